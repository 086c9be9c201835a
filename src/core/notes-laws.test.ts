import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chunkKey,
  inOneLine,
  isCaret,
  makeAnchor,
  type Anchor,
  type Annotation,
} from './annotation.ts';
import { carryOver, type TextState } from './carry/carry-over.ts';
import { regroup } from './carry/regroup.ts';
import { piecesOf } from './carry/regroup-rows.ts';
import { rewrite } from './carry/rewrite.ts';
import { keyOf, type Operation, type TableName, type Tables } from './change.ts';
import { applyCorrections, byParagraph, type Correction } from './correction.ts';
import { accept, inTheWayOf, reject } from './decide.ts';
import { makeEditMap } from './edit-map.ts';
import { handEdit } from './hand-edit.ts';
import type { PairedRow } from './pairing/pairing.ts';
import { mergeWithNext, splitRow } from './pairing/row-edits.ts';
import { reanchor, type LedgerChange } from './reanchor.ts';
import { toLatin } from './script.ts';
import { confirmed } from './settle.ts';
import { chunkOf, sides, type Side, type Span, type Text } from './text.ts';
import { wordEdits } from './word-edits.ts';

/**
 * What holds of every note, whatever is done to its text: decisions, rewriting, other rows, another
 * file, confirming, and the undoing of each.
 */

const at = '2026-11-28T10:00:00.000Z';
const number = fc.nat({ max: 99_999 });
const piece = fc.constantFrom(
  ...['река', 'млин', 'коњ', 'стари', 'на', 'је', 'село', 'њива', ' ', ' ', ' ', ', ', '. ', '\n'],
  ...['𝒂', '😀', 'е\u0301', 'Popular'],
);
const words = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));

/** An act on a text as it stands, with numbers that choose where; the same object when it does nothing. */
type Act = (state: TextState, a: number, b: number, put: string) => TextState;

const acts: Readonly<Record<string, Act>> = {
  accept: (state, a) => decided(state, a, true),
  reject: (state, a) => decided(state, a, false),
  rewrite: (state, a, b, put) => {
    const place = a % state.paragraphs.length;
    const cleaned = wordsBy('cleaned', state)[place] ?? '';
    const from = whole(cleaned, b % (cleaned.length + 1));
    const to = whole(cleaned, Math.min(cleaned.length, from + (a % 9)));
    const edit = { from, to, before: cleaned.slice(from, to), after: put };
    return rewritten(state, place, applyCorrections(cleaned, [edit]), a % 2 ? [edit] : undefined);
  },
  merge: (state, a) => {
    const rows = rowsOf(state);
    if (isWordless(rows)) return state;
    return regroup(state, mergeWithNext(rows, a % rows.length), byWords, at);
  },
  split: (state, a, b) => {
    const rows = rowsOf(state);
    if (isWordless(rows)) return state;
    const row = a % rows.length;
    const split = splitRow(
      rows,
      row,
      b % ((rows[row]?.original ?? 0) + 1),
      a % ((rows[row]?.cleaned ?? 0) + 1),
    );
    return regroup(state, split, byWords, at);
  },
  replace: (state, a, b, put) => {
    const originals = state.paragraphs.map(({ original }) => original);
    const place = a % originals.length;
    const whichever = [
      originals.toSpliced(place, 1),
      originals.toSpliced(place, 0, put),
      originals.toSpliced(place, 2, originals.slice(place, place + 2).join(' ')),
      originals.with(place, (originals[place] ?? '').replace('млин', put)),
      originals.with(place, (originals[place] ?? '').replace('река', '')),
    ];
    const now = whichever[b % whichever.length] ?? originals;
    if (now.length === 0) return state;
    const coming = now.map((original, index) => ({ id: `p${index + 1}`, original, tail: '\n' }));
    return carryOver(state, coming, byWords, at);
  },
  confirm: (state, a) => {
    const moved = state.annotations.filter((one) => one.state === 'moved');
    const one = moved[a % Math.max(1, moved.length)];
    const places = new Map(state.paragraphs.map(({ id }, place) => [id, place]));
    return {
      ...state,
      annotations: state.annotations.map((each) =>
        each === one ? confirmed(each, (id) => places.get(id) ?? 0) : each,
      ),
    };
  },
};

