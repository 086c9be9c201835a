import type { DesktopBridge } from '../../electron/bridge.ts';
import { Database, versions } from '../storage/database.ts';
import { inspect } from '../storage/inspect.ts';
import {
  JournalFailed,
  Store,
  StoreDamaged,
  type Exclusive,
  type OnProgress,
  type Recovery,
} from '../storage/store.ts';

export type Opened =
  | { readonly database: Database; readonly store: Store; readonly recovery: Recovery }
  /** The store cannot be used, for this reason; nothing was changed. */
  | { readonly closed: string };

/** A store that has not answered by then does not answer (measured), in milliseconds. */
const patience = 8_000;

/** One lock for all windows: the order of the journal is the order of the store. */
const exclusive: Exclusive = (work) => navigator.locks.request('uporedo-save', work);

/** A start that takes long, as far as it has come. */
export class StartProgress {
  #done = 0;
  #listener: (done: number) => void = () => undefined;

  readonly tell = (done: number): void => {
    this.#done = done;
    this.#listener(done);
  };

  /** @param listener is told how much is done, 0 to 1, now and from now on */
  readonly follow = (listener: (done: number) => void): void => {
    this.#listener = listener;
    listener(this.#done);
  };
}

/**
 * Opens the store and brings it up to the journal. One that cannot be opened or contradicts itself
 * is set aside, and the page starts again to rebuild it; if that is refused, the reason is returned.
 */
export async function openStore(desktop: DesktopBridge, onProgress: OnProgress): Promise<Opened> {
  const database = new Database();
  try {
    const version = await inspect(database.name, patience);
    // Dexie counts tenfold. It would open a newer store without a word, and spoil it.
    if (version !== null && version > versions.length * 10) {
      return { closed: `the store has version ${version}` };
    }
    if (version !== null && version < versions.length * 10) await copyLibrary(desktop);
    const store = new Store(database, desktop, exclusive);
    return { database, store, recovery: await store.open(onProgress) };
  } catch (error) {
    database.close();
    const reason = error instanceof Error ? error.message : String(error);
    // Without the journal there is nothing to rebuild from: the store stays where it is.
    if (error instanceof JournalFailed) return { closed: reason };
    try {
      await desktop.setStoreAside(reason);
    } catch {
      return { closed: reason };
    }
    // Main reloads this page now; nothing more may happen on it.
    return new Promise(() => undefined);
  }
}

/** Before rows are made into those of a later version. What cannot be copied is in the journal still. */
async function copyLibrary(desktop: DesktopBridge): Promise<void> {
  try {
    await desktop.makeSnapshot('before-migration');
  } catch (error) {
    await desktop.log('warning', `No copy before a migration: ${String(error)}`);
  }
}

/** Looks through the store once the reader is reading, and sets it aside if rows are missing. */
export function watchStore(
  desktop: DesktopBridge,
  store: Store,
  onError: (error: unknown) => void,
): void {
  requestIdleCallback(
    () => {
      store.verify().catch((error: unknown) => {
        if (isDamage(error)) desktop.setStoreAside(error.message).catch(onError);
        else onError(error);
      });
    },
    { timeout: 5_000 },
  );
}

/** Rows are missing, or stand in a file that the browser cannot read any more and does not mend. */
const isDamage = (error: unknown): error is Error =>
  error instanceof StoreDamaged ||
  (error instanceof Error && (error.name === 'UnknownError' || error.name === 'DataError'));
