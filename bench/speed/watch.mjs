/** Put into a page once: it watches what a key or a press of the mouse sets off. */
export function installWatch() {
  const now = () => performance.now();
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });

  let saved = null;
  for (const write of ['put', 'delete']) {
    const written = IDBObjectStore.prototype[write];
    IDBObjectStore.prototype[write] = function (...row) {
      this.transaction.addEventListener('complete', () => (saved ??= now()), { once: true });
      return written.apply(this, row);
    };
  }

  /** What is posted from a frame runs when the frame has been painted. */
  const afterPaint = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };

  /**
   * `acted` becomes the milliseconds from the next key or press on until a frame was painted in which
   * `isThere(argument)` held.
   */
  globalThis.awaitAct = (isThere, argument) => {
    let pressed = null;
    saved = null;
    tasks.length = 0;
    const heard = ({ timeStamp }) => {
      pressed = timeStamp;
      saved = null;
      for (const type of ['keydown', 'click']) removeEventListener(type, heard, true);
    };
    for (const type of ['keydown', 'click']) addEventListener(type, heard, true);
    const giveUp = now() + 10_000;
    globalThis.acted = new Promise((resolve, reject) => {
      const look = () => {
        if (pressed !== null && isThere(argument)) {
          afterPaint(() => resolve(now() - pressed));
        } else if (now() > giveUp) reject(new Error(`Not seen: ${isThere}`));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    /** What came of it later: when it was stored, and the longest task. */
    globalThis.actEnded = () => ({
      saved: saved === null ? null : saved - pressed,
      longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
    });
  };

  /** How many stretches are painted in a style. */
  globalThis.painted = (style) => CSS.highlights.get(style)?.size ?? 0;
}
