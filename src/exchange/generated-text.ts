import fc from 'fast-check';
import { colours, makeAnchor, type Anchor, type Annotation } from '../core/annotation.ts';
import { caseNames } from '../core/cases.ts';
import {
  applyCorrections,
  correctionKinds,
  correctionStates,
  overlap,
  type Correction,
} from '../core/correction.ts';
import { formats } from '../core/format.ts';
import { inlineStyles, paragraphKinds, type StyledSpan } from '../core/structure.ts';
import { everyText, variantKinds, type Term } from '../core/term.ts';
import { sides, type Paragraph, type Side, type Text } from '../core/text.ts';
import type { WholeText } from '../core/whole-text.ts';

/** Pieces that get out of what is not written with care. */
const hostilePieces = [
  'народне комуне',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '---',
  '%%',
  '^p12',
  '```',
  '</script>',
  '</note>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '&amp;',
  '&#0;',
  '&',
  '<',
  '"',
  "'",
  '=cmd()',
  'CON',
  'a/b\\c',
  '\0',
  '\u0001',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ufffd',
  '\ud83d\ude00',
  '\ud800',
  '\udc00',
  'њ',
  'dž',
  '  ',
  'и\u0301',
  '#u.0000',
] as const;

/** What somebody may have typed. */
const typed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...hostilePieces), { maxLength: 8 })
      .map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString());

const share = fc.constantFrom(0, 0.1, 0.5, 0.875, 1, 1e-7);

type MadeCorrection = Omit<
  Correction,
  'id' | 'textId' | 'paragraphId' | 'place' | 'from' | 'to' | 'before'
> & { readonly at1: number; readonly at2: number };

const aCorrection: fc.Arbitrary<MadeCorrection> = fc.record({
  at1: fc.nat(),
  at2: fc.nat(),
  after: typed,
  kind: fc.constantFrom(...correctionKinds),
  explanation: fc.record({ sr: typed, en: typed }),
  confidence: share,
  state: fc.constantFrom(...correctionStates),
  isDecided: fc.boolean(),
  by: fc.constantFrom('rule' as const, 'edition' as const, 'hand' as const),
  rule: fc.option(typed),
  group: fc.option(typed),
  alternatives: fc.array(
    fc.record({
      after: typed,
      origin: fc.constantFrom('rule' as const, 'glossary' as const, 'dictionary' as const),
    }),
    { maxLength: 2 },
  ),
  at: date,
});

const aParagraph = fc.record({
  original: typed,
  tail: fc.constantFrom('\n', '\n', '\n\n', '\r\n', '', ' \u000b'),
  kind: fc.constantFrom(...paragraphKinds),
  level: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  styles: fc.array(
    fc.record({
      at1: fc.nat(),
      at2: fc.nat(),
      style: fc.constantFrom(...inlineStyles),
      to: fc.oneof(
        fc.constantFrom('https://a.rs/b?c=1&d=2', 'p1', 'p2', 'није адреса', 'mailto:a@b.rs'),
        typed,
      ),
    }),
    { maxLength: 4 },
  ),
  corrections: fc.array(aCorrection, { maxLength: 5 }),
});

const anAnnotation = fc.record({
  side: fc.constantFrom(...sides),
  colour: fc.constantFrom(...colours),
  note: typed,
  tags: fc.array(typed, { maxLength: 2 }),
  links: fc.option(fc.array(typed, { maxLength: 2 }), { nil: undefined }),
  state: fc.constantFrom('exact' as const, 'moved' as const, 'orphan' as const),
  anchors: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
  isElsewhereNow: fc.boolean(),
  isConfirmed: fc.boolean(),
  createdAt: date,
  modifiedAt: date,
});

const aTerm = fc.record({
  isShared: fc.boolean(),
  canonical: typed,
  variants: fc.array(
    fc.record({
      form: typed,
      kind: fc.constantFrom(...variantKinds),
      cell: fc.option(fc.constantFrom(...caseNames), { nil: undefined }),
    }),
    { maxLength: 3 },
  ),
  cases: fc.option(
    fc.dictionary(fc.constantFrom(...caseNames), typed, { maxKeys: 3, noNullPrototype: true }),
    { nil: undefined },
  ),
  script: fc.option(fc.constantFrom('Cyrl' as const, 'Latn' as const), { nil: undefined }),
  definition: typed,
  category: typed,
  tags: fc.array(typed, { maxLength: 2 }),
  paragraphIds: fc.array(fc.constantFrom('p1', 'p2', 'p99', '7-x'), { maxLength: 2 }),
  createdAt: date,
  modifiedAt: date,
});

/**
 * Texts for property tests: hostile words everywhere, corrections in every state and overlapping where
 * they may, crossing styles, notes of every kind on either side.
 */
