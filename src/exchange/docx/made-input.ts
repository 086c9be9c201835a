import { makeAnchor, type Annotation } from '../../core/annotation.ts';
import type { Correction } from '../../core/correction.ts';
import { sampleNote } from '../../core/note-samples.ts';
import type { Paragraph, Side, Text } from '../../core/text.ts';
import { rowsOfText } from '../../core/whole-text.ts';
import { englishWords } from '../export-words.ts';
import { defaultExportOptions, type ExportInput } from '../form.ts';

/** A text to be exported in tests, of original paragraphs with the corrections made in each. */
export function madeInput(
  paragraphs: readonly (string | Partial<Paragraph>)[],
  corrections: readonly Correction[] = [],
  also: Partial<ExportInput> = {},
): ExportInput {
  const whole = {
    text: madeText,
    paragraphs: paragraphs.map((given, index): Paragraph => {
      const known = typeof given === 'string' ? { original: given } : given;
      return { id: `p${index + 1}`, ordinal: index + 1, original: '', tail: '\n', ...known };
    }),
    corrections,
    annotations: [],
    terms: [],
  };
  return {
    ...whole,
    rows: rowsOfText(whole),
    options: defaultExportOptions,
    words: madeWords,
    at: '2026-11-28T10:00:00.000Z',
    ...also,
  };
}

/** A correction of the paragraph `p<number>`, unless told otherwise accepted and found by a rule. */
export const madeCorrection = (
  number: number,
  [from, before, after]: readonly [number, string, string],
  also: Partial<Correction> = {},
): Correction => ({
  id: `c${number}-${from}`,
  textId: 't1',
  paragraphId: `p${number}`,
  place: number - 1,
  from,
  to: from + before.length,
  before,
  after,
  kind: 'spelling',
  explanation: { sr: 'Погрешно слово.', en: 'A wrong letter.' },
  confidence: 1,
  state: 'accepted',
  isDecided: false,
  by: 'rule',
  rule: 'r',
  group: null,
  alternatives: [],
  at: '2026-11-14T10:00:00.000Z',
  ...also,
});

/** A note on spans of rows of the input, each `[number of the paragraph, start, end]`. */
export function madeNote(
  { rows }: Pick<ExportInput, 'rows'>,
  side: Side,
  spans: readonly (readonly [number, number, number])[],
  also: Partial<Annotation> = {},
): Annotation {
  const anchors = spans.flatMap(([number, start, end]) => {
    const row = rows[number - 1];
    return row ? [makeAnchor(row.id, row[side], { start, end }, 1)] : [];
  });
  const [first] = anchors;
  return sampleNote({
    side,
    home: anchors,
    current: anchors,
    place: (spans[0]?.[0] ?? 1) - 1,
    start: first?.start ?? 0,
    ...also,
  });
}

const madeText: Text = {
  id: 't1',
  title: 'Велики скок напред',
  author: 'Талес Пинто',
  source: 'https://example.org/скок',
  sha256: '',
  encoding: 'utf-8',
  format: 'text',
  language: 'sr',
  script: 'Cyrl',
  edition: null,
  collections: [],
  tags: ['историја'],
  lead: '',
  paragraphCount: 0,
  wordCount: 0,
  nextParagraph: 1,
  ledgerRevision: 1,
  paragraphsRevision: 1,
  addedAt: '2026-11-14T10:00:00.000Z',
  deletedAt: null,
};

const madeWords: ExportInput['words'] = {
  ...englishWords,
  language: 'sr-Cyrl',
  sides: { original: 'изворник', cleaned: 'пречишћено' },
  colours: { yellow: 'жуто', green: 'зелено', blue: 'плаво', red: 'црвено' },
  variants: {
    damaged: 'оштећено',
    inflected: 'падеж',
    forbidden: 'не користити',
    other: 'друго',
  },
  kinds: {
    'mangled-latin': 'искварена латиница',
    'name-variant': 'имена',
    'term-inconsistent': 'појмови',
    case: 'падеж',
    agreement: 'слагање',
    calque: 'калк',
    capitalisation: 'велико слово',
    punctuation: 'интерпункција',
    typography: 'типографија',
    encoding: 'кодирање',
    script: 'писмо',
    diacritics: 'дијакритици',
    ocr: 'скенирање',
    spelling: 'правопис',
    wording: 'израз',
  },
  by: { rule: 'правило', edition: 'приређено издање', hand: 'измењено руком' },
  glossary: 'Појмовник',
  orphans: 'Нема више тих речи',
  notes: 'Белешке',
};
