/**
 * In the page. Makes `shown` the time from the next press to the frame that shows a text, and the
 * longest task until then, in milliseconds, with both moments of the page’s clock; answers where its
 * entry in the library is to be pressed.
 * @param ordinal the paragraph that is to be in sight; `null`: any
 */
export function untilShown({ title, ordinal }) {
  const library = document.querySelector('[role="region"][aria-label="Library"]');
  const entry = [...library.querySelectorAll('button .title')].find(
    ({ textContent }) => textContent === title,
  );
  if (!entry) throw new Error(`The library shows no ${title}.`);
  const isSeen = { opacityProperty: true, visibilityProperty: true };
  const row = ordinal === null ? '[role="group"]' : `[aria-label="Paragraph ${ordinal}"]`;
  const isShown = () =>
    document.title.startsWith(title) &&
    [...document.querySelectorAll(`main ${row} p[data-side]`)].some((words) => {
      const { top, bottom } = words.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && words.checkVisibility(isSeen);
    });

  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  globalThis.shown = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${title} was not shown.`)), 30_000);
    const pressed = ({ timeStamp }) => {
      // What is posted from a frame runs when the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (isShown()) {
          const now = performance.now();
          // Tasks are told of a moment later.
          setTimeout(() => {
            observer.disconnect();
            const until = tasks.filter(
              ({ startTime }) => startTime >= timeStamp && startTime < now,
            );
            const longest = Math.max(0, ...until.map(({ duration }) => duration));
            resolve({ took: now - timeStamp, longest, from: timeStamp, to: now });
          }, 200);
        } else requestAnimationFrame(look);
      };
      const look = () => port2.postMessage(null);
      requestAnimationFrame(look);
    };
    window.addEventListener('mouseup', pressed, { capture: true, once: true });
  });
  const { left, top, width, height } = entry.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
