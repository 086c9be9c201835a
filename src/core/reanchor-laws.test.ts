import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasOwnWords, makeAnchor, type Annotation } from './annotation.ts';
import { applyCorrections, type Replacement } from './correction.ts';
import { makeEditMap } from './edit-map.ts';
import { handEdit } from './hand-edit.ts';
import { changedPieces } from './reanchor-pieces.ts';
import { reanchor } from './reanchor.ts';
import type { Span } from './text.ts';

const piece = fc.constantFrom(
  'а',
  'б',
  'реч',
  'речи',
  'пасус',
  ' ',
  ' ',
  ', ',
  '\r\n',
  '𝒂',
  '𝒃',
  'е\u0301',
);
const words = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

/** A place of the paragraph for which several corrections are proposed, of which one can be accepted. */
const slot = fc.record({
  plain: words,
  before: words,
  proposed: fc.array(words, { minLength: 1, maxLength: 2 }),
});

type Ledger = readonly Replacement[];
/** What the reader does: decides on the proposals, or rewrites the cleaned side. */
type Act = (original: string, ledger: Ledger) => Ledger;

const paragraph = fc.array(slot, { minLength: 1, maxLength: 5 }).chain((slots) => {
  let original = '';
  const places = slots.map(({ plain, before, proposed }) => {
    const from = original.length + plain.length;
    original += plain + before;
    return { from, to: from + before.length, before, proposed };
  });
  const decided: fc.Arbitrary<Ledger> = fc
    .tuple(...places.map(({ proposed }) => fc.nat({ max: proposed.length })))
    .map((choice) =>
      places.flatMap(({ from, to, before, proposed }, index) => {
        const after = proposed[(choice[index] ?? 0) - 1];
        return after === undefined ? [] : [{ from, to, before, after }];
      }),
    );
  const rewritten = fc
    .array(fc.tuple(fc.nat(), fc.nat({ max: 9 }), words), { minLength: 1, maxLength: 2 })
    .map((places): Act => (original, ledger) => {
      let cleaned = applyCorrections(original, ledger);
      for (const [place, length, put] of places) {
        const [start, end] = [place, place + length].map((at) =>
          whole(cleaned, at % (cleaned.length + 1)),
        );
        cleaned = cleaned.slice(0, start) + put + cleaned.slice(Math.max(start ?? 0, end ?? 0));
      }
      const { replaced, made } = handEdit(original, ledger, cleaned);
      return [...ledger.filter((one) => !replaced.includes(one)), ...made];
    });
  const act = fc.oneof(
    decided.map(
      (ledger): Act =>
        () =>
          ledger,
    ),
    rewritten,
  );
  return fc.record({
    original: fc.constant(original),
    first: decided,
    acts: fc.array(act, { minLength: 1, maxLength: 5 }),
  });
});

const cutsPair = (text: string, position: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, position - 1), position + 1));
const whole = (text: string, position: number): number =>
  cutsPair(text, position) ? position - 1 : position;

const at = fc.nat();
/** A span of at least one letter; `null` when there is none. */
function anySpan(text: string, a: number, b: number): Span | null {
  const [start = 0, end = 0] = [a, a + (b % 12)]
    .map((one) => whole(text, one % (text.length + 1)))
    .sort((x, y) => x - y);
  return start === end ? null : { start, end };
}

function annotation(text: string, span: Span): Annotation {
  const anchors = [makeAnchor('p1', text, span, 1)];
  return {
    id: 'a1',
    textId: 't1',
    side: 'cleaned',
    colour: 'yellow',
    note: 'белешка',
    tags: [],
    home: anchors,
    current: anchors,
    state: 'exact',
    place: 0,
    start: span.start,
    chunks: ['t1/0'],
    createdAt: '2026-11-23T10:00:00.000Z',
    modifiedAt: '2026-11-23T10:00:00.000Z',
  };
}

interface Followed {
  readonly before: Annotation;
  readonly now: Annotation;
  readonly ledger: Ledger;
  readonly text: string;
}

