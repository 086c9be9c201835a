import cleaningWorker from './worker/cleaning-worker.ts?worker&url';

/** The page’s policy lets no script in by its address but those that come through here. */
const addresses = window.trustedTypes?.createPolicy('uporedo-worker', {
  createScriptURL: (address) => address,
});

/** Starts the worker that runs the cleaning rules. */
export function startCleaningWorker(): Worker {
  const address = addresses?.createScriptURL(cleaningWorker) ?? cleaningWorker;
  return new Worker(address as string, { type: 'module' });
}
