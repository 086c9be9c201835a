import { parentPort, workerData } from 'node:worker_threads';

/** Makes and tries the inputs it is given the numbers of, one after another. */
const { bundle, seed, formats } = workerData;
const { makeInput, tried } = await import(bundle);

parentPort.on('message', async (place) => {
  parentPort.postMessage(await tried(await makeInput(seed, place, formats)));
});
parentPort.postMessage({ isReady: true });
