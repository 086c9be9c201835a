import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation } from '../core/change.ts';
import { occurrences } from '../core/occurrences.ts';
import { everyText, type Term } from '../core/term.ts';
import { apply } from '../storage/apply.ts';
import { Database } from '../storage/database.ts';
import { terms } from '../storage/reads.ts';
import { Glossary } from './glossary.svelte.ts';
import { History } from './history.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';

let number = 0;
let database: Database;
let history: History;
let glossary: Glossary;

beforeEach(async () => {
  database = new Database(`glossary ${number++}`);
  await database.open();
  const commit = (change: readonly Operation[]): Promise<readonly Operation[]> =>
    database.transaction(
      'rw',
      database.tables,
      async () => (await apply(database, change)).inverse,
    );
  history = new History({ commit });
  const open = { text: { id: 't1' }, terms: [] };
  glossary = new Glossary(open as unknown as OpenText, database, history);
});

describe('learning from a correction', () => {
  it('makes a new term in the nominative, in one step of undo', async () => {
    const term = await glossary.learn('Тсетунг-а', 'Цедунга', 'p3');
    expect(term).toMatchObject({
      textId: 't1',
      canonical: 'Цедунг',
      variants: [{ form: 'Тсетунг', kind: 'damaged' }],
      paragraphIds: ['p3'],
    });
    expect(await terms(database, 't1')).toEqual([term]);
    await history.undo();
    expect(await terms(database, 't1')).toEqual([]);
  });

  it('adds to the term that the right words are a form of', async () => {
    const first = await glossary.learn('Мао Тсетунг', 'Мао Цедунг', 'p1');
    const second = await glossary.learn('Мао Зедонгу', 'мао цедунгу', 'p2');
    expect(second).toMatchObject({
      id: first.id,
      canonical: 'Мао Цедунг',
      variants: [{ form: 'Мао Тсетунг' }, { form: 'Мао Зедонг' }],
      paragraphIds: ['p1', 'p2'],
    });
    expect(await terms(database, 't1')).toHaveLength(1);
    await history.undo();
    expect(await terms(database, 't1')).toEqual([first]);
  });

  it('finds the term by a cell the reader corrected', async () => {
    const first = await glossary.learn('Лу Ксун', 'Лу Сју', 'p1');
    await glossary.save({ ...first, cases: { 'genitive-singular': 'Лу Сјуна' } });
    const second = await glossary.learn('Лу Хсуна', 'Лу Сјуна', 'p1');
    expect(second.id).toBe(first.id);
    expect(second.cases).toEqual({ 'genitive-singular': 'Лу Сјуна' });
    expect(second.variants[1]).toEqual({
      form: 'Лу Хсуна',
      kind: 'damaged',
      cell: 'genitive-singular',
    });
  });

  it('makes one term of two corrections made at once', async () => {
    const [first, second] = await Promise.all([
      glossary.learn('Мао Тсетунг', 'Мао Цедунг', 'p1'),
      glossary.learn('Мао Зедонга', 'Мао Цедунга', 'p2'),
    ]);
    expect(second.id).toBe(first.id);
    expect(await terms(database, 't1')).toEqual([second]);
  });

  it('learns nothing twice', async () => {
    const first = await glossary.learn('Мао Тсетунг', 'Мао Цедунг', 'p1');
    expect(await glossary.learn('Мао Тсетунга', 'Мао Цедунга', 'p2')).toEqual(first);
    expect(history.undoName).not.toBeNull();
    await history.undo();
    expect(history.undoName).toBeNull();
  });
});

describe('case forms', () => {
  it('come from tables where nothing else is given', async () => {
    const { forms } = await glossary.declensionOf({ canonical: 'kuća', variants: [] });
    expect(forms['instrumental-singular']).toBe('kućom');
  });

  it('are stored with the term', async () => {
    const term = await glossary.learn('Лу Ксун', 'Лу Сју', 'p1');
    await glossary.save({ ...term, cases: { 'genitive-singular': 'Лу Сјуна' } });
    const [stored] = await terms(database, 't1');
    expect(stored?.cases).toEqual({ 'genitive-singular': 'Лу Сјуна' });
  });
});

describe('a term all texts share', () => {
  const everywhere = async (): Promise<Term> => {
    const term = await glossary.learn('Мао Тсетунг', 'Мао Цедунг', 'p1');
    await glossary.turn(term);
    const [shared] = await terms(database, 't1');
    if (!shared) throw new Error('There is no term.');
    return shared;
  };

  it('is in the glossary of any text, behind its own', async () => {
    const shared = await everywhere();
    expect(shared.textId).toBe(everyText);
    expect(await terms(database, 't2')).toEqual([shared]);
    await glossary.learn('Тсетунг-а', 'Цедунга', 'p1');
    expect((await terms(database, 't1')).map(({ canonical }) => canonical)).toEqual([
      'Цедунг',
      'Мао Цедунг',
    ]);
  });

  it('becomes one text’s own again, and undo takes that back', async () => {
    const shared = await everywhere();
    await glossary.turn(shared);
    expect(await terms(database, 't2')).toEqual([]);
    expect(await terms(database, 't1')).toMatchObject([{ textId: 't1', paragraphIds: ['p1'] }]);
    await history.undo();
    expect(await terms(database, 't2')).toEqual([shared]);
  });

  it('keeps what ties it to other texts when it is written or learns here', async () => {
    const shared = await everywhere();
    await database.terms.put({ ...shared, paragraphIds: ['t1/p1', 't2/p9'] });
    glossary.edit((await terms(database, 't1'))[0] ?? shared);
    expect(glossary.draft?.paragraphIds).toEqual(['p1']);
    if (glossary.draft) await glossary.save({ ...glossary.draft, paragraphIds: ['p4'] });
    await glossary.learn('Мао Зедонгу', 'Мао Цедунгу', 'p5');
    const [now] = await terms(database, 't2');
    expect(now?.paragraphIds).toEqual(['t2/p9', 't1/p4', 't1/p5']);
  });
});

describe('a glossary of many terms', () => {
  it('is made ready in slices, and finds what one of few would', async () => {
    const at = new Date(0).toISOString();
    const many = Array.from({ length: 300 }, (_, i): Term => {
      const canonical = i === 299 ? 'комуна' : `реч${'абвгд'.charAt(i % 5)}${i}`;
      const rest = { definition: '', category: '', tags: [], paragraphIds: [] };
      const dates = { createdAt: at, modifiedAt: at };
      return { id: `g${i}`, textId: 't1', canonical, variants: [], ...rest, ...dates };
    });
    const open = { text: { id: 't1' }, terms: many };
    const large = new Glossary(open as unknown as OpenText, database, history);
    const stop = $effect.root(() => {
      $effect(() => {
        large.matcher.has('');
      });
    });
    await vi.waitFor(() => {
      const [found] = occurrences('О комунама.', large.matcher);
      expect(found).toMatchObject({ termId: 'g299', start: 2, end: 10 });
    });
    stop();
  });
});
