import importWorker from './worker/import-worker.ts?worker&url';

/** All there is of a process that reads a file: a worker, and the port that leads to it. */

const addresses = window.trustedTypes?.createPolicy('uporedo-worker', {
  createScriptURL: (address) => address,
});
const worker = new Worker((addresses?.createScriptURL(importWorker) ?? importWorker) as string, {
  type: 'module',
});

window.addEventListener('message', ({ source, ports }) => {
  if (source === window) worker.postMessage(null, [...ports]);
});
