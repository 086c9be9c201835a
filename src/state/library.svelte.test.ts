import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation } from '../core/change.ts';
import type { Correction } from '../core/correction.ts';
import { defaults, type LibrarySort } from '../core/settings.ts';
import type { Text } from '../core/text.ts';
import { apply } from '../storage/apply.ts';
import { Database } from '../storage/database.ts';
import { Catalogue } from './catalogue.ts';
import { History } from './history.svelte.ts';
import { documentOf } from '../importing/made-document.ts';
import { importFile } from '../importing/new-text.ts';
import { Library } from './library.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import { Shelf, wholeLibrary } from './shelf.svelte.ts';

let number = 0;
let database: Database;
let history: History;
let library: Library;
/** How many texts there were whenever the library was copied. */
let copied: number[];
let catalogue: Catalogue;
let preferences: Preferences;
let shelf: Shelf;

const fail = (error: unknown): never => {
  throw error;
};

beforeEach(async () => {
  database = new Database(`library ${number++}`);
  await database.open();
  const commit = (change: readonly Operation[]): Promise<readonly Operation[]> =>
    database.transaction(
      'rw',
      database.tables,
      async () => (await apply(database, change)).inverse,
    );
  history = new History({ commit });
  copied = [];
  library = new Library(database, history, async () => {
    copied.push(await database.texts.count());
  });
  catalogue = new Catalogue(database, history);
  preferences = new Preferences(database, history, defaults, { locale: 'sr', asked: false }, fail);
  shelf = new Shelf(database, preferences, fail);
});

