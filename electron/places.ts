import { join } from 'node:path';

/** Everything Uporedo keeps, under one folder. These names are promises: never rename one. */
export interface Places {
  readonly data: string;
  readonly store: string;
  /** The changes since the last time its end was put away; older ones lie beside it, `journal-<seq>.log`. */
  readonly journal: string;
  readonly snapshots: string;
  /** What snapshots are made of, by hash. */
  readonly pieces: string;
  /** Which folder of the reader's gets archives, and whether. */
  readonly backups: string;
  readonly manifest: string;
  readonly originals: string;
  readonly quarantine: string;
  /** A request to move the browser's databases away before they are opened. */
  readonly setAsideRequest: string;
  /** Chromium's own; a working copy that can be rebuilt from the journal. */
  readonly indexedDb: string;
  readonly windowState: string;
  /** Which folder the notes are kept in step with. */
  readonly vault: string;
  readonly log: string;
}

export function placesIn(data: string): Places {
  const store = join(data, 'store');
  return {
    data,
    store,
    journal: join(store, 'journal.log'),
    snapshots: join(store, 'snapshots'),
    pieces: join(store, 'snapshots', 'pieces'),
    backups: join(data, 'backups.json'),
    manifest: join(store, 'manifest.json'),
    originals: join(store, 'originals'),
    quarantine: join(store, 'quarantine'),
    setAsideRequest: join(store, 'set-aside.json'),
    indexedDb: join(data, 'IndexedDB'),
    windowState: join(data, 'window.json'),
    vault: join(data, 'vault.json'),
    log: join(data, 'log'),
  };
}

/** The program's own files; all of the main process is bundled into out/main/index.js. */
const out = join(import.meta.dirname, '..');
export const program = {
  renderer: join(out, 'renderer'),
  keeper: join(out, 'main', 'keeper.js'),
  preload: join(out, 'preload', 'index.cjs'),
  importPreload: join(out, 'preload', 'import.cjs'),
  icon: join(out, 'renderer', 'icon.png'),
};
