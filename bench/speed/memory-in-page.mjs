/** What the memory benchmark does in the page, as a reader would. Each function has to stand alone. */

/** Scrolls so many pages on, waiting for the words of each, and answers once they are all there. */
export async function scrollPages(count) {
  const scroller = document.querySelector('.scroller');
  for (let page = 0; page < count; page++) {
    scroller.scrollTop += scroller.clientHeight;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 60 && scroller.querySelector('[aria-busy="true"]'); frame++) {
      await new Promise(requestAnimationFrame);
    }
  }
}

/** Scrolls back to where the pane was `scrolled` of its whole height. */
export async function scrollBack(scrolled) {
  const scroller = document.querySelector('.scroller');
  scroller.scrollTop = scroller.scrollHeight * scrolled;
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

/** How much of the whole height lies above the pane. */
export function scrolled() {
  const scroller = document.querySelector('.scroller');
  return scroller.scrollTop / scroller.scrollHeight;
}

/** Looks for words in the whole text, until all are found, and closes the bar. */
export async function findOnce(words) {
  const press = (on, key, more = {}) =>
    on.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  const until = async (is) => {
    while (!is()) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  press(document.body, 'f', { code: 'KeyF', ctrlKey: true });
  const field = () => document.querySelector('search input[type="search"]');
  await until(field);
  field().value = words;
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  // Told again and again while more is found.
  let last = null;
  for (let same = 0; same < 20;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const told = document.querySelector('search').textContent;
    same = told === last ? same + 1 : 0;
    last = told;
  }
  press(field(), 'Escape');
  await until(() => !field());
  return last;
}

/** Opens a panel beside the text and leaves it open for a moment. */
export async function openPanel(name) {
  document.getElementById(`tab-${name}`).click();
  await new Promise((resolve) => setTimeout(resolve, 2000));
}

/** Puts the texts of the pane on the desk, so many of them, one after the other. */
export async function openTexts({ from, to }) {
  const frame = () => new Promise(requestAnimationFrame);
  const pane = () => document.querySelector('[aria-label="Library"] .texts');
  const titled = (title) =>
    [...pane().querySelectorAll('button.text')].find(
      (button) => button.querySelector('.title').textContent === title,
    );
  for (let number = from; number < to; number++) {
    const title = `Књига book-${number % 50}`;
    for (let share = 0; !titled(title) && share <= 1; share += 0.05) {
      pane().scrollTop = pane().scrollHeight * share;
      for (let wait = 0; wait < 5; wait++) await frame();
    }
    titled(title).click();
    for (let waits = 0; !document.title.startsWith(title); waits++) {
      if (waits > 1000) throw new Error(`${title} did not open.`);
      await frame();
    }
    while (!document.querySelector('p[data-side]')?.checkVisibility()) await frame();
    const scroller = document.querySelector('.scroller');
    for (let page = 0; page < 3; page++) {
      scroller.scrollTop += scroller.clientHeight;
      for (let wait = 0; wait < 5; wait++) await frame();
    }
  }
}

/** Waits until a text that was just dropped is on the desk and the rules have gone through it. */
export async function untilCleaned(title) {
  const until = async (is) => {
    while (!is()) await new Promise((resolve) => setTimeout(resolve, 200));
  };
  await until(() => document.title.startsWith(title));
  await until(() => document.querySelector('[role="log"]')?.textContent.trim());
}

/** Opens the dialog of exports, waits for its preview, and closes it. */
export async function lookAtExport() {
  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const press = (on, key, more = {}) =>
    on.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  press(document.body, 'e', { code: 'KeyE', ctrlKey: true });
  while (!document.querySelector('dialog[open]')) await wait(50);
  const told = () => document.querySelector('dialog[open]').textContent;
  let last = null;
  for (let same = 0; same < 20;) {
    await wait(100);
    same = told() === last ? same + 1 : 0;
    last = told();
  }
  document.querySelector('dialog[open]').close();
  await wait(500);
  return last;
}
