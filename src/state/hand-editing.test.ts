import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyCorrections } from '../core/correction.ts';
import { makeAnnotation } from '../core/mark.ts';
import { rowsOf, type Row } from '../core/row.ts';
import { wordEdits } from '../core/word-edits.ts';
import { documentOf } from '../importing/made-document.ts';
import { Database } from '../storage/database.ts';
import { chunk, corrections } from '../storage/reads.ts';
import { Store } from '../storage/store.ts';
import { HandEditing } from './hand-editing.svelte.ts';
import { History } from './history.svelte.ts';
import { importFile } from '../importing/new-text.ts';
import { OpenText } from './open-text.svelte.ts';
import { textState } from './text-state.ts';

const lines = ['Први пасус има речи.', 'Други пасус. Ово је друга реченица.', 'Трећи пасус.'];

let number = 0;
let database: Database;
let history: History;
let editing: HandEditing;

beforeEach(async () => {
  database = new Database(`hand-editing-${(number += 1)}`);
  let seq = 0;
  const journal = {
    journalPart: () => Promise.resolve(),
    journalAppend: () => Promise.resolve({ seq: (seq += 1), end: seq }),
    journalRead: () =>
      Promise.resolve({ records: [], more: false, unknownMark: false, damaged: 0 }),
  };
  const store = new Store(database, journal, (work) => work());
  await store.open();
  history = new History(store);
  const file = { name: 'а.txt', sha256: '00', tidy: true, document: documentOf(lines) };
  const { text, change } = importFile(file, { id: 't1', at: '2026-11-28T10:00:00.000Z' });
  await history.make(() => 'add', change);
  const open = await OpenText.open(database, text, (error) => {
    throw error;
  });
  editing = new HandEditing(open, database, history);
});

async function rows(): Promise<Row[]> {
  const stored = await chunk(database, 't1', 0);
  return stored ? rowsOf(stored, await corrections(database, 't1')) : [];
}

const cleaned = async (): Promise<string[]> => (await rows()).map((row) => row.cleaned);

async function rowAt(place: number): Promise<Row> {
  const row = (await rows())[place];
  if (!row) throw new Error(`There is no row ${place}.`);
  return row;
}

describe('what is typed', () => {
  it('leaves be what another window changed in the paragraph meanwhile', async () => {
    const row = await rowAt(1);
    await editing.save(row, wordEdits(row.cleaned, `${lines[1] ?? ''} Крај.`, 0));
    const words = await editing.save(
      row,
      wordEdits(row.cleaned, 'Други став. Ово је друга реченица.', 0),
    );
    expect(words).toBe('Други став. Ово је друга реченица. Крај.');
    expect((await cleaned())[1]).toBe(words);
  });

  it('is kept where another window has moved the paragraph on, or cut it', async () => {
    const [second, third] = [await rowAt(1), await rowAt(2)];
    await editing.split((await rowAt(0)).id, 'Први'.length);
    await editing.save(third, wordEdits(third.cleaned, 'Трећи став.', 0));
    await editing.split(second.id, 'Други пасус.'.length);
    await editing.save(second, wordEdits(second.cleaned, 'Други став. Ово је друга реченица.', 0));
    const now = await cleaned();
    expect(now.slice(0, 2)).toEqual(['Први', 'пасус има речи.']);
    expect(now.slice(2)).toEqual(['Други став.', 'Ово је друга реченица.', 'Трећи став.']);
  });

  it('is one step of undo, however often it is saved in one sitting', async () => {
    for (const words of ['Трећи став.', 'Трећи нови став.', 'Трећи нови став јесте.']) {
      const row = await rowAt(2);
      await editing.save(row, wordEdits(row.cleaned, words, 0), 'sitting');
    }
    expect((await cleaned())[2]).toBe('Трећи нови став јесте.');
    await history.undo();
    expect(await cleaned()).toEqual(lines);
  });

  it('takes a note along by what was done, where comparing words could not tell', async () => {
    const row = await rowAt(0);
    const first = [{ from: 0, to: 0, before: '', after: 'речи речи ' }];
    await editing.save(row, first);
    const now = await rowAt(0);
    const span = { start: 5, end: 9 };
    const note = makeAnnotation({ side: 'cleaned', parts: [{ row: now, span }] }, 'blue', {
      id: 'a1',
      textId: 't1',
      revision: 2,
      at: '',
    });
    await history.make(() => 'mark', [{ put: 'annotations', rows: [note] }]);
    await editing.save(now, [{ from: 0, to: 5, before: 'речи ', after: '' }]);
    expect((await database.annotations.get('a1'))?.current[0]).toMatchObject({ start: 0, end: 4 });
  });
});

describe('a paragraph', () => {
  it('is split and merged, and undoing restores the very rows', async () => {
    const before = await textState(database, 't1');
    const { id } = await rowAt(1);
    const half = await editing.split(id, 'Други пасус.'.length);
    expect(half).toMatchObject({ place: 2, cleaned: 'Ово је друга реченица.' });
    expect(await cleaned()).toEqual([lines[0], 'Други пасус.', 'Ово је друга реченица.', lines[2]]);
    const split = await textState(database, 't1');
    expect(await editing.merge(id)).toMatchObject({ place: 1, border: 13 });
    expect(await cleaned()).toEqual(lines);
    await history.undo();
    expect(await textState(database, 't1')).toEqual(split);
    await history.undo();
    expect(await textState(database, 't1')).toEqual(before);
    expect(await database.revisions.count()).toBe(0);
  });

  it('that goes on has it in its history', async () => {
    const { id, cleaned: words } = await rowAt(1);
    await editing.split(id, 12);
    const [revision] = await database.revisions.toArray();
    expect(revision).toMatchObject({ cause: 'split', keys: [`t1/${id}`, 't1/p4'] });
    const edits = (revision?.changes[0] ?? []).map(({ at, was, is }) => ({
      from: at,
      to: at + was.length,
      before: was,
      after: is,
    }));
    expect(applyCorrections(words, edits)).toBe('Други пасус.');
  });

  it('whose halves would be empty is left as it is', async () => {
    const before = await textState(database, 't1');
    expect(await editing.split((await rowAt(0)).id, 0)).toBeNull();
    expect(await editing.merge((await rowAt(2)).id)).toBeNull();
    expect(await textState(database, 't1')).toEqual(before);
  });

  it('keeps a pairing that was of just these rows in step', async () => {
    const one = { original: 1, cleaned: 1, confidence: 0.5, isConfirmed: false };
    await history.make(
      () => 'pair',
      [{ put: 'pairings', rows: [{ textId: 't1', rows: [one, one, one] }] }],
    );
    const { id } = await rowAt(1);
    await editing.split(id, 12);
    const counts = async (): Promise<number[]> =>
      ((await database.pairings.get('t1'))?.rows ?? []).map(({ confidence }) => confidence);
    expect(await counts()).toEqual([0.5, 1, 1, 0.5]);
    await editing.merge(id);
    expect(await counts()).toEqual([0.5, 1, 0.5]);
  });
});
