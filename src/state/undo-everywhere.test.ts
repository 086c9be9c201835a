import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableNames } from '../core/change.ts';
import { rowsOf, type Row } from '../core/row.ts';
import { everyText, type Term } from '../core/term.ts';
import { documentOf } from '../importing/made-document.ts';
import { Database } from '../storage/database.ts';
import { chunk, corrections } from '../storage/reads.ts';
import { Store } from '../storage/store.ts';
import { Catalogue } from './catalogue.ts';
import { Glossary } from './glossary.svelte.ts';
import { HandEditing } from './hand-editing.svelte.ts';
import { History } from './history.svelte.ts';
import { importFile } from '../importing/new-text.ts';
import { Library } from './library.svelte.ts';
import { Notes } from './notes.svelte.ts';
import { OpenText } from './open-text.svelte.ts';
import { ParagraphPast } from './paragraph-past.ts';

const lines = ['Први пасус има речи.', 'Други пасус. Ово је друга реченица.', 'Трећи пасус.'];

const failed = (error: unknown): never => {
  throw error;
};

let number = 0;

/** A library of one text, and what the reader works on it with. */
async function world() {
  const database = new Database(`undo-everywhere-${(number += 1)}`);
  let seq = 0;
  const journal = {
    journalPart: () => Promise.resolve(),
    journalAppend: () => Promise.resolve({ seq: (seq += 1), end: seq }),
    journalRead: () =>
      Promise.resolve({ records: [], more: false, unknownMark: false, damaged: 0 }),
  };
  const store = new Store(database, journal, (work) => work());
  await store.open();
  const history = new History(store);
  const file = { name: 'а.txt', sha256: '00', tidy: true, document: documentOf(lines) };
  const { text, change } = importFile(file, { id: 't1', at: '2026-11-28T10:00:00.000Z' });
  await history.save(change);
  const open = await OpenText.open(database, text, failed);
  const row = async (place: number): Promise<Row> => {
    const stored = await chunk(database, 't1', 0);
    const all = stored ? rowsOf(stored, await corrections(database, 't1')) : [];
    return all[place % all.length] ?? failed(new Error('There is no row.'));
  };
  return {
    database,
    history,
    row,
    notes: new Notes(open, database, history, failed),
    glossary: new Glossary(open, database, history),
    editing: new HandEditing(open, database, history),
    past: new ParagraphPast(database, history, failed),
    library: new Library(database, history, () => Promise.resolve()),
    catalogue: new Catalogue(database, history),
  };
}

type World = Awaited<ReturnType<typeof world>>;

/** Every row of every table. */
const dump = async ({ database }: World): Promise<unknown> =>
  Object.fromEntries(
    await Promise.all(
      tableNames.map(async (name) => [name, await database.table(name).toArray()] as const),
    ),
  );

async function marked({ notes, row }: World): Promise<string> {
  const second = await row(1);
  const span = { start: 0, end: Math.min(5, second.cleaned.length) };
  return (await notes.mark({ side: 'cleaned', parts: [{ row: second, span }] }, 'blue')).id;
}

async function made({ glossary, database }: World, canonical: string): Promise<Term> {
  glossary.begin(canonical, ['p1']);
  if (glossary.draft) await glossary.save(glossary.draft);
  const terms = await database.terms.toArray();
  const term = terms.find((one) => one.canonical === canonical);
  return term ?? failed(new Error('There is no term.'));
}

async function typed({ editing, row }: World, place: number, key?: string): Promise<void> {
  const at = await row(place);
  await editing.save(at, [{ from: 0, to: 1, before: at.cleaned.charAt(0), after: 'Ж' }], key);
}

type Act = () => Promise<unknown>;

