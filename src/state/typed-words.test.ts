import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wordEdits } from '../core/word-edits.ts';
import { m } from '../i18n/messages.ts';
import { Database } from '../storage/database.ts';
import { Store } from '../storage/store.ts';
import { Drafts } from './drafts.svelte.ts';
import { History } from './history.svelte.ts';
import { TypedWords, wordsOver } from './typed-words.ts';

let number = 0;
let database: Database;
let history: History;
let isFull: boolean;
const held = new Set<string>();

/** As the browser has them: a lock is free again when the page of its window is gone. */
const locks = {
  request: (name: string, _options: object, callback: () => Promise<void>) => {
    held.add(name);
    return callback().then(() => held.delete(name));
  },
  query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
} as unknown as LockManager;

beforeEach(async () => {
  sessionStorage.clear();
  held.clear();
  isFull = false;
  database = new Database(`typed words ${(number += 1)}`);
  let seq = 0;
  const journal = {
    journalPart: () => Promise.resolve(),
    journalAppend: () =>
      isFull
        ? Promise.reject(new Error('ENOSPC: no space left on device'))
        : Promise.resolve({ seq: (seq += 1), end: seq }),
    journalRead: () =>
      Promise.resolve({ records: [], more: false, unknownMark: false, damaged: 0 }),
  };
  const store = new Store(database, journal, (work) => work());
  await store.open();
  history = new History(store);
});

afterEach(() => {
  sessionStorage.clear();
});

/** A page: what it holds in memory is gone with it. */
function page(): { typed: TypedWords; drafts: Drafts } {
  const drafts = new Drafts(sessionStorage, () => undefined);
  return { typed: new TypedWords({ textId: 't1', database, history, drafts, locks }), drafts };
}

describe('words that are typed into a paragraph', () => {
  it('are there after a sudden end of the program, and gone once they are kept', async () => {
    const before = page();
    before.typed.begin('p2').type('Стара реч.', 'Нова реч.');
    await before.drafts.settle();
    // Neither locks nor the session outlive the program.
    held.clear();
    expect(sessionStorage.length).toBe(0);
    const after = page();
    const left = { paragraphId: 'p2', base: 'Стара реч.', words: 'Нова реч.' };
    expect(await after.typed.left()).toEqual([left]);
    const field = after.typed.begin('p2');
    expect(await field.over('Стара реч.')).toBe('Нова реч.');
    await field.end();
    expect([await page().typed.left(), await database.settings.count()]).toEqual([[], 0]);
  });

  it('are there after the page was loaded anew, though the disk took nothing', async () => {
    isFull = true;
    const before = page();
    before.typed.begin('p2').type('Стара реч.', 'Нова реч.');
    await expect(before.drafts.settle()).rejects.toThrow(m.save_disk_full());
    held.clear();
    expect(await page().typed.left()).toHaveLength(1);
  });

  it('are left behind by no window that is still there', async () => {
    const { typed, drafts } = page();
    const field = typed.begin('p2');
    field.type('Стара реч.', 'Нова реч.');
    await drafts.settle();
    expect(await page().typed.left()).toEqual([]);
    field.close();
    await vi.waitFor(async () => {
      expect(await page().typed.left()).toHaveLength(1);
    });
  });

  it('are no step of undo', async () => {
    const { typed, drafts } = page();
    typed.begin('p2').type('Стара реч.', 'Нова реч.');
    await drafts.settle();
    expect([history.status, history.undoName]).toEqual(['saved', null]);
  });

  it('come back over words that are others by now, with what changed elsewhere in them', () => {
    const base = 'Први пасус има речи и има крај.';
    const typed = { base, words: 'Први пасус има много речи и има крај.' };
    const now = 'Први пасус има речи и има конац.';
    expect(wordsOver(typed, now)).toBe('Први пасус има много речи и има конац.');
  });

  it('come back as they were where the paragraph is as it was', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, words) => {
        expect(wordsOver({ base, words }, base)).toBe(words);
        // Kept meanwhile: nothing is typed twice.
        expect(wordEdits(wordsOver({ base, words }, words), words, 0)).toEqual([]);
      }),
    );
  });
});
