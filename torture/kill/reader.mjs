import { setTimeout as sleep } from 'node:timers/promises';
import { Hands } from '../../bench/speed/hands.mjs';

/** So long after the last key at most a note that is being written is stored, in milliseconds. */
const draftWithin = 1000;

/** So long an act may take until it can be seen and is said to be saved, in milliseconds. */
const patience = 60_000;

/**
 * A reader at the desk who marks, writes and decides with the keyboard, and who believes the status
 * bar: what it says to be saved is noted down here, outside the app.
 */
export class Reader {
  /** Acts that were said to be saved. */
  saved = 0;
  /** Resolves with the first of them. */
  firstSaved;
  #tellFirst;
  #hands;
  #page;
  #model;
  #noteNumber;

  /**
   * @param model is told of each act as it is begun, and as it is said to be saved
   * @param firstNote notes are numbered from here: no two have the same words
   */
  static async at(page, model, firstNote) {
    const reader = new Reader();
    reader.firstSaved = new Promise((resolve) => (reader.#tellFirst = resolve));
    reader.#page = page;
    reader.#hands = new Hands(page);
    reader.#model = model;
    reader.#noteNumber = firstNote;
    // The window may not be the one in front.
    await page.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await page.evaluate(watchSaving, patience);
    return reader;
  }

  /** Marks paragraphs one after the other, as fast as keys come. */
  async mark(times) {
    const before = await this.#page.evaluate(() => globalThis.saving.handled);
    for (let time = 0; time < times; time++) {
      await this.#hands.press('J');
      this.#model.begin({ marks: 1 });
      await this.#hands.press(String(1 + (time % 4)));
    }
    for (let told = 0; told < times;) {
      const now = await this.#page.evaluate(savedMoreThan, before + told);
      this.#acknowledge(now - before - told);
      told = now - before;
    }
  }

  /** Takes the last mark back. */
  async unmark() {
    await this.mark(1);
    this.#model.begin({ marks: -1 });
    const before = await this.#page.evaluate(() => globalThis.saving.handled);
    await this.#hands.press('Control+Z');
    await this.#page.evaluate(savedMoreThan, before);
    this.#acknowledge(1);
  }

  /** Marks a paragraph and writes a note; leaves the field, or only pauses in it. */
  async note({ isLeft }) {
    await this.#hands.press('J');
    this.#model.begin({ marks: 1 });
    await this.#hands.press('N');
    await this.#page.evaluate(seen, { selector: '.editor textarea', isThere: true });
    this.#acknowledge(1);
    const words = `№ ${++this.#noteNumber}, упоредити с двадесетом страницом.`;
    this.#model.begin({ note: words });
    await this.#hands.write(words.match(/\S+\s?/gu), 10);
    if (!isLeft) await sleep(draftWithin);
    else {
      await this.#hands.press('Escape');
      await this.#page.evaluate(seen, { selector: '.editor textarea', isThere: false });
    }
    await this.#page.evaluate(savedNow);
    this.#acknowledge(1);
    if (!isLeft) await this.#hands.press('Escape');
    await this.#page.evaluate(seen, { selector: '.editor textarea', isThere: false });
  }

  /** Goes to the next place that waits for a decision and accepts what is proposed. */
  async accept() {
    await this.#hands.press('F8');
    await this.#page.evaluate(seen, {
      selector: 'section[aria-label="Correction"]',
      isThere: true,
    });
    const before = await this.#page.evaluate(openPlaces);
    this.#model.begin({ decided: 1 });
    await this.#hands.press('A');
    await this.#page.evaluate(fewerOpenPlaces, before);
    this.#acknowledge(1);
    await this.#hands.press('Escape');
  }

  /**
   * Marks where nothing should be possible to save.
   * @returns what the status bar says of it; `null` when it was saved all the same
   */
  async markInVain() {
    const before = await this.#page.evaluate(() => globalThis.saving.handled);
    this.#model.begin({ marks: 1 });
    await this.#hands.press('J');
    await this.#hands.press('1');
    const said = await this.#page.evaluate(saidOfTrouble, before);
    if (said === null) this.#acknowledge(1);
    else this.#model.withdraw();
    return said;
  }