const byWords = (original: string, cleaned: string) =>
  wordEdits(original, cleaned, 0).map((one) => ({ ...one, kind: 'wording' as const }));

const isAccepted = ({ state }: Correction): boolean => state === 'accepted';

/** The words of each paragraph of one side, by place. */
function wordsBy(side: Side, { paragraphs, corrections }: TextState): string[] {
  const ledger = byParagraph(corrections.filter(isAccepted));
  return paragraphs.map(({ id, original }) =>
    side === 'original' ? original : applyCorrections(original, ledger.get(id) ?? []),
  );
}

function rowsOf(state: TextState): PairedRow[] {
  const cleaned = wordsBy('cleaned', state);
  return state.paragraphs.map(({ original }, place) => ({
    original: piecesOf([original]).length,
    cleaned: piecesOf([cleaned[place] ?? '']).length,
    confidence: 1,
    isConfirmed: true,
  }));
}

/** A text without a word has nothing that rows could be put together of. */
const isWordless = (rows: readonly PairedRow[]): boolean =>
  rows.every(({ original, cleaned }) => original + cleaned === 0);

function decided(state: TextState, a: number, isTaken: boolean): TextState {
  const one = state.corrections[a % Math.max(1, state.corrections.length)];
  if (!one) return state;
  const displaced = new Set(isTaken ? inTheWayOf(one, state.corrections) : []);
  return relaid(
    state,
    state.corrections.map((each) => {
      if (each === one) return isTaken ? accept(each, at) : reject(each, at);
      return displaced.has(each) ? reject(each, at) : each;
    }),
  );
}

function rewritten(
  state: TextState,
  place: number,
  cleaned: string,
  edits?: LedgerChange['edits'],
): TextState {
  const { id = '', original = '' } = state.paragraphs[place] ?? {};
  const accepted = state.corrections.filter((one) => one.paragraphId === id && isAccepted(one));
  const { replaced, made } = handEdit(original, accepted, cleaned);
  const by = made.map((change, index): Correction => ({
    ...change,
    id: `h${state.text.ledgerRevision}-${index}`,
    textId: 't1',
    paragraphId: id,
    place,
    kind: 'wording',
    explanation: { sr: '', en: '' },
    confidence: 1,
    state: 'accepted',
    isDecided: true,
    by: 'hand',
    rule: null,
    group: null,
    alternatives: [],
    at,
  }));
  const kept = state.corrections.filter((one) => !replaced.includes(one));
  return relaid(state, [...kept, ...by], edits && new Map([[id, edits]]));
}

/** The state with another ledger, and its notes carried along. */
function relaid(
  state: TextState,
  corrections: readonly Correction[],
  edits?: ReadonlyMap<string, NonNullable<LedgerChange['edits']>>,
): TextState {
  const [before, after] = [state.corrections, corrections].map((all) =>
    byParagraph(all.filter(isAccepted)),
  );
  const revision = state.text.ledgerRevision + 1;
  const changes = new Map(
    state.paragraphs.map(({ id, original }): [string, LedgerChange] => {
      const known = edits?.get(id);
      const change = { original, before: before?.get(id) ?? [], after: after?.get(id) ?? [] };
      return [id, known ? { ...change, edits: known } : change];
    }),
  );
  return {
    ...state,
    text: { ...state.text, ledgerRevision: revision },
    corrections,
    annotations: state.annotations.map((one) => reanchor(one, changes, revision)),
  };
}

const cuts = (text: string, position: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, position - 1), position + 1));
const whole = (text: string, position: number): number =>
  cuts(text, position) ? position - 1 : position;

const start = fc
  .record({
    originals: fc.array(words, { minLength: 1, maxLength: 5 }),
    proposed: fc.array(fc.tuple(number, number, words), { maxLength: 8 }),
    notes: fc.array(fc.tuple(fc.constantFrom(...sides), number, number, number), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ originals, proposed, notes }): TextState => {
    const paragraphs = originals.map((original, place) => ({
      id: `p${place + 1}`,
      ordinal: place + 1,
      original,
      tail: '\n',
    }));
    const corrections = proposed.map(([a, b, after], index): Correction => {
      const place = a % originals.length;
      const original = originals[place] ?? '';
      const from = whole(original, b % (original.length + 1));
      const to = whole(original, Math.min(original.length, from + (a % 12)));
      return {
        id: `c${index}`,
        textId: 't1',
        paragraphId: `p${place + 1}`,
        place,
        from,
        to,
        before: original.slice(from, to),
        after,
        kind: 'wording',
        explanation: { sr: '', en: '' },
        confidence: 1,
        state: 'proposed',
        isDecided: false,
        by: 'rule',
        rule: 'test',
        group: null,
        alternatives: [],
        at,
      };
    });
    const base: TextState = {
      text,
      paragraphs,
      corrections,
      annotations: [],
      terms: [],
      reading: null,
    };
    return {
      ...base,
      annotations: notes.flatMap(([side, a, b, c], index) =>
        noteOn(base, `a${index}`, side, a, b, c),
      ),
    };
  });

