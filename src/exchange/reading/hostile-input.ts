import fc from 'fast-check';
import { colours, makeAnchor, type Annotation } from '../../core/annotation.ts';
import { correctionKinds, type Correction } from '../../core/correction.ts';
import { inlineStyles, paragraphKinds, type StyledSpan } from '../../core/structure.ts';
import { variantKinds, type Term } from '../../core/term.ts';
import { sides, type Paragraph } from '../../core/text.ts';
import { wordsOf, type Row } from '../../core/row.ts';
import type { ExportWords } from '../export-words.ts';
import type { ExportInput } from '../form.ts';
import { madeInput, madeText } from './made-reading.ts';

/** What readers and damaged files may put into an export, at its worst. Only tests use it. */
const pieces = [
  '</script>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</style>',
  '</title>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '&amp;',
  '&#10;',
  '&',
  '"',
  "'",
  "' onmouseover='alert(1)",
  '[а](javascript:alert(1))',
  '[а](data:text/html,b)',
  '[а](https://a.rs/?b=|<)',
  '[а](http://[)',
  '[а](b)',
  '![а](https://a.rs/x.png)',
  '<https://a.rs/>',
  '[¶](uporedo://text/t1/p/p1?a=a0)',
  'uporedo://text/t9/p/p9',
  '---',
  '# ',
  '> ',
  '- ',
  '9. ',
  '```',
  '`',
  '**',
  '| а | б |\n|---|---|\n| в | г |\n\n',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\t',
  '  ',
  '\u00a0',
  '\0',
  '\u001b',
  '\u0085',
  '\u2028',
  '\ud800',
  '\udc00',
  '\uffff',
  '\u202e',
  '\u00ad',
  '\u{1f600}',
  'њ',
  'Љ',
  'dž',
  'народне комуне',
  'Комуне',
  ' ',
  ' и ',
] as const;

/** Words that may hold anything. */
const hostileWords = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

const madeParagraph = fc.record({
  original: hostileWords,
  kind: fc.constantFrom(...paragraphKinds),
  level: fc.integer({ min: 1, max: 6 }),
  cuts: fc.array(fc.nat(), { maxLength: 6 }),
  style: fc.constantFrom(...inlineStyles),
  to: fc.option(fc.oneof(hostileWords, fc.constant('p1')), { nil: undefined }),
  after: hostileWords,
  correctionKind: fc.constantFrom(...correctionKinds),
});

const madeNote = fc.record({
  note: hostileWords,
  tags: fc.array(hostileWords, { maxLength: 2 }),
  side: fc.constantFrom(...sides),
  colour: fc.constantFrom(...colours),
  from: fc.nat(),
  length: fc.nat(12),
  paragraph: fc.nat(),
  state: fc.constantFrom<Annotation['state']>('exact', 'moved', 'orphan'),
});

const madeTerm = fc.record({
  canonical: fc.oneof(hostileWords, fc.constant('комуна')),
  definition: hostileWords,
  category: hostileWords,
  tags: fc.array(hostileWords, { maxLength: 1 }),
  form: hostileWords,
  kind: fc.constantFrom(...variantKinds),
});

/** Exports of texts with hostile words wherever words may be. */
export const hostileInput = (words: ExportWords): fc.Arbitrary<ExportInput> =>
  fc
    .record({
      title: hostileWords,
      author: hostileWords,
      source: hostileWords,
      paragraphs: fc.array(madeParagraph, { minLength: 1, maxLength: 5 }),
      notes: fc.array(madeNote, { maxLength: 5 }),
      terms: fc.array(madeTerm, { maxLength: 3 }),
      script: fc.constantFrom(null, 'Cyrl' as const, 'Latn' as const),
    })
    .map(({ title, author, source, paragraphs, notes, terms, script }) => {
      const parts = {
        text: { ...madeText, title, author, source },
        paragraphs: paragraphs.map(paragraphOf),
        corrections: paragraphs.flatMap(correctionsOf),
        terms: terms.map(termOf),
      };
      const input = madeInput(words, parts, { script });
      return { ...input, annotations: notes.map((note, index) => noteOf(note, index, input.rows)) };
    });

type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;

function paragraphOf(made: Of<typeof madeParagraph>, place: number): Paragraph {
  const { original, kind, level, style, to, cuts } = made;
  const [a = 0, b = 0] = cuts.map((cut) => cut % (original.length + 1));
  const span = { start: Math.min(a, b), end: Math.max(a, b) };
  const styled: StyledSpan = { ...span, style, ...(to === undefined ? {} : { to }) };
  const common = { id: `p${place + 1}`, ordinal: place + 1, original, tail: '\n', level };
  return {
    ...common,
    ...(kind === 'prose' ? {} : { kind }),
    styles: span.end > span.start ? [styled] : [],
  };
}

function correctionsOf(made: Of<typeof madeParagraph>, place: number): Correction[] {
  const { original, cuts, after, correctionKind } = made;
  const bounds = [...new Set(cuts.map((cut) => cut % (original.length + 1)))].sort((a, b) => a - b);
  const spans = bounds.slice(1).map((to, index) => [bounds[index] ?? 0, to] as const);
  return spans
    .filter((_, index) => index % 2 === 0)
    .map(([from, to], index): Correction => ({
      id: `c${place}-${index}`,
      textId: madeText.id,
      paragraphId: `p${place + 1}`,
      place,
      from,
      to,
      before: original.slice(from, to),
      after,
      kind: correctionKind,
      explanation: { sr: after, en: after },
      confidence: 1,
      state: 'accepted',
      isDecided: true,
      by: 'hand',
      rule: null,
      group: null,
      alternatives: [],
      at: '2026-11-01T10:00:00.000Z',
    }));
}

function noteOf(made: Of<typeof madeNote>, index: number, rows: readonly Row[]): Annotation {
  const { paragraph, from, length, side, note, tags, colour, state } = made;
  const place = paragraph % rows.length;
  const row = rows[place];
  const words = row ? wordsOf(row, side) : '';
  const start = from % (words.length + 1);
  const span = { start, end: Math.min(words.length, start + length) };
  const anchor = makeAnchor(`p${place + 1}`, words, span, 1);
  return {
    id: `a${index}`,
    textId: madeText.id,
    side,
    colour,
    note,
    tags,
    home: [anchor],
    current: state === 'orphan' ? [] : [anchor],
    state,
    place,
    start,
    chunks: [],
    createdAt: '2026-11-14T10:00:00.000Z',
    modifiedAt: '2026-11-14T10:00:00.000Z',
  };
}

const termOf = (made: Of<typeof madeTerm>, index: number): Term => ({
  id: `g${index}`,
  textId: madeText.id,
  canonical: made.canonical,
  variants: [{ form: made.form, kind: made.kind }],
  definition: made.definition,
  category: made.category,
  tags: made.tags,
  paragraphIds: ['p1', 'p77'],
  createdAt: '',
  modifiedAt: '',
});

/** Words as XML can hold them (XML 1.0, § 2.2, production 2): what it cannot is U+FFFD. */
export const held = (words: string): string =>
  Array.from(words, (character) =>
    isHeld(character.codePointAt(0) ?? 0) ? character : '\ufffd',
  ).join('');

const isHeld = (point: number): boolean =>
  [0x9, 0xa, 0xd].includes(point) ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  point >= 0x10000;
