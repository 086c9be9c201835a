/** Lets keys and paint have their turn, and comes back sooner than a timer does. */
export const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** How long the page is kept from other work at a time, in milliseconds. */
const slice = 8;

/** Does work in small steps; `null` when it was told in between to give up. */
export async function inSlices<T>(
  work: Generator<undefined, T>,
  isOver: () => boolean,
): Promise<T | null> {
  let began = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() - began < slice) continue;
    await breath();
    if (isOver()) return null;
    began = performance.now();
  }
}
