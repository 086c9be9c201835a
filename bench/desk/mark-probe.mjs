/**
 * Watches from inside the page what a press of a highlight button sets off. It only listens in on
 * the browser's own functions; the app knows nothing of it.
 */
export function installProbe() {
  const now = () => performance.now();
  let seen = null;
  /** Each step is noted the first time it happens after the press. */
  const note = (step) => {
    if (seen) seen[step] ??= now();
  };

  const request = LockManager.prototype.request;
  LockManager.prototype.request = function (name, ...rest) {
    const work = rest.pop();
    const worked = (lock) => {
      note('locked');
      return work(lock);
    };
    return request.call(this, name, ...rest, worked);
  };

  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    // The store is asked how far it is only once the journal has the change.
    note('journalled');
    const opened = transaction.call(this, stores, mode, options);
    if (mode === 'readwrite') {
      note('storing');
      opened.addEventListener('complete', () => note('stored'));
    }
    return opened;
  };

  const add = Highlight.prototype.add;
  Highlight.prototype.add = function (range) {
    note('registered');
    return add.call(this, range);
  };

  /** `mark` becomes the steps from the next press on, in milliseconds after it, once it is painted. */
  globalThis.awaitMark = () => {
    globalThis.mark = new Promise((resolve, reject) => {
      const layer = () => CSS.highlights.get('mark-yellow')?.size ?? 0;
      const before = layer();
      const giveUp = now() + 10_000;
      document.addEventListener(
        'click',
        (event) => {
          seen = { pressed: event.timeStamp, heard: now() };
        },
        { capture: true, once: true },
      );
      /** The mark is painted first and stored behind; told once both are done. */
      const tell = () => {
        if (!seen.stored && now() < giveUp) {
          setTimeout(tell, 5);
          return;
        }
        const { pressed, ...steps } = seen;
        seen = null;
        resolve(Object.fromEntries(Object.entries(steps).map(([k, t]) => [k, t - pressed])));
      };
      const look = () => {
        if (seen && layer() > before) {
          seen.frame = now();
          // What is posted from a frame runs when the frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            seen.painted = now();
            tell();
          };
          port2.postMessage(null);
        } else if (now() > giveUp) reject(new Error('The mark was not painted.'));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  };
}

/**
 * Selects a word of a paragraph but for its first letters, and answers where the button for yellow
 * then is. A stretch that is marked already is painted once: each session skips other letters, and
 * after the last word of a paragraph it is one word more.
 */
export async function selectWord({ place, word, skip }) {
  const element = document.querySelector(`p[data-side="cleaned"][data-place="${place}"]`);
  element.scrollIntoView({ block: 'center' });
  const node = element.firstChild;
  const words = [...node.textContent.matchAll(/\S{3,}/gu)];
  const round = Math.floor(word / (words.length - 4));
  const index = word % (words.length - 4);
  const [first, last] = [words[index], words[index + round] ?? words.at(-1)];
  const start = first.index + skip;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  document.getSelection().setBaseAndExtent(node, start, node, last.index + last[0].length);
  for (let tries = 0; tries < 120; tries++) {
    await frame();
    const button = document.querySelector('[role="toolbar"] button[aria-label="Highlight yellow"]');
    const box = button?.getBoundingClientRect();
    if (!box || getComputedStyle(button).visibility === 'hidden') continue;
    const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    if (document.elementFromPoint(at.x, at.y) === button) return at;
  }
  throw new Error(`No button to press for word ${word} of paragraph ${place + 1}.`);
}
