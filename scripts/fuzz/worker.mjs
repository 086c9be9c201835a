import { parentPort, workerData } from 'node:worker_threads';

/** Makes and tries the inputs it is given the numbers of, one after another. */
const { bundle, seed, formats, isLarge } = workerData;
const { largeFiles, makeInput, readOnce, tried } = await import(bundle);

parentPort.on('message', async (place) => {
  // Large files are read once, for their time.
  const tell = isLarge
    ? readOnce(await largeFiles[place].make())
    : tried(await makeInput(seed, place, formats));
  parentPort.postMessage(await tell);
});
parentPort.postMessage({ isReady: true });