export const wholeTexts: fc.Arbitrary<WholeText> = fc
  .record({
    title: typed,
    author: typed,
    source: typed,
    language: fc.constantFrom('', 'sr-Cyrl', 'en', 'није језик'),
    format: fc.constantFrom(...formats),
    script: fc.constantFrom('Cyrl' as const, 'Latn' as const),
    edition: fc.option(
      fc.record({ source: typed, sha256: fc.constant('e'.repeat(64)), encoding: typed }),
    ),
    tags: fc.array(typed, { maxLength: 2 }),
    lead: typed,
    deletedAt: fc.option(date),
    addedAt: date,
    paragraphs: fc.array(aParagraph, { maxLength: 6 }),
    annotations: fc.array(anAnnotation, { maxLength: 4 }),
    terms: fc.array(aTerm, { maxLength: 2 }),
  })
  .map(({ paragraphs: made, annotations, terms, ...about }) => {
    const paragraphs = made.map((one, place) => paragraphOf(one, place));
    const corrections = made.flatMap((one, place) =>
      ledgerOf(one.corrections, one.original, place),
    );
    const text: Text = {
      ...about,
      id: 't1',
      sha256: '0'.repeat(64),
      encoding: 'windows-1251',
      collections: [],
      paragraphCount: paragraphs.length,
      wordCount: 3,
      nextParagraph: paragraphs.length + 1,
      ledgerRevision: 4,
      paragraphsRevision: 1,
    };
    return {
      text,
      paragraphs,
      corrections,
      annotations: annotations.map((one, number) =>
        annotationOf(one, number, paragraphs, corrections),
      ),
      terms: terms.map((one, number) => termOf(one, number)),
    };
  });

type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;

function paragraphOf(
  { original, tail, kind, level, styles }: Made<typeof aParagraph>,
  place: number,
): Paragraph {
  const stretches = styles
    .map(({ at1, at2, style, to }): StyledSpan => {
      const { start, end } = spanIn(original, at1, at2);
      return { start, end, style, ...(style === 'link' || style === 'reference' ? { to } : {}) };
    })
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    id: `p${place + 1}`,
    ordinal: place + 1,
    original,
    tail,
    ...(kind === 'prose' ? {} : { kind }),
    ...(level === undefined ? {} : { level }),
    ...(stretches.length === 0 ? {} : { styles: stretches }),
  };
}

/** Accepted ones are made proposals where they would overlap. */
function ledgerOf(made: readonly MadeCorrection[], original: string, place: number): Correction[] {
  const ledger: Correction[] = [];
  made.forEach(({ at1, at2, state, ...rest }, number) => {
    const { start: from, end: to } = spanIn(original, at1, at2);
    const isInTheWay = ledger.some((one) => one.state === 'accepted' && overlap(one, { from, to }));
    ledger.push({
      ...rest,
      id: `c${place}-${number}`,
      textId: 't1',
      paragraphId: `p${place + 1}`,
      place,
      from,
      to,
      before: original.slice(from, to),
      state: state === 'accepted' && isInTheWay ? 'proposed' : state,
    });
  });
  return ledger;
}

function annotationOf(
  one: Made<typeof anAnnotation>,
  number: number,
  paragraphs: readonly Paragraph[],
  corrections: readonly Correction[],
): Annotation {
  const { anchors, isElsewhereNow, isConfirmed, links, ...rest } = one;
  const sideOf = ({ id, original }: Paragraph, side: Side): string =>
    side === 'original'
      ? original
      : applyCorrections(
          original,
          corrections.filter((c) => c.paragraphId === id && c.state === 'accepted'),
        );
  const current = anchors.flatMap(([which, at1, at2]): Anchor[] => {
    const paragraph = paragraphs[which % Math.max(1, paragraphs.length)];
    if (!paragraph) return [];
    const words = sideOf(paragraph, rest.side);
    return [makeAnchor(paragraph.id, words, spanIn(words, at1, at2), 4)];
  });
  const gone = makeAnchor('p77', 'речи којих више нема', { start: 0, end: 4 }, 1);
  return {
    ...rest,
    id: `a${number}`,
    textId: 't1',
    home: isElsewhereNow ? [gone] : current,
    current,
    ...(isConfirmed ? { confirmed: [gone] } : {}),
    ...(links === undefined ? {} : { links }),
    place: number,
    start: current[0]?.start ?? 0,
    chunks: ['t1/0'],
  };
}

function termOf(
  { isShared, variants, cases, script, ...rest }: Made<typeof aTerm>,
  number: number,
): Term {
  return {
    ...rest,
    id: `g${number}`,
    textId: isShared ? everyText : 't1',
    variants: variants.map(({ form, kind, cell }) => ({
      form,
      kind,
      ...(cell === undefined ? {} : { cell }),
    })),
    ...(cases === undefined ? {} : { cases: cases }),
    ...(script === undefined ? {} : { script }),
  };
}

function spanIn(words: string, at1: number, at2: number): { start: number; end: number } {
  const one = at1 % (words.length + 1);
  const other = at2 % (words.length + 1);
  return { start: Math.min(one, other), end: Math.max(one, other) };
}
