/** What the rows benchmark does and looks at inside the page. Each function has to stand alone. */

/** Scrolls down at a steady speed, as fast as frames come; answers how even they came. */
export async function scrollSteadily({ pagesPerSecond, seconds }) {
  const scroller = document.querySelector('.scroller');
  const page = scroller.clientHeight;
  const stalls = [];
  const observer = new PerformanceObserver((list) => stalls.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  const frames = [];
  await new Promise((resolve) => {
    let last = null;
    let end = Infinity;
    const step = (now) => {
      if (last === null) end = now + seconds * 1000;
      else {
        frames.push(now - last);
        scroller.scrollTop += ((now - last) / 1000) * pagesPerSecond * page;
      }
      last = now;
      if (now < end) requestAnimationFrame(step);
      else resolve();
    };
    requestAnimationFrame(step);
  });
  observer.disconnect();
  const due = frames.map((length) => Math.max(1, Math.round(length / (1000 / 60))));
  const expected = due.reduce((sum, count) => sum + count, 0);
  return {
    frames,
    dropped: (expected - frames.length) / expected,
    longTasks: stalls.length,
    longest: Math.max(0, ...stalls.map(({ duration }) => duration)),
  };
}

/** The share of frames in which, at such a speed, some of the pane had no words yet. */
export async function blankWhileScrolling({ pagesPerSecond, seconds }) {
  const scroller = document.querySelector('.scroller');
  const { top, left, width, height } = scroller.getBoundingClientRect();
  const hasWords = (share) =>
    document
      .elementsFromPoint(left + width * 0.25, top + height * share)
      .some((element) => element.matches('[role="group"]') && element.querySelector('p'));
  const perFrame = (pagesPerSecond * height) / 60;
  let blank = 0;
  const all = seconds * 60;
  for (let frame = 0; frame < all; frame++) {
    await new Promise(requestAnimationFrame);
    if (![0.1, 0.35, 0.6, 0.9].every(hasWords)) blank++;
    scroller.scrollTop += perFrame;
  }
  return blank / all;
}

/** Goes to a share of the whole height at once; answers the milliseconds until words are painted. */
export async function jump(share) {
  const scroller = document.querySelector('.scroller');
  const { top, left, width, height } = scroller.getBoundingClientRect();
  const hasWords = (at) =>
    document
      .elementsFromPoint(left + width * 0.25, top + height * at)
      .some((element) => element.matches('[role="group"]') && element.querySelector('p'));
  const began = performance.now();
  scroller.scrollTop = scroller.scrollHeight * share;
  for (;;) {
    await new Promise(requestAnimationFrame);
    if ([0.1, 0.35, 0.6, 0.9].every(hasWords)) break;
    if (performance.now() - began > 10_000) throw new Error('No words where the reader went.');
  }
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - began;
}

/** Larger type by its key; answers the milliseconds until it is painted. */
export async function enlargeType() {
  const size = () => document.querySelector('.scroller').style.getPropertyValue('--type-size');
  const before = size();
  const began = performance.now();
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key: '=', code: 'Equal', ctrlKey: true, bubbles: true }),
  );
  while (size() === before) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - began;
}

/** Lets points of the window be asked for what lies there; virtua's rows are passed over by default. */
export function makeRowsTouchable() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.scroller :is([role="group"], p) { pointer-events: auto !important; }');
  document.adoptedStyleSheets.push(sheet);
}

/** Waits until all rows are in the page; answers when that was. */
export async function allRows() {
  while (performance.getEntriesByName('all-rows').length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return performance.timeOrigin + performance.getEntriesByName('all-rows')[0].startTime;
}
