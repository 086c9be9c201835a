import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeAnchor, quotedWords, type Annotation } from '../annotation.ts';
import { applyCorrections, overlap, type Correction } from '../correction.ts';
import type { HandMaking } from '../hand-ledger.ts';
import { joinParagraphs } from '../paragraphs.ts';
import type { Side, Text } from '../text.ts';
import { wordEdits } from '../word-edits.ts';
import type { TextState } from './carry-over.ts';
import { letterBorder } from './cut.ts';
import { editionRow } from './edition-row.ts';
import { mergeParagraphs } from './merge-paragraphs.ts';
import { splitParagraph } from './split-paragraph.ts';

const at = '2026-11-28T10:00:00.000Z';

let ids = 0;

const making = (): HandMaking => ({ newId: () => `c${++ids}`, at });

interface Drawn {
  readonly original: string;
  readonly cleaned: string;
  readonly tail?: string;
}

/** A text of rows, the differences of the sides as corrections of an edition. */
function stateOf(rows: readonly Drawn[], annotations: readonly Annotation[] = []): TextState {
  return {
    text: { id: 't1', lead: '\n', nextParagraph: 50, ledgerRevision: 1 } as Text,
    paragraphs: rows.map(({ original, tail }, place) => ({
      id: `p${place + 1}`,
      ordinal: place + 1,
      original,
      tail: tail ?? (original === '' ? '' : '\n\n'),
    })),
    corrections: rows.flatMap(({ original, cleaned }, place) =>
      wordEdits(original, cleaned, 0).map((one) =>
        editionRow(
          { textId: 't1', paragraphId: `p${place + 1}`, place },
          { ...one, kind: 'wording' },
          at,
        ),
      ),
    ),
    annotations,
    terms: [],
    reading: null,
  };
}

const ledgerOf = ({ corrections }: TextState, id: string): Correction[] =>
  corrections.filter((one) => one.paragraphId === id && one.state === 'accepted');

const cleanedOf = (state: TextState): string[] =>
  state.paragraphs.map(({ id, original }) => applyCorrections(original, ledgerOf(state, id)));

const drawn = (state: TextState): string[] =>
  state.paragraphs.map(
    ({ id, original }, place) => `${id} ${original}|${cleanedOf(state)[place] ?? ''}`,
  );

const source = ({ text, paragraphs }: TextState): string => joinParagraphs(text.lead, paragraphs);

function marked(state: TextState, side: Side, place: number, words: string): Annotation {
  const on =
    side === 'original' ? (state.paragraphs[place]?.original ?? '') : cleanedOf(state)[place];
  const start = on?.indexOf(words) ?? 0;
  const anchors = [makeAnchor(`p${place + 1}`, on ?? '', { start, end: start + words.length }, 1)];
  return {
    id: 'a1',
    textId: 't1',
    side,
    colour: 'yellow',
    note: '',
    tags: [],
    home: anchors,
    current: anchors,
    state: 'exact',
    place,
    start,
    chunks: ['t1/0'],
    createdAt: at,
    modifiedAt: at,
  };
}

const anchorsOf = ({ annotations }: TextState): string[] =>
  annotations.flatMap(({ current }) =>
    current.map(
      ({ paragraphId, start, end, quote }) => `${paragraphId} ${start}–${end} ${quote.exact}`,
    ),
  );

