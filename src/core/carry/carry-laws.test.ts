import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAnchor, type Annotation } from '../annotation.ts';
import { applyCorrections, byParagraph, type Correction } from '../correction.ts';
import { toLatin } from '../script.ts';
import { sides, type Side, type Text } from '../text.ts';
import { wordEdits } from '../word-edits.ts';
import { carryOver, type CarriedOver, type TextState } from './carry-over.ts';
import type { Coming } from './carried-paragraphs.ts';
import { isDecision } from './decisions.ts';

const at = '2026-11-28T10:00:00.000Z';
const vocabulary = 'река млин коњ зима књига село је и на стари њива снег пут кућа дете мост'.split(
  ' ',
);
const word = fc.oneof(fc.constantFrom(...vocabulary), fc.constantFrom('𝒂', ',', 'љубљење'));
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const number = fc.nat({ max: 9999 });

type Damage = (paragraphs: string[], a: number, b: number) => string[];
const damages: readonly Damage[] = [
  (all, a) => all.toSpliced(a % all.length, 1),
  (all, a, b) => all.toSpliced(a % all.length, 0, vocabulary[b % vocabulary.length] ?? ''),
  (all, a) => {
    const words = (all[a % all.length] ?? '').split(' ');
    const half = Math.ceil(words.length / 2);
    const pieces = [words.slice(0, half), words.slice(half)].map((some) => some.join(' '));
    return all.toSpliced(a % all.length, 1, ...pieces.filter((one) => one !== ''));
  },
  (all, a) => {
    const pair = all.slice(a % all.length, (a % all.length) + 2);
    return all.toSpliced(a % all.length, pair.length, pair.join(' '));
  },
  (all, a, b) => {
    const [one = ''] = all.slice(a % all.length);
    return all.toSpliced(a % all.length, 1).toSpliced(b % all.length, 0, one);
  },
  (all, a, b) => {
    const words = (all[a % all.length] ?? '').split(' ');
    words.splice(b % words.length, 1, ...(b % 3 === 0 ? [] : ['друго']));
    const now = words.join(' ');
    return now === '' ? all : all.with(a % all.length, now);
  },
  (all) => all.map(toLatin),
];

const damaged = fc
  .array(fc.tuple(fc.constantFrom(...damages), number, number), { maxLength: 6 })
  .map((acts) => (paragraphs: readonly string[]): string[] => {
    let now = [...paragraphs];
    for (const [damage, a, b] of acts) {
      const next = damage(now, a, b);
      if (next.length > 0) now = next;
    }
    return now;
  });