const text: Text = {
  id: 't1',
  title: '',
  author: '',
  source: '',
  sha256: '',
  encoding: '',
  format: 'text',
  language: '',
  script: 'Cyrl',
  edition: null,
  collections: [],
  tags: [],
  lead: '',
  paragraphCount: 0,
  wordCount: 0,
  nextParagraph: 100,
  paragraphsRevision: 1,
  ledgerRevision: 1,
  addedAt: at,
  deletedAt: null,
};

function noteOn(
  state: TextState,
  id: string,
  side: Side,
  a: number,
  b: number,
  c: number,
): Annotation[] {
  const first = a % state.paragraphs.length;
  const all = wordsBy(side, state);
  const anchors = all.slice(first, first + 1 + (c % 3)).flatMap((on, index): Anchor[] => {
    const from = whole(on, b % (on.length + 1));
    const to = whole(on, Math.min(on.length, from + 1 + (c % 20)));
    const { id: paragraphId = '' } = state.paragraphs[first + index] ?? {};
    return to > from ? [makeAnchor(paragraphId, on, { start: from, end: to }, 1)] : [];
  });
  const [anchor] = anchors;
  return anchor ? [made(id, side, anchors, Number(anchor.paragraphId.slice(1)) - 1)] : [];
}

const made = (id: string, side: Side, anchors: readonly Anchor[], place: number): Annotation => ({
  id,
  textId: 't1',
  side,
  colour: 'yellow',
  note: '',
  tags: [],
  home: anchors,
  current: anchors,
  state: 'exact',
  place,
  start: anchors[0]?.start ?? 0,
  chunks: ['t1/0'],
  createdAt: at,
  modifiedAt: at,
});

/** Tables of rows by key: enough of a store to take changes back in. */
type Rows = Map<TableName, Map<string, object>>;

/** Carries out a change; returns what takes it back. */
function commit(rows: Rows, change: readonly Operation[]): Operation[] {
  const inverse: Operation[] = [];
  for (const operation of change) {
    if (!('put' in operation) && !('remove' in operation)) continue;
    const name = 'put' in operation ? operation.put : operation.remove;
    const table = rows.get(name) ?? new Map<string, object>();
    rows.set(name, table);
    const put: readonly Tables[TableName][] = 'put' in operation ? operation.rows : [];
    const keys = 'put' in operation ? put.map((row) => keyOf(name, row)) : operation.keys;
    const before = keys.map((key) => table.get(String(key)));
    const missing = keys.filter((_, index) => before[index] === undefined);
    const found = before.filter((row) => row !== undefined);
    inverse.unshift({ remove: name, keys: missing }, { put: name, rows: found } as Operation);
    for (const key of keys) table.delete(String(key));
    for (const row of put) table.set(String(keyOf(name, row)), row);
  }
  return inverse;
}

const names = Object.keys(acts);
const doing = fc.array(fc.tuple(fc.constantFrom(...names, 'undo'), number, number, words), {
  minLength: 1,
  maxLength: 8,
});

/** Does it all, one after the other; each state is handed to `look`, with the one before it. */
function follow(
  first: TextState,
  done: readonly (readonly [string, number, number, string])[],
  look: (now: TextState, before: TextState, name: string) => void,
): void {
  const stack: TextState[] = [];
  let state = first;
  look(state, state, 'start');
  for (const [name, a, b, put] of done) {
    const before = state;
    const now = name === 'undo' ? stack.pop() : acts[name]?.(state, a, b, put);
    if (!now) continue;
    if (name !== 'undo') stack.push(before);
    state = now;
    look(state, before, name);
  }
}