describe('a row is split', () => {
  test.each<[what: string, original: string, cleaned: string, halves: string[]]>([
    ['at a space', 'Један ред. Два.', 'Један ред.| Два.', ['Један ред.|Један ред.', 'Два.|Два.']],
    ['within white space', 'Један  два', 'Један | два', ['Један|Један', 'два|два']],
    ['at a line break', 'Један\nдва', 'Један\n|два', ['Један|Један', 'два|два']],
    ['where words differ', 'Jедан, двa', 'Један; |два', ['Jедан,|Један;', 'двa|два']],
    ['inside a correction', 'a бб в', 'а први | други в', ['a бб|а први', 'в|други в']],
    ['inside a word', 'речник', 'реч|ник', ['речник|реч', '|ник']],
    [
      'in words run together',
      'то једанредје',
      'то један |ред је',
      ['то једанредје|то један', '|ред је'],
    ],
    ['where only one side has words', 'Први.', 'Први. |Додато.', ['Први.|Први.', '|Додато.']],
  ])('%s', (_, original, marked, halves) => {
    const cleaned = marked.replace('|', '');
    const state = stateOf([
      { original, cleaned },
      { original: 'Даље', cleaned: 'Даље' },
    ]);
    const now = splitParagraph(state, 0, marked.indexOf('|'), making())?.state;
    if (!now) throw new Error('Nothing was split.');
    const [first, second] = halves;
    expect(drawn(now)).toEqual([`p1 ${first}`, `p50 ${second}`, 'p2 Даље|Даље']);
    expect(source(now)).toBe(source(state));
    expect(now.text).toMatchObject({ nextParagraph: 51, paragraphCount: 3 });
    expect(now.paragraphs.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  });

  test.each([0, 1, 4, 5])('never with an empty half (at %i)', (at) => {
    const state = stateOf([{ original: ' реч ', cleaned: ' реч ' }]);
    expect(splitParagraph(state, 0, at, making())).toBeNull();
  });

  it('keeps corrections in their halves as they are, and refuses what is divided', () => {
    const state = stateOf([{ original: 'aа б вв г', cleaned: 'аа б први други г' }]);
    const [kept, divided] = state.corrections;
    const now = splitParagraph(state, 0, 'аа б први'.length, making())?.state;
    expect(now?.corrections[0]).toBe(kept);
    expect(now?.corrections.some(({ id }) => id === divided?.id)).toBe(false);
    expect(now?.corrections.slice(1).map(({ by, paragraphId }) => `${paragraphId} ${by}`)).toEqual([
      'p1 hand',
      'p50 hand',
    ]);
  });

  it('and a note over the cut has an anchor in each half, with its home as it was made', () => {
    const bare = stateOf([{ original: 'Један два три', cleaned: 'Један два три' }]);
    const state = { ...bare, annotations: [marked(bare, 'cleaned', 0, 'дан два тр')] };
    const now = splitParagraph(state, 0, 5, making())?.state;
    if (!now) throw new Error('Nothing was split.');
    expect(anchorsOf(now)).toEqual(['p1 2–5 дан', 'p50 0–6 два тр']);
    expect(now.annotations[0]).toMatchObject({ home: state.annotations[0]?.home, state: 'exact' });
    const again = mergeParagraphs(now, 0, making())?.state;
    expect(again && anchorsOf(again)).toEqual(['p1 2–12 дан два тр']);
  });
});

describe('rows are merged', () => {
  test.each<[what: string, first: Drawn, second: Drawn, merged: string, hands: number]>([
    [
      'with a space for what stood between',
      { original: 'Један', cleaned: 'Један' },
      { original: 'два', cleaned: 'два' },
      'p1 Један\n\nдва|Један два',
      1,
    ],
    [
      'without a correction where a space stood',
      { original: 'Један', cleaned: 'Један', tail: ' ' },
      { original: 'два', cleaned: 'два' },
      'p1 Један два|Један два',
      0,
    ],
    [
      'one of them only in the edition',
      { original: 'Један', cleaned: 'Један' },
      { original: '', cleaned: 'Додато' },
      'p1 Један|Један Додато',
      1,
    ],
    [
      'one of them left out of it',
      { original: 'Један', cleaned: 'Један' },
      { original: 'два', cleaned: '' },
      'p1 Један\n\nдва|Један',
      1,
    ],
    [
      'with words put in on either side of the border',
      { original: 'Један', cleaned: 'Један.' },
      { original: 'два', cleaned: 'И два' },
      'p1 Један\n\nдва|Један. И два',
      1,
    ],
  ])('%s', (_, first, second, merged, hands) => {
    const state = stateOf([first, second]);
    const done = mergeParagraphs(state, 0, making());
    if (!done) throw new Error('Nothing was merged.');
    expect(drawn(done.state)).toEqual([merged]);
    expect(source(done.state)).toBe(source(state));
    expect(done.state.corrections.filter(({ by }) => by === 'hand')).toHaveLength(hands);
    expect(cleanedOf(done.state)[0]?.slice(done.border)).toBe(second.cleaned);
  });

  it('only where there is a next one', () => {
    expect(mergeParagraphs(stateOf([{ original: 'а', cleaned: 'а' }]), 0, making())).toBeNull();
  });

  it('and terms and the reader’s place go to the one that stays', () => {
    const state = stateOf([
      { original: 'а', cleaned: 'а' },
      { original: 'б', cleaned: 'б' },
    ]);
    const term = { id: 'g1', paragraphIds: ['p2'] } as unknown as TextState['terms'][number];
    const reading = {
      textId: 't1',
      paragraphId: 'p2',
      place: 1,
      within: 0,
    } as TextState['reading'];
    const now = mergeParagraphs({ ...state, terms: [term], reading }, 0, making())?.state;
    expect(now?.terms[0]?.paragraphIds).toEqual(['p1']);
    expect(now?.reading).toMatchObject({ paragraphId: 'p1', place: 0, progress: 1 });
  });
});

const word = fc.constantFrom('а', 'реч', 'другa', '𝒂', 'е\u0301', 'крај.', '–');
const space = fc.constantFrom(' ', ' ', '  ', '\n', '\u00a0');
const words = fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 6 }).map((all) =>
  all
    .map(([one, gap]) => one + gap)
    .join('')
    .trimEnd(),
);
const side = fc.oneof(words, words, words, fc.constant(''));
const row = fc
  .record({ original: side, cleaned: side, tail: fc.constantFrom('\n', '\r\n\n', ' ', '') })
  .filter(({ original, cleaned }) => original + cleaned !== '')
  .map((one) => ({ ...one, tail: one.original === '' ? '' : one.tail }));
