/* Functions that run in the page of the reader, not here. */

/** Keeps the longest task of the page, its longest silence, and main's longest silence. */
export function listen() {
  const seen = { longestTask: 0, longestGap: 0, longestAnswer: 0, isOn: true };
  globalThis.stood = seen;
  const longer = (name, time) => {
    if (seen.isOn) seen[name] = Math.max(seen[name], time);
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longer('longestTask', duration);
  }).observe({ type: 'longtask' });
  const every = 10;
  let before = performance.now();
  setInterval(() => {
    const now = performance.now();
    longer('longestGap', now - before - every);
    before = now;
  }, every);
  const ask = async () => {
    const asked = performance.now();
    await window.desktop.takeLinks();
    longer('longestAnswer', performance.now() - asked);
    if (seen.isOn) setTimeout(ask, 50);
  };
  void ask();
}

/** What came of so many files, once the last of them was read. */
export async function followed(count) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isReading = () =>
    [...document.querySelectorAll('footer [role=status]')].some(
      ({ ariaLabel }) => ariaLabel === 'Bringing in',
    );
  const until = async (isDone, longest) => {
    const end = performance.now() + longest;
    while (!isDone()) {
      if (performance.now() > end) throw new Error(`Nothing more came within ${longest} ms`);
      await frame();
    }
  };
  await until(isReading, 10_000);
  // None may take longer than it is given; all together take a fraction of that.
  await until(() => !isReading(), 30_000 + count * 1_500);
  globalThis.stood.isOn = false;
  const log = document.querySelector('.messages');
  const said = () => [...log.children].map((one) => one.querySelector('span').textContent);
  const added = () =>
    Number(/^(\d+) texts? w/.exec(said().find((one) => / added\.$/.test(one)))?.[1]);
  await until(() => added() >= 0, 20_000);
  const button = [...log.querySelectorAll('button')].find(
    (one) => one.textContent === 'Show which',
  );
  let sentences = said().filter((one) => !/ added\.$/.test(one));
  if (button) {
    button.click();
    await until(() => document.querySelector('dialog li'), 5_000);
    sentences = [...document.querySelectorAll('dialog li')].map(({ textContent }) => textContent);
  }
  const { longestTask, longestGap, longestAnswer } = globalThis.stood;
  return { added: added(), sentences, longestTask, longestGap, longestAnswer };
}
