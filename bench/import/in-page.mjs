/**
 * Makes `opened` the steps from the next drop on, in milliseconds after it, until words of a text
 * that was not there before are painted. It only listens in on the browser's own functions.
 */
export function awaitText() {
  const before = document.title;
  const steps = {};
  let dropped = null;
  let asked = null;
  window.addEventListener('drop', (event) => (dropped = event.timeStamp), { capture: true });

  // The text has been read when the change that stores it asks for its turn.
  const request = LockManager.prototype.request;
  LockManager.prototype.request = function (...args) {
    asked = performance.now();
    return request.apply(this, args);
  };

  const note = (store) => {
    if (dropped === null || store.name !== 'chunks' || steps.read) return;
    steps.read = asked - dropped;
    store.transaction.addEventListener('complete', () => {
      steps.stored = performance.now() - dropped;
    });
  };
  for (const method of ['put', 'add']) {
    const write = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (...args) {
      note(this);
      return write.apply(this, args);
    };
  }

  const isSeen = { opacityProperty: true, visibilityProperty: true };
  globalThis.opened = new Promise((resolve) => {
    const look = () => {
      const words =
        steps.stored && document.title !== before && document.querySelector('p[data-side]');
      if (!words || words.textContent.trim() === '' || !words.checkVisibility(isSeen)) {
        requestAnimationFrame(look);
        return;
      }
      // What is posted from a frame runs when the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ ...steps, painted: performance.now() - dropped });
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}
