import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyCorrections, type Correction } from '../core/correction.ts';
import { kindOfHand } from '../core/hand-kind.ts';
import { historyOf } from '../core/paragraph-history.ts';
import { documentOf } from '../importing/made-document.ts';
import { Database } from '../storage/database.ts';
import { Store } from '../storage/store.ts';
import { History } from './history.svelte.ts';
import { importFile } from '../importing/new-text.ts';
import { ledgerChange } from './ledger-change.ts';

const originals = ['Ово је лоше.', 'И ово је лоше.', 'Ово је добро.'];

let number = 0;
let database: Database;
let history: History;
let ids: string[];

beforeEach(async () => {
  database = new Database(`ledger-${(number += 1)}`);
  let seq = 0;
  const store = new Store(
    database,
    {
      journalPart: () => Promise.resolve(),
      journalAppend: () => Promise.resolve({ seq: (seq += 1), end: seq }),
      journalRead: () =>
        Promise.resolve({ records: [], more: false, unknownMark: false, damaged: 0 }),
    },
    (work) => work(),
  );
  await store.open();
  history = new History(store);
  const document = documentOf(originals);
  const file = { name: 'редови.txt', sha256: '00', tidy: true, document };
  await history.make(
    () => 'add',
    importFile(file, { id: 't1', at: '2026-11-28T00:00:00.000Z' }).change,
  );
  const [chunk] = await database.chunks.toArray();
  ids = chunk?.paragraphs.map(({ id }) => id) ?? [];
});

/** A correction of the word „лоше“, or of what `before` says, in a paragraph. */
function correction(place: number, after: string, before = 'лоше'): Correction {
  const from = originals[place]?.indexOf(before) ?? -1;
  return {
    id: `c${place}-${from}`,
    textId: 't1',
    paragraphId: ids[place] ?? '',
    place,
    from,
    to: from + before.length,
    before,
    after,
    kind: kindOfHand(before, after),
    explanation: { sr: 'Зато.', en: 'Because.' },
    confidence: 1,
    state: 'accepted',
    isDecided: true,
    by: 'hand',
    rule: null,
    group: null,
    alternatives: [],
    at: '',
  };
}

const make = (put: readonly Correction[], remove: readonly string[] = []): Promise<void> =>
  history.make(
    () => 'change',
    () => ledgerChange(database, 't1', { put, remove, cause: 'decision' }),
  );

async function historyAt(place: number) {
  const ledger = (await database.corrections.toArray()).filter(
    (one) => one.place === place && one.state === 'accepted',
  );
  const now = applyCorrections(originals[place] ?? '', ledger);
  return historyOf(now, await database.revisions.toArray(), 't1', ids[place] ?? '');
}

describe('a change of the ledger', () => {
  it('keeps what became of the words of all its paragraphs in one revision', async () => {
    await make([correction(0, 'добро'), correction(1, 'боље')]);
    const [revision, ...others] = await database.revisions.toArray();
    expect(others).toEqual([]);
    expect(revision).toMatchObject({
      textId: 't1',
      cause: 'decision',
      keys: [`t1/${ids[0]}`, `t1/${ids[1]}`],
      changes: [[{ at: 7, was: 'лоше', is: 'добро' }], [{ at: 9, was: 'лоше', is: 'боље' }]],
    });
    expect(revision?.id).toMatch(/^r[a-z0-9]{10}$/);
  });

  it('keeps nothing of what does not change the words', async () => {
    await make([{ ...correction(0, 'добро'), state: 'proposed' }]);
    expect(await database.revisions.count()).toBe(0);
  });

  it('can be gone back behind, step by step', async () => {
    await make([correction(0, 'добро')]);
    await make([correction(0, 'изврсно'), correction(0, 'Јесте', 'Ово')]);
    await make([], ['c0-7']);
    const { states, first, isCutShort } = await historyAt(0);
    expect(states.map(({ words }) => words)).toEqual([
      'Јесте је лоше.',
      'Јесте је изврсно.',
      'Ово је добро.',
    ]);
    expect([first, isCutShort]).toEqual(['Ово је лоше.', false]);
  });

  it('is taken back with what was kept of it', async () => {
    await make([correction(0, 'добро')]);
    const before = await database.revisions.toArray();
    await make([correction(0, 'изврсно')]);
    const after = await database.revisions.toArray();
    await history.undo();
    expect(await database.revisions.toArray()).toEqual(before);
    await history.redo();
    expect(await database.revisions.toArray()).toEqual(after);
    expect((await historyAt(0)).isCutShort).toBe(false);
  });
});