const state = fc
  .record({
    originals: fc.array(sentence, { minLength: 1, maxLength: 8 }),
    changes: fc.array(fc.tuple(number, number, number, sentence), { maxLength: 12 }),
    notes: fc.array(fc.tuple(fc.constantFrom(...sides), number, number, number), { maxLength: 10 }),
  })
  .map(({ originals, changes, notes }): TextState => {
    const paragraphs = originals.map((original, place) => ({
      id: `p${place + 1}`,
      ordinal: place + 1,
      original,
      tail: '\n',
    }));
    const corrections: Correction[] = [];
    for (const [index, [a, b, c, after]] of changes.entries()) {
      const place = a % originals.length;
      const original = originals[place] ?? '';
      const from = b % (original.length + 1);
      const to = Math.min(original.length, from + (c % 8));
      const made: Correction = {
        id: c % 2 === 0 ? `c${index}` : `t1-p${place + 1}-${from}-${to}-rule`,
        textId: 't1',
        paragraphId: `p${place + 1}`,
        place,
        from,
        to,
        before: original.slice(from, to),
        after,
        kind: 'wording',
        explanation: { sr: 'Проба.', en: 'A test.' },
        confidence: 1,
        state: (['accepted', 'accepted', 'rejected', 'proposed'] as const)[c % 4] ?? 'accepted',
        isDecided: a % 3 > 0,
        by: c % 2 === 0 ? 'hand' : 'rule',
        rule: c % 2 === 0 ? null : 'rule',
        group: null,
        alternatives: [],
        at,
      };
      const isInTheWay = corrections.some(
        (one) =>
          one.id === made.id || (one.place === place && one.from <= made.to && made.from <= one.to),
      );
      if (!isInTheWay) corrections.push(made);
    }
    const base = { text, paragraphs, corrections, annotations: [], terms: [], reading: null };
    return { ...base, annotations: notes.flatMap((one, index) => noteOn(base, index, ...one)) };
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

/** The words of each paragraph of one side. */
function wordsBy(side: Side, { paragraphs, corrections }: TextState): Map<string, string> {
  const ledger = byParagraph(corrections.filter((one) => one.state === 'accepted'));
  return new Map(
    paragraphs.map(({ id, original }) => [
      id,
      side === 'original' ? original : applyCorrections(original, ledger.get(id) ?? []),
    ]),
  );
}

function noteOn(
  base: TextState,
  index: number,
  side: Side,
  a: number,
  b: number,
  c: number,
): Annotation[] {
  const place = a % base.paragraphs.length;
  const anchors = base.paragraphs.slice(place, place + 1 + (c % 2)).flatMap(({ id }) => {
    const on = wordsBy(side, base).get(id) ?? '';
    const start = b % (on.length + 1);
    const end = Math.min(on.length, start + 1 + (c % 30));
    return end > start ? [makeAnchor(id, on, { start, end }, 1)] : [];
  });
  const [first] = anchors;
  if (!first) return [];
  return [
    {
      id: `a${index}`,
      textId: 't1',
      side,
      colour: 'yellow',
      note: '',
      tags: [],
      home: anchors,
      current: anchors,
      state: 'exact',
      place: base.paragraphs.findIndex(({ id }) => id === first.paragraphId),
      start: first.start,
      chunks: ['t1/0'],
      createdAt: at,
      modifiedAt: at,
    },
  ];
}

const byWords = (original: string, cleaned: string): ReturnType<typeof edits> =>
  edits(original, cleaned);
const edits = (original: string, cleaned: string) =>
  wordEdits(original, cleaned, 0).map((one) => ({ ...one, kind: 'wording' as const }));

const coming = (originals: readonly string[]): Coming[] =>
  originals.map((original, place) => ({ id: `p${place + 1}`, original, tail: '\n' }));

function check(property: (before: TextState, now: CarriedOver, originals: string[]) => void): void {
  fc.assert(
    fc.property(state, damaged, (before, damage) => {
      const originals = damage(before.paragraphs.map(({ original }) => original));
      property(before, carryOver(before, coming(originals), byWords, at), originals);
    }),
    { numRuns: 120 },
  );
}

describe('whatever becomes of the paragraphs', () => {
  it('they are those that came, in order, under ids of which none was another’s', () => {
    check((before, now, originals) => {
      expect(now.paragraphs.map(({ original }) => original)).toEqual(originals);
      expect(now.paragraphs.map(({ ordinal }) => ordinal)).toEqual(originals.map((_, i) => i + 1));
      const ids = now.paragraphs.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const known = new Set(before.paragraphs.map(({ id }) => id));
      for (const id of ids) {
        const isFresh = Number(id.slice(1)) >= before.text.nextParagraph;
        expect(known.has(id) || isFresh).toBe(true);
        expect(Number(id.slice(1))).toBeLessThan(now.text.nextParagraph);
      }
    });
  });

  it('every annotation is there, with its home, on words that stand as it quotes them', () => {
    check((before, now) => {
      expect(now.annotations.map(({ id }) => id)).toEqual(before.annotations.map(({ id }) => id));
      const places = new Map(now.paragraphs.map(({ id }, place) => [id, place]));
      now.annotations.forEach((annotation, index) => {
        const { home, current, side, state: found, place, start } = annotation;
        expect(home).toBe(before.annotations[index]?.home);
        const at = current.map(({ paragraphId }) => places.get(paragraphId) ?? -1);
        expect(at).toEqual([...new Set(at)].toSorted((a, b) => a - b));
        expect([place, start]).toEqual([at[0], current[0]?.start]);
        for (const anchor of current) {
          const on = wordsBy(side, now).get(anchor.paragraphId) ?? '';
          const isCaret = anchor.start === anchor.end;
          if (!isCaret) expect(on.slice(anchor.start, anchor.end)).toBe(anchor.quote.exact);
          expect(anchor.end).toBeLessThanOrEqual(on.length);
          if (found === 'exact') expect(isCaret).toBe(false);
        }
        expect(found === 'orphan').toBe(current.every(({ start, end }) => start === end));
      });
    });
  });

  it('every decision stands or is told, and what is accepted can be applied', () => {
    check((before, now) => {
      const decisions = before.corrections.filter(isDecision);
      const standing = now.corrections.filter(isDecision);
      const { unplaced } = now.report;
      expect(standing.length + unplaced.length).toBe(decisions.length);
      for (const { correction } of unplaced) expect(decisions).toContain(correction);
      const latin = ({ after, state: found }: Correction): string => `${toLatin(after)} ${found}`;
      expect(
        [...standing, ...unplaced.map(({ correction }) => correction)].map(latin).toSorted(),
      ).toEqual(decisions.map(latin).toSorted());
      expect(new Set(now.corrections.map(({ id }) => id)).size).toBe(now.corrections.length);
      const places = new Map(now.paragraphs.map(({ id }, place) => [id, place]));
      for (const one of now.corrections) expect(places.get(one.paragraphId)).toBe(one.place);
      expect(wordsBy('cleaned', now).size).toBe(now.paragraphs.length);
    });
  });

  it('the same paragraphs once more change nothing', () => {
    check((_, once) => {
      const again = carryOver(
        once,
        once.paragraphs.map((one) => ({ ...one })),
        byWords,
        '2027-01-01',
      );
      expect(again.text).toBe(once.text);
      expect(again.paragraphs).toEqual(once.paragraphs);
      expect(again.annotations).toEqual(once.annotations);
      expect(again.corrections).toEqual(once.corrections);
      expect(again.report.unplaced).toEqual([]);
    });
  });

  it('an edition makes the cleaned side read as it does, where nobody decided otherwise', () => {
    fc.assert(
      fc.property(
        state,
        damaged,
        fc.array(sentence, { minLength: 1 }),
        (before, damage, others) => {
          const undecided = {
            ...before,
            corrections: before.corrections.filter((c) => !c.isDecided && c.by === 'rule'),
          };
          const had = {
            ...undecided,
            annotations: before.annotations.filter((a) => a.side === 'original'),
          };
          const now = coming(damage(before.paragraphs.map(({ original }) => original))).map(
            (one, index) => ({ ...one, cleaned: others[index % others.length] ?? '' }),
          );
          const { corrections, paragraphs } = carryOver(had, now, byWords, at);
          const words = wordsBy('cleaned', { ...had, corrections, paragraphs });
          expect([...words.values()]).toEqual(now.map(({ cleaned }) => cleaned));
        },
      ),
    );
  });

  it('it becomes the same each time', () => {
    check((before, now, originals) => {
      expect(carryOver(before, coming(originals), byWords, at)).toEqual(now);
    });
  });
});
