import fc from 'fast-check';
import { chunkKey, makeAnchor, type Annotation } from '../../core/annotation.ts';
import { applyCorrections, type Correction } from '../../core/correction.ts';
import type { Term } from '../../core/term.ts';
import { chunkOf, type Paragraph, type Text } from '../../core/text.ts';
import type { SharedRows, TextRows } from './archive.ts';

/** Libraries for tests, with what makes formats break. */

const hostileWords = fc.oneof(
  fc.constantFrom(
    '---\ntitle: x',
    '%% uporedo:end %%',
    '^t1-p2-a3',
    '```\n</script><script>alert(1)</script>',
    ']]>',
    '=cmd()|A1',
    '../../CON',
    '\0\u0001\u001b[31m',
    '\ud800 half',
    'half \udfff',
    '\u202eобрнуто\u202c',
    '👩‍👩‍👧',
    '"},{"id":"__proto__"',
    'н'.repeat(300),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const piece = fc.constantFrom(
  'реч',
  'речи',
  'народне комуне',
  'скок',
  'а',
  ' ',
  ', ',
  '\n',
  '𝒂',
  '\ud800',
);
const line = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));

/** Days of one year, so that some are the same. */
const day = fc
  .integer({ min: 1, max: 28 })
  .map((number) => `2026-02-${String(number).padStart(2, '0')}T10:00:00.000Z`);

/** A place of a paragraph and what stands there, as one correction. */
const slot = fc.record({
  plain: line,
  before: line,
  after: line,
  state: fc.constantFrom('accepted', 'accepted', 'proposed', 'rejected'),
  at: day,
});

const paragraphs = fc.array(fc.array(slot, { maxLength: 3 }), { minLength: 1, maxLength: 5 });

interface Seed {
  readonly slots: readonly (readonly Slot[])[];
  readonly notes: readonly NoteSeed[];
  readonly terms: readonly Term[];
  readonly title: string;
  readonly at: string;
}

type Slot = typeof slot extends fc.Arbitrary<infer T> ? T : never;

const noteSeed = fc.record({
  id: fc.constantFrom('a1', 'a2', 'a3', 'a4'),
  side: fc.constantFrom('original', 'cleaned'),
  place: fc.nat({ max: 9 }),
  start: fc.nat({ max: 40 }),
  length: fc.nat({ max: 12 }),
  note: hostileWords,
  tags: fc.array(hostileWords, { maxLength: 2 }),
  at: day,
});

const noteSeeds = fc.uniqueArray(noteSeed, { maxLength: 4, selector: (one) => one.id });

type NoteSeed = typeof noteSeed extends fc.Arbitrary<infer T> ? T : never;

const term = fc.record({
  id: fc.constantFrom('g1', 'g2'),
  canonical: hostileWords,
  definition: hostileWords,
  at: day,
});

const termSeeds = fc.uniqueArray(term, { maxLength: 2, selector: (one) => one.id });

const termOf = (
  textId: string,
  made: { id: string; canonical: string; definition: string; at: string },
): Term => ({
  id: `${made.id}-${textId === '*' ? 'all' : textId}`,
  textId,
  canonical: made.canonical,
  variants: [{ form: made.definition, kind: 'damaged' }],
  definition: made.definition,
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '2026-01-01T10:00:00.000Z',
  modifiedAt: made.at,
});

/**
 * Two histories of one text: of the same paragraphs, or of paragraphs of which some are the same.
 * Corrections, notes and terms differ as they come.
 */
export const twoHistories = (id: string): fc.Arbitrary<readonly [TextRows, TextRows]> =>
  fc
    .record({
      slots: paragraphs,
      others: paragraphs,
      isReread: fc.boolean(),
      turns: fc.array(fc.record({ after: line, isAccepted: fc.boolean(), at: day }), {
        minLength: 15,
        maxLength: 15,
      }),
      notes: fc.tuple(noteSeeds, noteSeeds),
      terms: fc.tuple(termSeeds, termSeeds),
      title: hostileWords,
      at: fc.tuple(day, day),
    })
    .map(({ slots, others, isReread, turns, notes, terms, title, at }) => {
      let turn = 0;
      const again = slots.map((each) =>
        each.map((one) => {
          const next = turns[turn++];
          if (!next || next.at === one.at) return one;
          const { after, isAccepted, at: when } = next;
          return { ...one, after, state: isAccepted ? 'accepted' : 'rejected', at: when } as const;
        }),
      );
      const paired = isReread ? [...again.slice(1), ...others] : again;
      const grow = (held: Seed['slots'], which: 0 | 1): TextRows =>
        grown(id, {
          slots: held,
          notes: notes[which],
          terms: terms[which].map((one) => termOf(id, one)),
          title: `${title}${which}`,
          at: at[which],
        });
      return [grow(slots, 0), grow(paired, 1)] as const;
    });

