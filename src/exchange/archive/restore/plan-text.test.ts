import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../core/term.ts';
import type { TextRows } from '../archive.ts';
import { correction, madeText, noteOn } from '../made-library.ts';
import { applied } from './applied.ts';
import { planShared } from './plan-shared.ts';
import { planText } from './plan-text.ts';

const nowhere = { taken: [], terms: [] };
const [early, late] = ['2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'];

/** A text of two paragraphs in which nothing is done yet. */
function bare(also: Partial<TextRows['text']> = {}, words = 'Народне комуне у селу'): TextRows {
  const [made] = fc.sample(madeText('t1'), { numRuns: 1, seed: 1 });
  if (!made) throw new Error('Nothing was made.');
  const paragraphs = [words, 'Други пасус, који остаје какав је.'].map((original, place) => ({
    id: `p${place + 1}`,
    ordinal: place + 1,
    original,
    tail: '\n',
  }));
  const text = { ...made.text, title: 'Скок', paragraphCount: 2, nextParagraph: 3, ...also };
  return { ...made, text, paragraphs, corrections: [], annotations: [], terms: [] };
}

const replaced = (after: string, at: string) =>
  correction('t1', 0, { from: 8, before: 'комуне', after, state: 'accepted', at });

/** With a note on the cleaned side. */
function noted(rows: TextRows, start: number, length: number, at: string): TextRows {
  const seed = {
    id: 'a1' as const,
    side: 'cleaned' as const,
    place: 0,
    start,
    length,
    note: 'Да.',
    tags: [],
    at,
  };
  return { ...rows, annotations: [noteOn(rows, seed)] };
}

const restore = (archive: TextRows, library: TextRows): TextRows =>
  applied(library, planText(archive, library, nowhere).operations);

describe('a text in the bin', () => {
  it('comes back from an archive it was not binned in', () => {
    const plan = planText(bare(), bare({ deletedAt: early }), nowhere);
    expect(plan).toMatchObject({ how: 'changed', isBack: true });
    expect(restore(bare(), bare({ deletedAt: early })).text.deletedAt).toBeNull();
  });

  it('stays there when it was in the bin of the archive', () => {
    const binned = bare({ deletedAt: early });
    expect(planText(binned, binned, nowhere).how).toBe('same');
  });

  it('of the archive does not take one out of the library', () => {
    expect(restore(bare({ deletedAt: late }), bare()).text.deletedAt).toBeNull();
  });
});

describe('the details of a text', () => {
  it('are those of the side on which something was done last, and no tag is lost', () => {
    const archive = { ...noted(bare({ title: 'Нови', tags: ['а'] }), 0, 6, late) };
    const library = { ...noted(bare({ title: 'Стари', tags: ['б'] }), 0, 6, early) };
    expect(restore(archive, library).text).toMatchObject({ title: 'Нови', tags: ['а', 'б'] });
    expect(restore(library, archive).text).toMatchObject({ title: 'Нови', tags: ['а', 'б'] });
  });

  it('never let an id of a paragraph be given again', () => {
    expect(restore(bare({ nextParagraph: 9 }), bare()).text.nextParagraph).toBe(9);
  });
});

describe('a note of the library', () => {
  it('rides along when newer corrections of the archive are taken', () => {
    const archive = { ...bare(), corrections: [replaced('заједнице', late)] };
    const library = noted(bare(), 15, 5, early);
    const [note] = restore(archive, library).annotations;
    expect(note).toMatchObject({
      state: 'exact',
      current: [{ start: 18, quote: { exact: 'у селу' } }],
    });
  });

  it('whose words are replaced is told as astray', () => {
    const archive = { ...bare(), corrections: [replaced('заједнице', late)] };
    const plan = planText(archive, noted(bare(), 8, 5, early), nowhere);
    expect(plan.astray).toEqual(['a1-t1']);
  });
});

describe('corrections', () => {
  it('that are older in the archive leave the library’s as they are', () => {
    const archive = { ...bare(), corrections: [replaced('заједнице', early)] };
    const library = { ...bare(), corrections: [replaced('општине', late)] };
    expect(restore(archive, library).corrections).toEqual(library.corrections);
    expect(planText(archive, library, nowhere).paragraphs).toMatchObject({ changed: 0, kept: 1 });
  });

  it('that the reader took back since do not come back', () => {
    const archive = { ...bare(), corrections: [replaced('заједнице', early)] };
    const changes = [[{ at: 8, was: 'заједнице', is: 'комуне' }]];
    const undone = { id: 'r1', textId: 't1', keys: ['t1/p1'], changes, at: late };
    const library = { ...bare(), revisions: [{ ...undone, cause: 'step-back' as const }] };
    expect(restore(archive, library).corrections).toEqual([]);
  });
});

describe('a text with other paragraphs in the library', () => {
  it('keeps them, and notes are carried over by their words', () => {
    const archive = noted(bare(), 0, 20, late);
    const library = bare({}, 'Тако су настале. Народне комуне у селу');
    const now = restore(archive, library);
    expect(now.paragraphs).toEqual(library.paragraphs);
    expect(now.annotations).toMatchObject([
      { state: 'exact', current: [{ paragraphId: 'p1', start: 17 }] },
    ]);
    expect(planText(archive, now, nowhere).how).toBe('same');
  });
});

describe('rows that are not of one text', () => {
  const term = (textId: string, canonical: string, modifiedAt: string): Term => ({
    id: 'g1',
    textId,
    canonical,
    variants: [],
    definition: '',
    category: '',
    tags: [],
    paragraphIds: [],
    createdAt: early,
    modifiedAt,
  });

  it('of a term that became shared, the newest stands', () => {
    const archive = { ...bare(), terms: [term('t1', 'комуна', early)] };
    const shared = { taken: [], terms: [term('*', 'Комуна', late)] };
    expect(planText(archive, bare(), shared).operations).toEqual([]);
    expect(planText(archive, null, shared).terms).toMatchObject({ added: 0, kept: 1 });
  });

  it('are never overwritten by those of another', () => {
    expect(() => planText(bare(), null, { taken: ['a1'], terms: [] })).toThrow(/a1/);
  });

  it('of settings, only those come that are not made yet', () => {
    const settings = [
      { key: 'reader', value: { theme: 'dark' } },
      { key: 'sample', value: true },
    ];
    const here = [{ key: 'reader', value: { theme: 'light' } }];
    const plan = planShared(
      { terms: [term('*', 'комуна', late)], refusals: [], settings },
      { terms: [term('*', 'Комуна', early)], refusals: [], settings: here },
    );
    expect(plan.operations).toEqual([
      { put: 'terms', rows: [term('*', 'комуна', late)] },
      { put: 'settings', rows: [{ key: 'sample', value: true }] },
    ]);
  });
});
