import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation } from '../core/change.ts';
import type { Annotation } from '../core/annotation.ts';
import { sampleNote } from '../core/note-samples.ts';
import { defaults } from '../core/settings.ts';
import { documentOf } from '../importing/made-document.ts';
import { apply } from '../storage/apply.ts';
import { Database } from '../storage/database.ts';
import { AllNotes } from './all-notes.svelte.ts';
import { History } from './history.svelte.ts';
import { importFile } from '../importing/new-text.ts';
import { Library } from './library.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import { Shelf } from './shelf.svelte.ts';

let number = 0;
let database: Database;
let history: History;
let allNotes: AllNotes;
let stop: () => void;

const fail = (error: unknown): never => {
  throw error;
};

beforeEach(async () => {
  database = new Database(`all notes ${number++}`);
  await database.open();
  const commit = (change: readonly Operation[]): Promise<readonly Operation[]> =>
    database.transaction(
      'rw',
      database.tables,
      async () => (await apply(database, change)).inverse,
    );
  history = new History({ commit });
  const system = { locale: 'sr', asked: false } as const;
  const preferences = new Preferences(database, history, defaults, system, fail);
  const shelf = new Shelf(database, preferences, fail);
  allNotes = new AllNotes(database, history, shelf, fail);
  await put('t1', 'Вук');
  await put('t2', 'Жар-птица');
  stop = $effect.root(() => {
    $effect(() => {
      // As a component would, so that the texts are followed.
      allNotes.lines.at(0);
    });
  });
});

afterEach(() => {
  stop();
});

async function put(id: string, title: string): Promise<void> {
  const document = documentOf(['Први пасус.']);
  const file = { name: `${title}.txt`, sha256: title, tidy: true, document };
  const { text, change } = importFile(file, { id, at: '2026-11-14T12:00:00.000Z' });
  await history.save([...change, { put: 'texts', rows: [{ ...text, title }] }]);
}

const store = (rows: readonly Annotation[]): Promise<unknown> =>
  history.save([{ put: 'annotations', rows }]);

const many = (count: number, textId: string): Annotation[] =>
  Array.from({ length: count }, (_, index) =>
    sampleNote({ id: `${textId}-${index}`, textId, start: index }),
  );

async function shown(look: () => unknown, expected: unknown): Promise<void> {
  await vi.waitFor(() => {
    flushSync();
    expect(look()).toEqual(expected);
  });
}

const redCount = (): number => allNotes.shown.filter(({ colour }) => colour === 'red').length;

describe('all notes', () => {
  it('are recoloured together in one step of undo, and only those are read again', async () => {
    await store([...many(120, 't1'), ...many(3, 't2')]);
    allNotes.begin();
    await shown(() => allNotes.count, 123);
    const [untouched] = allNotes.shown.filter(({ textId }) => textId === 't2');
    const ids = many(120, 't1').map(({ id }) => id);
    await allNotes.recolour(ids, 'red');
    await shown(redCount, 120);
    expect(allNotes.shown).toContain(untouched);
    await history.undo();
    await shown(redCount, 0);
    expect(allNotes.shown).toContain(untouched);
    expect(history.undoName).toBeNull();
    await history.redo();
    await shown(redCount, 120);
    await allNotes.remove(ids);
    await shown(() => allNotes.count, 3);
    await history.undo();
    await shown(redCount, 120);
  });

  it('change by what is stored when their turn has come', async () => {
    await store([sampleNote({ id: 'a1', tags: ['прва'] })]);
    allNotes.begin();
    await shown(() => allNotes.count, 1);
    await Promise.all([
      allNotes.write('a1', 'Речи.', ['прва', 'друга']),
      allNotes.retag(['a1', 'a2'], { add: ['трећа'], remove: ['прва'] }),
    ]);
    expect(await database.annotations.get('a1')).toMatchObject({
      note: 'Речи.',
      tags: ['друга', 'трећа'],
    });
    // Nothing is left to change: no step that undoes nothing.
    const name = history.undoName;
    await allNotes.retag(['a1'], { add: ['трећа'], remove: [] });
    expect(history.undoName).toBe(name);
  });

  it('of a text in the bin are not shown, and come back with it', async () => {
    await store([...many(2, 't1'), ...many(1, 't2')]);
    allNotes.begin();
    await shown(() => allNotes.count, 3);
    const library = new Library(database, history, () => Promise.resolve());
    await library.remove(['t1']);
    await shown(() => allNotes.shown.map(({ textId }) => textId), ['t2']);
    await history.undo();
    await shown(() => allNotes.count, 3);
    await library.remove(['t1']);
    await library.purge(['t1']);
    await shown(() => allNotes.count, 1);
  });

  it('are caught up with when they are looked at again', async () => {
    allNotes.begin();
    await shown(() => allNotes.isRead, true);
    allNotes.end();
    await store(many(60, 't1'));
    await store(many(1, 't2'));
    expect(allNotes.count).toBe(0);
    allNotes.begin();
    await shown(() => allNotes.count, 61);
  });

  it('hold still while one of them is written', async () => {
    await store([sampleNote({ id: 'a1', note: 'стара' })]);
    allNotes.begin();
    allNotes.ask({ words: 'stara' });
    await shown(() => allNotes.shown.length, 1);
    allNotes.click('a1', { shift: false, mod: false });
    allNotes.edit('a1');
    await allNotes.write('a1', 'нова', []);
    await shown(() => allNotes.shown.length, 1);
    allNotes.edit(null);
    await shown(() => allNotes.shown.length, 0);
    allNotes.showAll();
    await shown(() => allNotes.shown[0]?.note, 'нова');
  });

  it('stand under each of their tags, are chosen once, and keep the keyboard when sorted anew', async () => {
    await store([
      sampleNote({ id: 'a1', tags: ['б', 'а'] }),
      sampleNote({ id: 'a2', textId: 't2', tags: ['б'] }),
    ]);
    allNotes.begin();
    await shown(() => allNotes.count, 2);
    allNotes.group('tag');
    expect(allNotes.lines.map(({ key }) => key)).toEqual(['# а', 'a1 а', '# б', 'a1 б', 'a2 б']);
    allNotes.move(1, { shift: false, mod: false });
    allNotes.move(1, { shift: true, mod: false });
    expect(allNotes.chosen.map(({ id }) => id)).toEqual(['a1']);
    allNotes.move(1, { shift: true, mod: false });
    expect(allNotes.chosen.map(({ id }) => id)).toEqual(['a1', 'a2']);
    allNotes.toggle('a1 а');
    expect(allNotes.targets.map(({ id }) => id)).toEqual(['a2']);
    allNotes.group('text');
    expect(allNotes.lines[allNotes.place]?.note?.id).toBe('a1');
  });
});