const inWords = (anchors: readonly Anchor[]): string => toLatin(inOneLine(anchors)).trim();

describe('whatever is done to a text', () => {
  it('as many notes are there as were, each with its home, on paragraphs that exist', () => {
    fc.assert(
      fc.property(start, doing, (first, done) => {
        const ids = first.annotations.map(({ id }) => id);
        const homes = new Map(first.annotations.map(({ id, home }) => [id, home]));
        follow(first, done, ({ annotations, paragraphs }) => {
          expect(annotations.map(({ id }) => id)).toEqual(ids);
          const places = new Map(paragraphs.map(({ id }, place) => [id, place]));
          for (const { id, home, current, place, start: from, chunks } of annotations) {
            expect(home).toBe(homes.get(id));
            const on = current.map(({ paragraphId }) => places.get(paragraphId) ?? -1);
            expect(on).not.toContain(-1);
            expect(on.length).toBeGreaterThan(0);
            expect([place, from]).toEqual([on[0], current[0]?.start]);
            for (const one of on) expect(chunks).toContain(chunkKey('t1', chunkOf(one)));
          }
        });
      }),
      { numRuns: 120 },
    );
  });

  it('a note is exact only on its own words, and quotes what stands there', () => {
    fc.assert(
      fc.property(start, doing, (first, done) => {
        follow(first, done, (now) => {
          const all = { original: wordsBy('original', now), cleaned: wordsBy('cleaned', now) };
          const places = new Map(now.paragraphs.map(({ id }, place) => [id, place]));
          for (const { side, current, home, confirmed: own = home, state } of now.annotations) {
            for (const anchor of current) {
              const on = all[side][places.get(anchor.paragraphId) ?? -1] ?? '';
              expect(anchor.end).toBeLessThanOrEqual(on.length);
              expect([anchor.start, anchor.end].some((one) => cuts(on, one))).toBe(false);
              if (!isCaret(anchor))
                expect(on.slice(anchor.start, anchor.end)).toBe(anchor.quote.exact);
            }
            expect(state === 'orphan').toBe(current.every(isCaret));
            if (state !== 'exact') continue;
            expect(current.some(isCaret)).toBe(false);
            expect([own, home].map(inWords)).toContain(inWords(current));
          }
        });
      }),
      { numRuns: 120 },
    );
  });

  it('undoing brings back the very rows', () => {
    fc.assert(
      fc.property(start, doing, (first, done) => {
        follow(first, done, (now, before) => {
          const rows: Rows = new Map();
          const empty = { ...before, paragraphs: [], corrections: [], annotations: [], terms: [] };
          commit(rows, [{ put: 'texts', rows: [before.text] }, ...rewrite(empty, before)]);
          const stored = (): unknown =>
            [...rows]
              .filter(([, table]) => table.size > 0)
              .map(([name, table]) => [name, new Map([...table].toSorted())])
              .toSorted();
          const was = stored();
          const inverse = commit(rows, rewrite(before, now));
          commit(rows, inverse);
          expect(stored()).toEqual(was);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('there and back through the edit map is where one was, where nothing was corrected', () => {
    let counted = 0;
    fc.assert(
      fc.property(start, doing, number, number, (first, done, a, b) => {
        follow(first, done, (now) => {
          const place = a % now.paragraphs.length;
          const { id = '', original = '' } = now.paragraphs[place] ?? {};
          const ledger = now.corrections.filter((one) => one.paragraphId === id && isAccepted(one));
          const span = spanIn(original, a, b);
          const isFree = ledger.every(({ from, to }) => to < span.start || from > span.end);
          if (!isFree || isCaret(span)) return;
          counted++;
          const map = makeEditMap(original, ledger);
          const { start: from, end } = map.toCleaned(span);
          expect(map.toOriginal({ start: from, end })).toMatchObject(span);
          const cleaned = applyCorrections(original, ledger);
          expect(cleaned.slice(from, end)).toBe(original.slice(span.start, span.end));
        });
      }),
      { numRuns: 60 },
    );
    expect(counted).toBeGreaterThan(30);
  });
});

function spanIn(on: string, a: number, b: number): Span {
  const from = whole(on, b % (on.length + 1));
  return { start: from, end: whole(on, Math.min(on.length, from + (a % 15))) };
}
