import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FoundFile } from '../../electron/bridge.ts';
import type { Operation } from '../core/change.ts';
import type { Term } from '../core/term.ts';
import { readTerms } from '../exchange/terms/read-terms.ts';
import { apply } from '../storage/apply.ts';
import { Database } from '../storage/database.ts';
import { terms } from '../storage/reads.ts';
import { History } from './history.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';
import { TermsIn } from './terms-in.svelte.ts';

let number = 0;
let database: Database;
let history: History;
let known: readonly Term[];
let file = '';

const found: FoundFile = { token: '1', name: 'x.csv', folder: '', size: 1 };

beforeEach(async () => {
  database = new Database(`terms in ${number++}`);
  await database.open();
  const commit = (change: readonly Operation[]): Promise<readonly Operation[]> =>
    database.transaction(
      'rw',
      database.tables,
      async () => (await apply(database, change)).inverse,
    );
  history = new History({ commit });
  known = [];
});

/** What the sheet would show of a file, with the glossary as it is stored now. */
async function taken(words: string): Promise<TermsIn> {
  file = words;
  known = await terms(database, 't1');
  const termsIn = new TermsIn({
    open: {
      text: { id: 't1' } as OpenText['text'],
      get terms() {
        return known;
      },
    },
    desktop: {
      readFound: () => Promise.resolve({ bytes: new TextEncoder().encode(file), sha256: '' }),
    },
    database,
    history,
    files: { terms: (name, bytes) => readTerms(bytes, name) },
  });
  await termsIn.take(found);
  return termsIn;
}

const stored = (): Promise<Term[]> => terms(database, 't1');

describe('terms brought in', () => {
  it('are one step of undo, and nothing the second time', async () => {
    const words = 'term,wrong\nкомуна,цоммуне\nзадруга,задрге\n';
    expect(await (await taken(words)).add()).toBe(2);
    expect((await stored()).map(({ canonical }) => canonical)).toEqual(['задруга', 'комуна']);
    const again = await taken(words);
    expect(again.count).toBe(0);
    expect(await again.add()).toBe(0);
    await history.undo();
    expect(await stored()).toEqual([]);
  });

  it('replace what stands there only where the reader says so', async () => {
    await (await taken('term,definition\nкомуна,прво\n')).add();
    const before = await stored();
    const words = 'term,definition,wrong\nкомуна,друго,цоммуне\nзадруга,,\n';
    const termsIn = await taken(words);
    expect(termsIn.plans.map(({ status }) => status)).toEqual(['conflict', 'new']);
    expect(termsIn.count).toBe(1);
    termsIn.tick(1, false);
    await termsIn.add();
    expect(await stored()).toEqual(before);
    termsIn.tick(0, true);
    await termsIn.add();
    expect(await stored()).toMatchObject([
      { id: before[0]?.id, definition: 'друго', variants: [{ form: 'цоммуне' }] },
    ]);
  });

  it('leave alone what another window made different meanwhile', async () => {
    const termsIn = await taken('term,definition\nкомуна,прво\n');
    await (await taken('term,definition\nкомуна,друго\n')).add();
    file = 'term,definition\nкомуна,прво\n';
    expect(await termsIn.add()).toBe(0);
    expect(await stored()).toMatchObject([{ definition: 'друго' }]);
  });

  it('keep the ids of our own files, but never that of a term of another text', async () => {
    const other: Term = {
      id: 'gaaaaaaaaaa',
      textId: 't2',
      canonical: 'туђе',
      variants: [],
      definition: '',
      category: '',
      tags: [],
      paragraphIds: [],
      createdAt: '1',
      modifiedAt: '1',
    };
    await history.save([{ put: 'terms', rows: [other] }]);
    await (await taken('id,term\ngaaaaaaaaaa,комуна\ngbbbbbbbbbb,задруга\n')).add();
    expect(await database.terms.get('gaaaaaaaaaa')).toEqual(other);
    const made = await stored();
    expect(made.find(({ canonical }) => canonical === 'задруга')?.id).toBe('gbbbbbbbbbb');
    expect(made).toHaveLength(2);
  });
});
