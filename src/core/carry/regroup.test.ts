import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAnchor, quotedWords, type Annotation } from '../annotation.ts';
import { applyCorrections, type Correction } from '../correction.ts';
import type { PairedRow } from '../pairing/pairing.ts';
import type { Side, Text } from '../text.ts';
import { wordEdits } from '../word-edits.ts';
import type { TextState } from './carry-over.ts';
import { editionRow, type EditionCorrections } from './edition-row.ts';
import { regroup } from './regroup.ts';
import { piecesOf } from './regroup-rows.ts';

const at = '2026-11-28T10:00:00.000Z';
const text = { id: 't1', nextParagraph: 50, ledgerRevision: 1 } as Text;

const byWords: EditionCorrections = (original, cleaned) =>
  wordEdits(original, cleaned, 0).map((one) => ({ ...one, kind: 'wording' as const }));

type Pairs = readonly (readonly [original: string, cleaned: string])[];

/** A text of rows, the differences of the sides as corrections of an edition. */
function stateOf(pairs: Pairs, notes: readonly Annotation[] = []): TextState {
  return {
    text,
    paragraphs: pairs.map(([original], place) => ({
      id: `p${place + 1}`,
      ordinal: place + 1,
      original,
      tail: original === '' ? '' : '\n\n',
    })),
    corrections: pairs.flatMap(([original, cleaned], place) =>
      byWords(original, cleaned).map((one) =>
        editionRow({ textId: 't1', paragraphId: `p${place + 1}`, place }, one, at),
      ),
    ),
    annotations: notes,
    terms: [],
    reading: null,
  };
}

const pairing = (...rows: [number, number][]): PairedRow[] =>
  rows.map(([original, cleaned]) => ({ original, cleaned, confidence: 1, isConfirmed: true }));

function drawn({ paragraphs, corrections }: TextState): string[] {
  return paragraphs.map(({ id, original }) => {
    const own = corrections.filter((one) => one.paragraphId === id && one.state === 'accepted');
    return `${id} ${original}|${applyCorrections(original, own)}`.replaceAll('\n', '/');
  });
}

const pairs: Pairs = [
  ['један', 'први'],
  ['два', 'други'],
  ['три', 'трећи'],
];

describe('rows', () => {
  it.each<[string, Pairs, [number, number][], string[]]>([
    [
      'stay',
      pairs,
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      ['p1 један|први', 'p2 два|други', 'p3 три|трећи'],
    ],
    [
      'are merged',
      pairs,
      [
        [1, 1],
        [2, 2],
      ],
      ['p1 један|први', 'p2 два/три|други/трећи'],
    ],
    [
      'are split',
      [['један\nдва', 'први\nдруги']],
      [
        [1, 1],
        [1, 1],
      ],
      ['p1 један|први', 'p50 два|други'],
    ],
    [
      'push a side down',
      pairs,
      [
        [1, 0],
        [1, 1],
        [1, 1],
        [0, 1],
      ],
      ['p1 један|', 'p2 два|први', 'p3 три|други', 'p50 |трећи'],
    ],
    [
      'pull it up',
      [
        ['један', ''],
        ['два', 'први'],
        ['', 'други'],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      ['p1 један|први', 'p2 два|други'],
    ],
    [
      'give one more piece to a side',
      pairs,
      [
        [1, 2],
        [1, 0],
        [1, 1],
      ],
      ['p1 један|први/други', 'p2 два|', 'p3 три|трећи'],
    ],
  ])('%s', (_, before, rows, expected) => {
    expect(drawn(regroup(stateOf(before), pairing(...rows), byWords, at))).toEqual(expected);
  });

  it('cannot be of other pieces', () => {
    expect(() => regroup(stateOf(pairs), pairing([1, 1]), byWords, at)).toThrow(
      '3 original pieces',
    );
  });

  it('that stay keep what they have, and only number and place change', () => {
    const state = stateOf(pairs);
    const now = regroup(state, pairing([2, 2], [1, 1]), byWords, at);
    expect(now.paragraphs[1]).toEqual({ ...state.paragraphs[2], ordinal: 2 });
    expect(now.corrections.at(-1)).toEqual({ ...state.corrections.at(-1), place: 1 });
  });

  it('take along kind, styles and the line breaks behind them', () => {
    const state = stateOf([
      ['један\nдва', 'први\nдруги'],
      ['три', 'трећи'],
    ]);
    const styles = [{ start: 0, end: 9, style: 'emphasis' as const }];
    const paragraphs = state.paragraphs.map((one, place) =>
      place === 0 ? { ...one, kind: 'verse' as const, styles } : one,
    );
    const now = regroup({ ...state, paragraphs }, pairing([1, 1], [2, 2]), byWords, at);
    expect(now.paragraphs).toMatchObject([
      { kind: 'verse', tail: '\n', styles: [{ start: 0, end: 5 }] },
      { kind: 'verse', tail: '\n\n', styles: [{ start: 0, end: 3 }] },
    ]);
  });
});

function note(
  state: TextState,
  side: Side,
  places: readonly number[],
  from: number,
  to: number,
): Annotation {
  const words = drawn(state).map((row) =>
    row
      .slice(row.indexOf(' ') + 1)
      .replaceAll('/', '\n')
      .split('|'),
  );
  const anchors = places.map((place, index) => {
    const on = words[place]?.[side === 'original' ? 0 : 1] ?? '';
    const start = index === 0 ? from : 0;
    const end = index === places.length - 1 ? to : on.length;
    return makeAnchor(`p${place + 1}`, on, { start, end }, 1);
  });
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
    place: places[0] ?? 0,
    start: from,
    chunks: ['t1/0'],
    createdAt: at,
    modifiedAt: at,
  };
}

