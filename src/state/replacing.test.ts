import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { applyCorrections } from '../core/correction.ts';
import type { Operation } from '../core/change.ts';
import { generatedForms } from '../core/cleaning/term-forms.ts';
import { makeAnnotation } from '../core/mark.ts';
import { rowsOf } from '../core/row.ts';
import { defaults } from '../core/settings.ts';
import { documentOf } from '../importing/made-document.ts';
import { apply } from '../storage/apply.ts';
import { Database } from '../storage/database.ts';
import { FindChoices } from './find-choices.svelte.ts';
import { Find } from './find.svelte.ts';
import { History } from './history.svelte.ts';
import { importFile } from '../importing/new-text.ts';
import type { OpenText } from './open-text.svelte.ts';
import { Replacing } from './replacing.svelte.ts';

let number = 0;
let database: Database;
let history: History;
let find: Find;
let replacing: Replacing;
const focus = { place: 0, side: 'cleaned' };

beforeEach(async () => {
  database = new Database(`replacing ${number++}`);
  await database.open();
  const commit = (change: readonly Operation[]): Promise<readonly Operation[]> =>
    database.transaction(
      'rw',
      database.tables,
      async () => (await apply(database, change)).inverse,
    );
  history = new History({ commit });
  const lines = Array.from({ length: 250 }, (_, i) => `О Линколну, пасус ${i}: linkoln.com`);
  const file = { name: 'a.txt', sha256: '', tidy: true, document: documentOf(lines) };
  const { text, change } = importFile(file, { id: 't1', at: '2026-11-28T10:00:00.000Z' });
  await commit(change);
  focus.place = 0;
  const open = {
    text,
    focus,
    goTo: (place: number) => (focus.place = place),
  } as unknown as OpenText;
  const glossary = {
    terms: [],
    declensionOf: (term: Parameters<typeof generatedForms>[0]) =>
      Promise.resolve(generatedForms(term)),
  };
  const preferences = { current: defaults };
  find = new Find(open, { database, glossary, preferences, choices: new FindChoices() });
  replacing = new Replacing(open, find, { database, glossary, history });
});

const cleaned = async (place: number): Promise<string> => {
  const stored = await database.chunks.get(['t1', Math.floor(place / 100)]);
  const paragraph = stored?.paragraphs[place % 100];
  const ledger = await database.corrections.toArray();
  const accepted = ledger.filter((one) => one.place === place && one.state === 'accepted');
  return applyCorrections(paragraph?.original ?? '', accepted);
};

it('begins where the reader is, and has the hits in the order of the text', async () => {
  focus.place = 120;
  await find.show('линколн');
  expect(find.hits).toHaveLength(1000);
  expect(find.current).toMatchObject({ place: 120, side: 'original' });
  expect(find.number).toBe(481);
  find.step(-1);
  expect(find.current?.place).toBe(119);
});

it('finds nothing for blanks, and gives up an old search for a new one', async () => {
  await find.show('   ');
  expect(find.hits).toEqual([]);
  await Promise.all([find.search('линколн'), find.search('пасус 24')]);
  expect(find.hits).toHaveLength(2 * 11);
});

it('replaces all places in their case as one step of undo, but none in an address', async () => {
  find.choices.forms = true;
  await find.show('Линколн', true);
  await replacing.setWords('Кенеди');
  replacing.isChoosing = true;
  expect(find.hits).toHaveLength(500);
  expect(replacing.chosen).toHaveLength(250);
  expect(await replacing.all()).toBe(250);
  expect(await cleaned(249)).toBe('О Кенедију, пасус 249: linkoln.com');
  await history.undo();
  expect(await cleaned(249)).toBe('О Линколну, пасус 249: linkoln.com');
  expect(await database.corrections.count()).toBe(0);
});

it('replaces with words that hold those looked for, once', async () => {
  await find.show('Линколну', true);
  await replacing.setWords('Линколну, Линколну');
  await replacing.one();
  expect(await cleaned(0)).toBe('О Линколну, Линколну, пасус 0: linkoln.com');
  await find.refresh();
  expect(find.current?.place).toBe(1);
});

it('takes along a note that begins right at a replaced word', async () => {
  const stored = await database.chunks.get(['t1', 0]);
  const [row] = stored ? rowsOf(stored, []) : [];
  if (!row) throw new Error('There is no paragraph.');
  const end = row.cleaned.indexOf(':');
  const selection = { side: 'cleaned', parts: [{ row, span: { start: 2, end } }] } as const;
  const note = makeAnnotation(selection, 'yellow', {
    id: 'a1',
    textId: 't1',
    revision: 0,
    at: '',
  });
  await history.make(() => 'mark', [{ put: 'annotations', rows: [note] }]);
  await find.show('Линколну', true);
  await replacing.setWords('Ејбу Линколну');
  await replacing.one();
  expect(await cleaned(0)).toBe('О Ејбу Линколну, пасус 0: linkoln.com');
  const moved = await database.annotations.get('a1');
  expect(moved?.current[0]).toMatchObject({ start: 2, end: end + 5 });
});