/** What the reader does: what must be there first, and the action itself. */
const actions: Readonly<Record<string, (world: World) => Act | Promise<Act>>> = {
  'marks words': (w) => () => marked(w),
  'recolours a note': async (w) => {
    const id = await marked(w);
    return () => w.notes.recolour(id, 'red');
  },
  'writes a note in several savings': async (w) => {
    const id = await marked(w);
    return async () => {
      await w.notes.write(id, 'Прво', ['а']);
      await w.notes.write(id, 'Прво и [друго](uporedo://text/t1/p/p1)', ['а', 'б']);
    };
  },
  'deletes a note': async (w) => {
    const id = await marked(w);
    return () => w.notes.remove(id);
  },
  'adds a term': (w) => () => made(w, 'пасус'),
  'edits a term': async (w) => {
    const term = await made(w, 'пасус');
    return () => w.glossary.save({ ...term, definition: 'Одломак.' });
  },
  'deletes a term': async (w) => {
    const term = await made(w, 'пасус');
    return () => w.glossary.remove([term.id]);
  },
  'learns a correction': (w) => () => w.glossary.learn('пасос', 'пасус', 'p1'),
  'shares a term': async (w) => {
    const term = await made(w, 'пасус');
    return () => w.glossary.turn(term);
  },
  'merges terms': async (w) => {
    const [one, other] = [await made(w, 'пасус'), await made(w, 'одломак')];
    return () => w.glossary.merge(one, [other]);
  },
  'edits by hand in several savings': (w) => () =>
    typed(w, 0, 'sitting').then(async () => {
      const now = await w.row(0);
      await w.editing.save(now, [{ from: 1, to: 1, before: '', after: 'у' }], 'sitting');
    }),
  'splits a paragraph with notes': async (w) => {
    await marked(w);
    const { id } = await w.row(1);
    return () => w.editing.split(id, 'Други'.length);
  },
  'merges paragraphs with notes': async (w) => {
    await marked(w);
    const { id } = await w.row(0);
    return () => w.editing.merge(id);
  },
  'makes a paragraph read as it did': async (w) => {
    const before = await w.row(0);
    await typed(w, 0);
    const now = await w.row(0);
    return () => w.past.stepBack('t1', now, before.cleaned);
  },
  'deletes a text': async (w) => {
    await marked(w);
    return () => w.library.remove(['t1']);
  },
  'restores a text': async (w) => {
    await w.library.remove(['t1']);
    return () => w.library.restore(['t1']);
  },
  'describes a text': (w) => () =>
    w.catalogue.describe('t1', {
      title: 'Наслов',
      author: 'Аутор',
      source: '',
      language: 'sr',
      collections: [],
      tags: ['а'],
    }),
  'renames a collection': async (w) => {
    const none = { add: [], remove: [] };
    await w.catalogue.label(['t1'], { collections: { add: ['Кина'], remove: [] }, tags: none });
    return () => w.catalogue.renameCollection('Кина', 'Азија');
  },
};

describe('what the reader does', () => {
  it.each(Object.keys(actions))('is named, undone and done again wholly: %s', async (name) => {
    const here = await world();
    const act = (await actions[name]?.(here)) ?? failed(new Error(name));
    const steps = here.history.undoName;
    const before = await dump(here);
    await act();
    const after = await dump(here);
    expect(after).not.toEqual(before);
    expect(here.history.undoName).toBeTruthy();
    await here.history.undo();
    expect(await dump(here)).toEqual(before);
    expect(here.history.undoName).toBe(steps);
    await here.history.redo();
    expect(await dump(here)).toEqual(after);
  });

  it('is undone in any order it came, back to the first state', async () => {
    const many = fc.array(fc.constantFrom(...Object.keys(actions)), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(many, async (names) => {
        const here = await world();
        const first = await dump(here);
        for (const name of names) {
          const act = await actions[name]?.(here);
          await act?.();
        }
        const last = await dump(here);
        while (here.history.undoName !== null) await here.history.undo();
        expect(await dump(here)).toEqual(first);
        while (here.history.redoName !== null) await here.history.redo();
        expect(await dump(here)).toEqual(last);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a shared term', () => {
  it('stays with all texts when it becomes one with a text’s own', async () => {
    const here = await world();
    const [one, other] = [await made(here, 'пасус'), await made(here, 'одломак')];
    await here.glossary.turn(other);
    const shared = (await here.database.terms.get(other.id)) ?? failed(new Error('gone'));
    await here.glossary.merge(one, [shared]);
    expect(await here.database.terms.toArray()).toMatchObject([{ textId: everyText }]);
  });
});