describe('a note', () => {
  const anchorsOf = (state: TextState): string[] =>
    (state.annotations[0]?.current ?? []).map(
      ({ paragraphId, start, end, quote }) => `${paragraphId} ${start}–${end} ${quote.exact}`,
    );

  it('over a border becomes one with two anchors, and one again', () => {
    const state = stateOf([['један\nдва', 'први\nдруги']]);
    const now = regroup(
      { ...state, annotations: [note(state, 'cleaned', [0], 2, 7)] },
      pairing([1, 1], [1, 1]),
      byWords,
      at,
    );
    expect(anchorsOf(now)).toEqual(['p1 2–4 ви', 'p50 0–2 др']);
    expect(anchorsOf(regroup(now, pairing([2, 2]), byWords, at))).toEqual(['p1 2–7 ви\nдр']);
  });

  it('goes with its words to another row', () => {
    const state = stateOf(pairs);
    const had = { ...state, annotations: [note(state, 'cleaned', [1], 0, 5)] };
    const now = regroup(had, pairing([1, 2], [1, 0], [1, 1]), byWords, at);
    expect(anchorsOf(now)).toEqual(['p1 5–10 други']);
    expect(now.annotations[0]).toMatchObject({ state: 'exact', place: 0, start: 5 });
  });

  it('of a row without words is on a row that is there', () => {
    const state = stateOf([
      ['један', 'један'],
      ['', 'други'],
    ]);
    const lost = { ...note(state, 'cleaned', [1], 0, 5), state: 'orphan' as const };
    const caret = { ...lost, current: lost.current.map((one) => ({ ...one, end: 0 })) };
    const now = regroup(
      { ...state, corrections: [], annotations: [caret] },
      pairing([1, 1]),
      byWords,
      at,
    );
    expect(now.paragraphs.map(({ id }) => id)).toEqual(['p1']);
    expect(anchorsOf(now)).toEqual(['p1 0–0 други']);
    expect(now.annotations[0]).toMatchObject({ state: 'orphan', place: 0 });
  });

  it('is to be looked at when a border takes the place of what one of its anchors marked', () => {
    const state = stateOf([
      ['један', ''],
      ['два\nтри', ''],
    ]);
    const made = note(state, 'original', [0, 1], 2, 1);
    const lineBreak = makeAnchor('p2', 'два\nтри', { start: 3, end: 4 }, 1);
    const current = [...made.current.slice(0, 1), lineBreak];
    const now = regroup(
      { ...state, annotations: [{ ...made, home: current, current }] },
      pairing([1, 0], [1, 0], [1, 0]),
      byWords,
      at,
    );
    expect(anchorsOf(now)).toEqual(['p1 2–5 дан', 'p2 0–0 \n']);
    expect(now.annotations[0]?.state).toBe('moved');
  });
});

