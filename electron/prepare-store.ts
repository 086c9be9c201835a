import { app } from 'electron';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, log } from './log.ts';
import { isNewer, readManifest, SCHEMA } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import type { Places } from './places.ts';
import { finishQuarantine, quarantineFolder } from './quarantine.ts';
import { trimDatabases } from './trim-databases.ts';
import type { Trouble } from './trouble-page.ts';

/** Why the library must not be opened, or what its manifest says, if there is one. */
export type Prepared =
  | { readonly trouble: Trouble; readonly detail: string }
  | { readonly trouble: null; readonly manifest: Manifest | null };

/**
 * What has to happen to the data before Chromium opens them, in this order: the version guard, then
 * repairs. Where there is a shortage Chromium does not open them, and nothing is repaired.
 */
export function prepareStore(places: Places, shortage: string | null): Prepared {
  try {
    const manifest = readManifest(places.manifest);
    const own = ownManifest();
    if (manifest && isNewer(manifest, own)) {
      keepChromiumOut();
      return { trouble: 'newer', detail: `${JSON.stringify(manifest)}\n${JSON.stringify(own)}` };
    }
    if (shortage !== null) {
      log('warning', `Reading the library in memory (${shortage})`);
      keepChromiumOut();
      return { trouble: null, manifest };
    }
    mkdirSync(places.store, { recursive: true });
    if (finishQuarantine(places)) log('warning', 'The store was moved to the quarantine');
    const trimmed = trimDatabases(places.indexedDb, quarantineFolder(places));
    if (trimmed.length > 0) log('warning', `Cut an unfinished record off ${trimmed.join(', ')}`);
    return { trouble: null, manifest };
  } catch (error) {
    keepChromiumOut();
    return { trouble: 'store', detail: describe(error) };
  }
}

/** What this program is, to compare and to write down. */
export const ownManifest = (): Manifest => ({
  program: app.getVersion(),
  schema: SCHEMA,
  electron: process.versions.electron,
  chrome: process.versions.chrome,
});

/** Even a start that opens no page would write into the profile; it gets another one. */
function keepChromiumOut(): void {
  try {
    app.setPath('sessionData', mkdtempSync(join(tmpdir(), 'uporedo-')));
  } catch (error) {
    // As full as the other one; pages are kept in memory in any case.
    log('warning', describe(error));
  }
}