/** A text of some paragraphs, with corrections, notes and terms that fit. */
export const madeText = (id: string): fc.Arbitrary<TextRows> =>
  fc
    .record({
      slots: paragraphs,
      notes: noteSeeds,
      terms: termSeeds,
      title: hostileWords,
      at: day,
    })
    .map((seed) => grown(id, { ...seed, terms: seed.terms.map((one) => termOf(id, one)) }));

export const madeShared: fc.Arbitrary<SharedRows> = fc.record({
  terms: fc
    .uniqueArray(term, { maxLength: 2, selector: (one) => one.id })
    .map((terms) => terms.map((one) => termOf('*', one))),
  refusals: fc.constant([]),
  settings: fc.constantFrom([], [{ key: 'reader', value: { theme: 'dark', list: [1, null] } }]),
});

/** The originals a seed gives, whatever its corrections are. */
function grown(id: string, { slots, notes, terms, title, at }: Seed): TextRows {
  const corrections: Correction[] = [];
  const made = slots.map((each, place): Paragraph => {
    let original = 'Пасус ';
    for (const { plain, before, after, state, at: when } of each) {
      const from = original.length + plain.length;
      original += plain + before;
      corrections.push(
        correction(id, place, {
          from,
          before,
          after,
          state: state,
          at: when,
        }),
      );
    }
    return { id: `p${place + 1}`, ordinal: place + 1, original, tail: '\r\n' };
  });
  const text: Text = {
    id,
    title,
    author: title,
    source: 'file.txt',
    sha256: '00',
    encoding: 'utf-8',
    format: 'text',
    language: '',
    script: 'Cyrl',
    edition: null,
    collections: [title],
    tags: [],
    lead: '\ufeff',
    paragraphCount: made.length,
    wordCount: 1,
    nextParagraph: made.length + 1,
    ledgerRevision: 1,
    paragraphsRevision: 1,
    addedAt: '2026-01-01T10:00:00.000Z',
    deletedAt: null,
  };
  const rows = {
    text,
    paragraphs: made,
    corrections,
    terms,
    refusals: [],
    revisions: [],
    import: { textId: id, tidy: true, report: [], at },
    outline: null,
    pairing: null,
    reading: null,
  };
  return { ...rows, annotations: notes.map((note) => noteOn(rows, note)) };
}

export function correction(
  textId: string,
  place: number,
  one: Pick<Correction, 'from' | 'before' | 'after' | 'state' | 'at'>,
): Correction {
  return {
    ...one,
    id: `${textId}-p${place + 1}-${one.from}-${one.from + one.before.length}-rule`,
    textId,
    paragraphId: `p${place + 1}`,
    place,
    to: one.from + one.before.length,
    kind: 'spelling',
    explanation: { sr: 'Зато.', en: 'Because.' },
    confidence: 0.5,
    isDecided: true,
    by: 'hand',
    rule: null,
    group: null,
    alternatives: [],
  };
}

/** A note on some words of the text, as it would be made now. */
export function noteOn(
  { text, paragraphs: held, corrections }: Pick<TextRows, 'text' | 'paragraphs' | 'corrections'>,
  { id, side, place, start, length, note, tags, at }: NoteSeed,
): Annotation {
  const index = place % held.length;
  const paragraph = held[index];
  if (!paragraph) throw new Error('A text without paragraphs.');
  const words = side === 'original' ? paragraph.original : cleanedOf(paragraph, corrections);
  const from = start % Math.max(1, words.length);
  const to = Math.min(words.length, from + length + 1);
  const anchors = [makeAnchor(paragraph.id, words, { start: from, end: to }, 1)];
  return {
    id: `${id}-${text.id}`,
    textId: text.id,
    side: side,
    colour: 'yellow',
    note,
    tags,
    home: anchors,
    current: anchors,
    state: 'exact',
    place: index,
    start: from,
    chunks: [chunkKey(text.id, chunkOf(index))],
    createdAt: '2026-01-01T10:00:00.000Z',
    modifiedAt: at,
  };
}

/** A cleaned paragraph, as the accepted corrections give it. */
export const cleanedOf = (
  { id, original }: Paragraph,
  corrections: readonly Correction[],
): string =>
  applyCorrections(
    original,
    corrections.filter(({ paragraphId, state }) => paragraphId === id && state === 'accepted'),
  );
