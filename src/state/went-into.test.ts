import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../core/paragraph-history.ts';
import { rowsOf, type Row } from '../core/row.ts';
import { documentOf } from '../importing/made-document.ts';
import { Database } from '../storage/database.ts';
import { chunk, corrections, revisionsOf } from '../storage/reads.ts';
import { Store } from '../storage/store.ts';
import { HandEditing } from './hand-editing.svelte.ts';
import { History } from './history.svelte.ts';
import { importFile } from '../importing/new-text.ts';
import { OpenText } from './open-text.svelte.ts';
import { wentInto } from './went-into.ts';

const lines = ['Први пасус.', 'Други пасус.', 'Трећи пасус.'];

let number = 0;
let database: Database;
let history: History;
let editing: HandEditing;

beforeEach(async () => {
  database = new Database(`went-into-${(number += 1)}`);
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

describe('a paragraph that is not there', () => {
  it('is followed into what it was merged into, and that again', async () => {
    const [first = '', second = '', third = ''] = (await rows()).map(({ id }) => id);
    await editing.merge(second);
    expect(await wentInto(database, 't1', third)).toEqual([second]);
    await editing.merge(first);
    expect(await wentInto(database, 't1', third)).toEqual([second, first]);
    expect(await wentInto(database, 't1', first)).toEqual([]);
  });

  it('is not followed once the merging is taken back', async () => {
    const [, second = '', third = ''] = (await rows()).map(({ id }) => id);
    await editing.merge(second);
    await history.undo();
    expect(await wentInto(database, 't1', third)).toEqual([]);
  });

  it('leads nowhere when it never was', async () => {
    expect(await wentInto(database, 't1', 'p99')).toEqual([]);
  });
});

it('tells in the history of either half that it was parted', async () => {
  const [, second = ''] = (await rows()).map(({ id }) => id);
  await editing.split(second, 6);
  const halves = (await rows()).slice(1, 3);
  expect(halves).toHaveLength(2);
  for (const { id, cleaned } of halves) {
    const revisions = await revisionsOf(database, 't1', id);
    expect(historyOf(cleaned, revisions, 't1', id).states).toMatchObject([
      { cause: 'split', words: cleaned },
    ]);
  }
});