it('tells a decision that the new rows have no place for, and keeps those they have', () => {
  const state = stateOf(pairs);
  const corrections = state.corrections.map((one): Correction => ({ ...one, by: 'hand' }));
  const now = regroup({ ...state, corrections }, pairing([1, 1], [2, 1], [0, 1]), byWords, at);
  expect(drawn(now)).toEqual(['p1 један|први', 'p2 два/три|други', 'p3 |трећи']);
  expect(
    now.unplaced.map(({ correction, ordinal }) => `¶ ${ordinal} ${correction.before}`),
  ).toEqual(['¶ 3 три']);
  expect(now.corrections[0]).toBe(corrections[0]);
  expect(now.corrections[1]).toMatchObject({ before: 'два', by: 'hand' });
});

const line = fc
  .array(fc.constantFrom('а', 'реч', 'друга', '𝒂'), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(' '));
const lines = fc.array(line, { maxLength: 3 }).map((all) => all.join('\n'));
const rows = fc
  .array(fc.tuple(lines, lines), { minLength: 1, maxLength: 6 })
  .filter((all) => all.some(([a, b]) => a !== '' || b !== ''));
const number = fc.nat({ max: 999 });

/** The pieces of two sides dealt out to rows. */
function dealt(originals: number, cleaned: number, cuts: readonly number[]): PairedRow[] {
  const counts: [number, number][] = [];
  let [a, b] = [originals, cleaned];
  for (const cut of cuts) {
    const [x, y] = [Math.min(a, cut % 3), Math.min(b, Math.floor(cut / 3) % 3)];
    counts.push([x, y]);
    [a, b] = [a - x, b - y];
  }
  return pairing(...counts, [a, b]);
}

describe('whatever the new rows', () => {
  it('the pieces are the same, and so are the words of every note', () => {
    fc.assert(
      fc.property(
        rows,
        fc.array(number),
        fc.boolean(),
        number,
        number,
        (pairs, cuts, isCleaned, a, b) => {
          const side: Side = isCleaned ? 'cleaned' : 'original';
          const words = pairs.map(([original, cleaned]) => (isCleaned ? cleaned : original));
          const place = words.findIndex((one, index) => one !== '' && index >= a % words.length);
          const on = words[place] ?? '';
          const from = b % Math.max(1, on.length);
          const to = Math.min(on.length, from + 1 + (a % 9));
          const state = stateOf(pairs);
          const annotations = place === -1 ? [] : [note(state, side, [place], from, to)];
          const lists = ([0, 1] as const).map((index) => piecesOf(pairs.map((one) => one[index])));
          const [originals = [], cleaned = []] = lists;
          const now = regroup(
            { ...state, annotations },
            dealt(originals.length, cleaned.length, cuts),
            byWords,
            at,
          );
          const columns = drawn(now).map((row) =>
            row
              .slice(row.indexOf(' ') + 1)
              .replaceAll('/', '\n')
              .split('|'),
          );
          lists.forEach((pieces, index) => {
            const after = piecesOf(columns.map((row) => row[index] ?? ''));
            expect(after.map((piece) => piece.words)).toEqual(pieces.map((piece) => piece.words));
          });
          const ids = now.paragraphs.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const [index, annotation] of now.annotations.entries()) {
            const before = annotations[index];
            const squeezed = (one?: Annotation): string =>
              (one ? quotedWords(one) : '').replace(/\n+/gu, '\n').trim();
            expect(squeezed(annotation)).toBe(squeezed(before));
            for (const { paragraphId, start, end, quote } of annotation.current) {
              if (start === end) continue;
              const at = ids.indexOf(paragraphId);
              expect(columns[at]?.[isCleaned ? 1 : 0]?.slice(start, end)).toBe(quote.exact);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