/** Puts a text into the library, added on the given day of a month. */
async function put(title: string, also: Partial<Text> = {}, day = 1): Promise<Text> {
  const file = {
    name: `${title}.txt`,
    sha256: title,
    tidy: true,
    document: documentOf(['Први пасус.', 'Други.']),
  };
  const at = `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;
  const { text, change } = importFile(file, { id: `t${(number++).toString()}`, at });
  await history.save(change);
  const row = { ...text, ...also };
  await history.save([{ put: 'texts', rows: [row] }]);
  return row;
}

const stored = async (id: string): Promise<Text | undefined> => database.texts.get(id);

/** Runs a look at the shelf as a component would, until it says what is expected. */
async function seen<T>(look: () => T, expected: T): Promise<void> {
  let last: T | undefined;
  const stop = $effect.root(() => {
    $effect(() => {
      last = look();
    });
  });
  flushSync();
  await vi.waitFor(() => {
    expect(last).toEqual(expected);
  });
  stop();
}

const titles = (): string[] => shelf.listed.map(({ title }) => title);

describe('the bin', () => {
  it('takes several texts in one step and gives them back', async () => {
    const [a, b] = [await put('А'), await put('Б')];
    await library.remove([a.id, b.id]);
    expect((await stored(a.id))?.deletedAt).not.toBeNull();
    await history.undo();
    expect(await stored(a.id)).toEqual(a);
    await history.redo();
    await library.restore([b.id]);
    expect(await stored(b.id)).toEqual(b);
    expect((await stored(a.id))?.deletedAt).not.toBeNull();
  });

  it('knows the file of a text it holds, and can bring that back in place of a copy', async () => {
    const old = await put('Стари');
    await library.remove([old.id]);
    expect((await library.binned('Стари'))?.id).toBe(old.id);
    const fresh = await put('Нови', { sha256: 'Стари' });
    await library.restore([old.id], [fresh.id]);
    expect((await stored(old.id))?.deletedAt).toBeNull();
    expect((await stored(fresh.id))?.deletedAt).not.toBeNull();
    await history.undo();
    expect(await stored(fresh.id)).toEqual(fresh);
    expect(await library.binned('нема')).toBeUndefined();
  });

  it('makes an end of what is in it and of nothing else, and no undo brings half of it back', async () => {
    const [gone, kept] = [await put('Оде'), await put('Оста')];
    await library.remove([gone.id, kept.id]);
    await catalogue.label([gone.id], {
      collections: { add: ['Кина'], remove: [] },
      tags: { add: [], remove: [] },
    });
    await library.restore([kept.id]);
    await library.purge([gone.id, kept.id]);
    expect(copied).toEqual([2]);
    expect(await database.texts.toCollection().primaryKeys()).toEqual([kept.id]);
    expect(
      await database.chunks.where('[textId+index]').between([gone.id], [gone.id, []]).count(),
    ).toBe(0);
    while (history.undoName !== null) await history.undo();
    expect(await database.texts.toArray()).toEqual([kept]);
    while (history.redoName !== null) await history.redo();
    expect(await database.texts.toCollection().primaryKeys()).toEqual([kept.id]);
  });
});

describe('the catalogue', () => {
  it('describes a text in one step of undo', async () => {
    const text = await put('nacrt_final2', { wordCount: 7 });
    const { source, collections, tags } = text;
    const details = { title: 'Нацрт', author: 'Иво', language: 'sr', source, collections, tags };
    await catalogue.describe(text.id, details);
    expect(await stored(text.id)).toEqual({ ...text, ...details });
    await history.undo();
    expect(await stored(text.id)).toEqual(text);
    await catalogue.describe(text.id, text);
    expect(history.undoName).toBeNull();
  });

  it('labels several texts, and renames a collection wherever it stands', async () => {
    const a = await put('А', { collections: ['Кина'], tags: ['стари'] });
    const b = await put('Б', { collections: ['Преводи'] });
    await library.remove([b.id]);
    await catalogue.label([a.id, b.id], {
      collections: { add: ['Век'], remove: ['Кина'] },
      tags: { add: ['читати'], remove: ['стари'] },
    });
    expect(await stored(a.id)).toMatchObject({ collections: ['Век'], tags: ['читати'] });
    expect(await stored(b.id)).toMatchObject({ collections: ['Преводи', 'Век'], tags: ['читати'] });
    await catalogue.renameCollection('Век', 'Преводи');
    expect((await stored(a.id))?.collections).toEqual(['Преводи']);
    expect((await stored(b.id))?.collections).toEqual(['Преводи']);
    await catalogue.dissolveCollection('Преводи');
    expect((await stored(b.id))?.collections).toEqual([]);
    await history.undo();
    await history.undo();
    expect((await stored(b.id))?.collections).toEqual(['Преводи', 'Век']);
  });

  it('keeps what else was changed meanwhile', async () => {
    const text = await put('А');
    const describing = catalogue.describe(text.id, { ...text, title: 'Б' });
    await Promise.all([describing, library.remove([text.id])]);
    expect(await stored(text.id)).toMatchObject({ title: 'Б' });
    expect((await stored(text.id))?.deletedAt).not.toBeNull();
  });
});

describe('the shelf', () => {
  const sortBy = (librarySort: LibrarySort, libraryReversed = false): Promise<void> =>
    preferences.set({ librarySort, libraryReversed });

  it('sorts by azbuka, abeceda, author and date, either way', async () => {
    await put('Вук', { author: 'Јован Јовић' }, 1);
    await put('Čamac', { author: 'Ана Андрић' }, 3);
    await put('Жар', {}, 2);
    await seen(titles, ['Čamac', 'Жар', 'Вук']);
    await sortBy('title-azbuka');
    await seen(titles, ['Вук', 'Жар', 'Čamac']);
    await sortBy('title-abeceda');
    await seen(titles, ['Čamac', 'Вук', 'Жар']);
    await sortBy('title-abeceda', true);
    await seen(titles, ['Жар', 'Вук', 'Čamac']);
    await sortBy('author-azbuka');
    await seen(titles, ['Čamac', 'Вук', 'Жар']);
    // Who has no author stands last either way.
    await sortBy('author-azbuka', true);
    await seen(titles, ['Вук', 'Čamac', 'Жар']);
  });

  it('sorts by what was read and by damage', async () => {
    const [a, b] = [await put('А', { wordCount: 100 }), await put('Б', { wordCount: 10 })];
    const reading = { paragraphId: 'p1', place: 0, side: 'cleaned', within: 0 } as const;
    await history.save([
      { put: 'readings', rows: [{ ...reading, textId: b.id, progress: 1, at: '2026' }] },
      {
        put: 'corrections',
        rows: [
          correction(a, 1, 'accepted'),
          correction(a, 2, 'proposed'),
          correction(b, 3, 'accepted'),
        ],
      },
    ]);
    await sortBy('read');
    await seen(titles, ['Б', 'А']);
    // Two in a hundred words are less than one in ten.
    await sortBy('damage');
    await seen(titles, ['Б', 'А']);
    await sortBy('damage', true);
    await seen(titles, ['А', 'Б']);
    await seen(() => shelf.counts.of(a.id), { made: 1, open: 1, notes: 0 });
    shelf.show({ state: 'unread' });
    await seen(titles, ['А']);
    await seen(() => shelf.countIn('read'), 1);
  });

  it('finds words of title, author, collection and tag in either script', async () => {
    await put('Велики скок', { author: 'Талес Пинто', collections: ['Кина'], tags: ['комуне'] });
    await put('Друго');
    for (const words of ['SKOK veliki', 'pinto', 'kina', 'komune']) {
      shelf.words = words;
      await seen(titles, ['Велики скок']);
    }
    shelf.words = 'скок друго';
    await seen(titles, []);
  });

  it('shows a collection, a tag or the bin', async () => {
    await put('А', { collections: ['Кина', 'Век'], tags: ['ново'] });
    await put('Б', { collections: ['Кина'] });
    const gone = await put('В', { collections: ['Кина'] });
    await library.remove([gone.id]);
    await seen(
      () => shelf.collections,
      [
        { name: 'Век', count: 1 },
        { name: 'Кина', count: 2 },
      ],
    );
    shelf.show({ collection: 'Век' });
    await seen(titles, ['А']);
    shelf.show({ tag: 'ново' });
    await seen(titles, ['А']);
    shelf.show({ isBin: true });
    await seen(titles, ['В']);
    shelf.show(wholeLibrary);
    await seen(() => titles().length, 2);
  });

  it('keeps a choice to what is listed', async () => {
    const [a, b] = [await put('А', {}, 2), await put('Б', {}, 1)];
    await sortBy('title-azbuka');
    await seen(() => {
      if (shelf.listed.length === 2 && !shelf.hasChosen && shelf.words === '') {
        queueMicrotask(() => {
          shelf.click(a.id, { shift: false, mod: false });
          shelf.move(1, { shift: true, mod: false });
          shelf.words = 'б';
        });
      }
      return shelf.chosen.map(({ id }) => id);
    }, [b.id]);
  });

  it('finds the title that begins with what is typed', async () => {
    await put('„Његош“');
    await put('Ана', {}, 2);
    await seen(() => shelf.beginning('nje'), 1);
  });
});

function correction(text: Text, id: number, state: Correction['state']): Correction {
  return {
    id: `c${id}`,
    textId: text.id,
    paragraphId: 'p1',
    place: 0,
    from: 0,
    to: 4,
    before: 'Први',
    after: 'Прва',
    kind: 'spelling',
    explanation: { sr: '', en: '' },
    confidence: 1,
    state,
    isDecided: false,
    by: 'rule',
    rule: null,
    group: null,
    alternatives: [],
    at: '2026',
  };
}