/** The annotation after each act; the reader confirms it as it stands after those that are said. */
function follow(
  original: string,
  made: Annotation,
  first: Ledger,
  acts: readonly Act[],
  isConfirmedAfter: (act: number) => boolean = () => false,
): Followed[] {
  let [before, ledger] = [made, first];
  return acts.map((act, index) => {
    const after = act(original, ledger);
    const change = { original, before: ledger, after };
    const now = reanchor(before, new Map([['p1', change]]), index + 2);
    const step = { before, now, ledger: after, text: applyCorrections(original, after) };
    const isSeen = now.state === 'moved' && isConfirmedAfter(index);
    [before, ledger] = [isSeen ? { ...now, confirmed: now.current, state: 'exact' } : now, after];
    return step;
  });
}

function check(
  property: (all: { original: string; first: Ledger; acts: Act[]; made: Annotation }) => void,
): void {
  fc.assert(
    fc.property(paragraph, at, at, ({ original, first, acts }, a, b) => {
      const cleaned = applyCorrections(original, first);
      const span = anySpan(cleaned, a, b);
      if (span) property({ original, first, acts, made: annotation(cleaned, span) });
    }),
    { numRuns: 500 },
  );
}

describe('every annotation of the cleaned side', () => {
  it('is exact only on the words of home, and keeps what it is', () => {
    check(({ original, first, acts, made }) => {
      for (const { before, now, text } of follow(original, made, first, acts)) {
        const { current, state, start, ...rest } = now;
        expect({ ...made, ...rest }).toEqual({ ...made, current: made.current });
        const [anchor] = current;
        if (!anchor) throw new Error('The anchor is lost.');
        expect(current).toHaveLength(1);
        expect(start).toBe(anchor.start);
        const { revision, quote } = anchor;
        const standing = makeAnchor('p1', text, anchor, revision);
        expect([anchor.start, anchor.end].some((one) => cutsPair(text, one))).toBe(false);
        if (state === 'orphan') {
          expect(anchor.end).toBe(anchor.start);
          expect(quote).toEqual({ ...standing.quote, exact: before.current[0]?.quote.exact });
        } else {
          expect(anchor.end).toBeGreaterThan(anchor.start);
          expect(anchor).toEqual(standing);
          expect(state === 'exact').toBe(quote.exact === made.home[0]?.quote.exact);
        }
      }
    });
  });

  it('is exact on the words last confirmed and those of home, and on no others', () => {
    check(({ original, first, acts, made }) => {
      for (const { now } of follow(original, made, first, acts, (act) => act % 2 === 0)) {
        expect(now.home).toBe(made.home);
        expect(now.state === 'exact').toBe(hasOwnWords(now, now.current));
      }
    });
  });

  it('comes back to the words that were confirmed', () => {
    check(({ original, first, acts, made }) => {
      const [act, other = () => first] = acts;
      if (!act) return;
      const seen = act(original, first);
      const ways = [act, other, () => seen];
      const [confirmed, astray, back] = follow(original, made, first, ways, (one) => one === 0);
      // From the words of home it goes on as from there.
      const isHome = astray?.now.current[0]?.quote.exact === made.home[0]?.quote.exact;
      if (confirmed?.now.state !== 'moved' || isHome) return;
      expect(back?.now.state).toBe('exact');
      const [was, is] = [confirmed, back].map((one) => one?.now.current[0]);
      expect(is).toEqual({ ...was, revision: is?.revision });
    });
  });

  it('stands where it stood when a change is taken back', () => {
    check(({ original, first, acts, made }) => {
      const [, back] = follow(original, made, first, [...acts.slice(0, 1), () => first]);
      expect(back?.now.state).toBe('exact');
      const [was, is] = [made, back?.now].map((one) => one?.current[0]);
      expect(is).toEqual({ ...was, revision: is?.revision });
    });
  });

  it('goes along with words that no correction touches', () => {
    check(({ original, first, acts, made }) => {
      const span = makeEditMap(original, first).toOriginal(made.current[0] ?? { start: 0, end: 0 });
      const isFree = (ledger: Ledger): boolean =>
        ledger.every(({ from, to }) => to < span.start || from > span.end);
      if (!isFree(first)) return;
      for (const { now, ledger } of follow(original, made, first, acts)) {
        if (!isFree(ledger)) return;
        expect(now.state).toBe('exact');
        expect(makeEditMap(original, ledger).toCleaned(span)).toMatchObject({
          start: now.current[0]?.start,
          end: now.current[0]?.end,
        });
      }
    });
  });

  it('is never found in words that read alike, once its own are gone', () => {
    fc.assert(
      fc.property(paragraph, words, words, ({ original: before, acts }, gone, after) => {
        // Only what stands between the bars is decided on; the rest has nothing to do with it.
        const original = `${before}|${gone}|${after}`;
        const from = before.length + 1;
        const taken = { from, to: from + gone.length, before: gone, after: '' };
        if (gone === '') return;
        const span = { start: from, end: from + gone.length };
        const beyond = acts.map((act): Act => (_, ledger) => [
          ...act(
            before,
            ledger.filter(({ to }) => to < from),
          ),
          taken,
        ]);
        const made = annotation(original, span);
        for (const { now, text } of follow(original, made, [], [() => [taken], ...beyond])) {
          expect(now.state).toBe('orphan');
          expect(text.slice(0, now.current[0]?.start).endsWith('|')).toBe(true);
        }
      }),
    );
  });

  it('has nothing to do with the original side, other paragraphs and changes that give the same', () => {
    check(({ original, first, acts, made }) => {
      const after = acts[0]?.(original, first) ?? [];
      const change = new Map([['p1', { original, before: first, after }]]);
      const other = new Map([['p2', { original, before: first, after }]]);
      const onOriginal = { ...made, side: 'original' as const };
      expect(reanchor(onOriginal, change, 2)).toBe(onOriginal);
      expect(reanchor(made, other, 2)).toBe(made);
      expect(reanchor(made, new Map([['p1', { original, before: first, after: first }]]), 2)).toBe(
        made,
      );
    });
  });
});