  /** Writes on in the first note of the list, and pauses; whether it then still stands in the field. */
  async writeInVain() {
    await this.#page.evaluate(editFirstNote);
    await this.#page.evaluate(seen, { selector: '.editor textarea', isThere: true });
    const words = `№ ${++this.#noteNumber}, док је диск пун.`;
    const before = await this.#page.evaluate(wordsInField);
    this.#model.begin({ note: words, instead: before });
    await this.#page.evaluate(emptyField);
    await this.#hands.write([words]);
    await sleep(2 * draftWithin);
    return (await this.#page.evaluate(wordsInField)) === words;
  }

  /** Waits until it is said that what was typed is saved, without anything being done for it. */
  async savedAfterAll() {
    await this.#page.evaluate(savedNow);
    this.#acknowledge(1);
  }

  #acknowledge(acts) {
    this.#model.acknowledge(acts);
    this.saved += acts;
    if (this.saved > 0) this.#tellFirst();
  }
}

/* In the page. */

function watchSaving(patience) {
  document.querySelector('.scroller p[data-side="cleaned"]').focus();
  const status = document.querySelector('[role="status"][aria-label="Saving"]');
  const bar = status.closest('footer');
  const isSaved = () => status.textContent.trim() === 'Saved';
  const openPlaces = () => bar.querySelector('span.open')?.textContent ?? '';
  // Keys that change something at once, and those of them that were handled when “Saved” was said.
  const isTroubled = () => status.classList.contains('failed');
  const saving = { handled: 0, saved: 0, tell: () => undefined };
  Object.assign(saving, { status, isSaved, isTroubled, openPlaces });
  let wasSaving = false;
  const until = (isSo) =>
    new Promise((resolve, reject) => {
      const end = performance.now() + patience;
      const look = () => {
        const isLate = performance.now() > end;
        if (!isSo() && !isLate) return;
        clearInterval(timer);
        if (isSo()) resolve();
        else reject(new Error(`Never so: ${isSo}`));
      };
      // What is shown may change without anything being saved.
      const timer = setInterval(look, 15);
      saving.tell = look;
      look();
    });
  globalThis.saving = Object.assign(saving, { until });
  addEventListener('keydown', ({ key }) => (saving.handled += /^[1-4z]$/.test(key)), true);
  // Between two changes in a row “Saved” may stand for no time at all, which nobody can see.
  const lookNow = () => {
    if (wasSaving && isSaved()) {
      saving.saved = saving.handled;
      wasSaving = false;
    }
    saving.tell();
  };
  new MutationObserver(() => {
    wasSaving ||= !isSaved();
    setTimeout(lookNow);
  }).observe(bar, { subtree: true, childList: true, characterData: true });
}

async function savedMoreThan(keys) {
  await globalThis.saving.until(() => globalThis.saving.saved > keys);
  return globalThis.saving.saved;
}

/** The app may try for a while before it says so. */
async function saidOfTrouble(keys) {
  const { saving } = globalThis;
  await saving.until(() => saving.isTroubled() || saving.saved > keys);
  return saving.isTroubled() ? saving.status.textContent.trim() : null;
}

function editFirstNote() {
  document.querySelector('article .quote').focus();
  const enter = { key: 'Enter', bubbles: true, cancelable: true };
  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', enter));
}

function wordsInField() {
  return document.querySelector('.editor textarea')?.value ?? '';
}

function emptyField() {
  document.querySelector('.editor textarea').select();
}

async function savedNow() {
  await globalThis.saving.until(globalThis.saving.isSaved);
}

async function seen({ selector, isThere }) {
  await globalThis.saving.until(() => (document.querySelector(selector) !== null) === isThere);
}

function openPlaces() {
  return globalThis.saving.openPlaces();
}

async function fewerOpenPlaces(before) {
  const { saving } = globalThis;
  await saving.until(() => saving.openPlaces() !== before && saving.isSaved());
}