const rows = fc.array(row, { minLength: 1, maxLength: 4 });
const number = fc.nat({ max: 999 });

/** A text with a note somewhere, and a place and an offset in it. */
const scene = fc
  .tuple(rows, number, number, number, number, fc.boolean())
  .map(([drawnRows, a, b, c, d, isCleaned]) => {
    const bare = stateOf(drawnRows);
    const place = a % drawnRows.length;
    const on = drawnRows[c % drawnRows.length]?.[isCleaned ? 'cleaned' : 'original'] ?? '';
    const start = letterBorder(on, d % Math.max(1, on.length));
    const quoted = on.slice(start, start + 1 + (b % 9));
    const annotations =
      quoted.trim() === ''
        ? []
        : [marked(bare, isCleaned ? 'cleaned' : 'original', c % drawnRows.length, quoted)];
    const cut = b % ((drawnRows[place]?.cleaned.length ?? 0) + 1);
    return { state: { ...bare, annotations }, place, cut };
  });

function expectLawful(before: TextState, after: TextState): void {
  expect(source(after)).toBe(source(before));
  const ids = after.paragraphs.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(after.corrections.map(({ id }) => id)).size).toBe(after.corrections.length);
  for (const [place, { id, ordinal, original }] of after.paragraphs.entries()) {
    expect(ordinal).toBe(place + 1);
    const all = ledgerOf(after, id);
    expect(all.some((a) => all.some((b) => a !== b && overlap(a, b)))).toBe(false);
    expect(all.every((one) => one.place === place)).toBe(true);
    expect(original).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$|^\p{M}/u);
    expect(cleanedOf(after)[place]).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$|^\p{M}/u);
  }
  expect(after.annotations).toHaveLength(before.annotations.length);
  for (const [index, annotation] of after.annotations.entries()) {
    const was = before.annotations[index];
    expect(annotation.home).toBe(was?.home);
    const squeezed = (one?: Annotation): string =>
      (one ? quotedWords(one) : '').replace(/\s/gu, '');
    expect(squeezed(annotation)).toBe(squeezed(was));
    for (const { paragraphId, start, end, quote } of annotation.current) {
      const place = ids.indexOf(paragraphId);
      const { original = '' } = after.paragraphs[place] ?? {};
      const on = annotation.side === 'original' ? original : (cleanedOf(after)[place] ?? '');
      if (start < end) expect(on.slice(start, end)).toBe(quote.exact);
    }
  }
}

const solid = (text: string): string => text.replace(/\s+/gu, '');

describe('whatever the text', () => {
  it('a split changes no words of either side, and merging gives them back', () => {
    fc.assert(
      fc.property(scene, ({ state, place, cut }) => {
        const done = splitParagraph(state, place, cut, making());
        if (!done) return;
        const { paragraphs } = done.state;
        expectLawful(state, done.state);
        const was = cleanedOf(state)[place] ?? '';
        const [first = '', second = ''] = cleanedOf(done.state).slice(place, place + 2);
        expect(was.startsWith(first) && was.endsWith(second)).toBe(true);
        expect(was.slice(first.length, was.length - second.length).trim()).toBe('');
        const { at, was: gone } = done.change;
        expect(was.slice(0, at) + was.slice(at + gone.length)).toBe(first);
        expect(paragraphs[place]?.id).toBe(state.paragraphs[place]?.id);
        const merged = mergeParagraphs(done.state, place, making());
        if (!merged) throw new Error('Nothing was merged.');
        expectLawful(done.state, merged.state);
        expect(merged.state.paragraphs.map(({ original }) => original)).toEqual(
          state.paragraphs.map(({ original }) => original),
        );
        expect(cleanedOf(merged.state).map(solid)).toEqual(cleanedOf(state).map(solid));
      }),
      { numRuns: 1000 },
    );
  });

  it('a merge joins both sides with nothing lost', () => {
    fc.assert(
      fc.property(scene, ({ state, place }) => {
        const done = mergeParagraphs(state, place, making());
        if (!done) return;
        expectLawful(state, done.state);
        const [first = '', second = ''] = cleanedOf(state).slice(place, place + 2);
        const now = cleanedOf(done.state)[place] ?? '';
        expect(now).toBe([first, second].filter((one) => one !== '').join(' '));
        expect(now.slice(done.border)).toBe(second);
        const { at, was, is } = done.change;
        expect(first.slice(0, at) + is + first.slice(at + was.length)).toBe(now);
      }),
      { numRuns: 1000 },
    );
  });
});