it('stays on the very units that the hand did not touch, when it is known what the hand did', () => {
  const place = fc.record({ from: fc.nat(), length: fc.nat({ max: 6 }), put: words });
  const edited = fc.array(place, { minLength: 1, maxLength: 6 });
  let counted = 0;
  fc.assert(
    fc.property(paragraph, edited, at, at, ({ original, first }, places, a, b) => {
      const before = applyCorrections(original, first);
      const span = anySpan(before, a, b);
      if (!span) return;
      const edits = editsOf(before, places);
      const after = handEdit(original, first, applyCorrections(before, edits));
      const ledger = [...first.filter((one) => !after.replaced.includes(one)), ...after.made];
      const isTouched = edits.some(({ from, to }) => from < span.end && to > span.start);
      if (isTouched || applyCorrections(original, ledger) === before) return;
      counted++;
      const made = annotation(before, span);
      const change = { original, before: first, after: ledger, edits };
      const { state, current } = reanchor(made, new Map([['p1', change]]), 2);
      const shift = edits
        .filter(({ to }) => to <= span.start)
        .reduce((sum, { from, to, after: put }) => sum + put.length - (to - from), 0);
      expect(state).toBe('exact');
      expect(current[0]).toMatchObject({ start: span.start + shift, end: span.end + shift });
    }),
    { numRuns: 1000 },
  );
  expect(counted).toBeGreaterThan(100);
});

/** What is replaced, in order, no two places in each other’s way. */
function editsOf(
  text: string,
  places: readonly { from: number; length: number; put: string }[],
): Replacement[] {
  const edits: Replacement[] = [];
  const spans = places.map(({ from: a, length, put }) => {
    const from = whole(text, a % (text.length + 1));
    return { from, to: whole(text, Math.min(text.length, from + length)), put };
  });
  for (const { from, to, put } of spans.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = edits.at(-1);
    if (last && from <= last.to) continue;
    edits.push({ from, to, before: text.slice(from, to), after: put });
  }
  return edits;
}

it('finds pieces that lead from the old words to the new ones', () => {
  check(({ original, first, acts }) => {
    let before = first;
    for (const act of acts) {
      const after = act(original, before);
      const pieces = changedPieces({ original, before, after });
      const old = applyCorrections(original, before);
      expect(applyCorrections(old, pieces)).toBe(applyCorrections(original, after));
      before = after;
    }
  });
});
