import archiveWorker from './worker/archive-worker.ts?worker&url';
import cleaningWorker from './worker/cleaning-worker.ts?worker&url';
import exportWorker from './worker/export-worker.ts?worker&url';
import placingWorker from './worker/placing-worker.ts?worker&url';
import searchWorker from './worker/search-worker.ts?worker&url';

/** The page’s policy lets no script in by its address but those that come through here. */
const addresses = window.trustedTypes?.createPolicy('uporedo-worker', {
  createScriptURL: (address) => address,
});

/** Starts the worker that runs the cleaning rules. */
export const startCleaningWorker = (): Worker => start(cleaningWorker);

/** Starts the worker that finds a place for what was read. */
export const startPlacingWorker = (): Worker => start(placingWorker);

/** Starts the worker that makes files of texts. */
export const startExportWorker = (): Worker => start(exportWorker);

/** Starts the worker that writes archives and reads them. */
export const startArchiveWorker = (): Worker => start(archiveWorker);

/** Starts the worker that searches the library. */
export const startSearchWorker = (): Worker => start(searchWorker);

function start(worker: string): Worker {
  const address = addresses?.createScriptURL(worker) ?? worker;
  return new Worker(address as string, { type: 'module' });
}
