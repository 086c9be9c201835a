import { patternRule } from './pattern-rule.ts';
import type { TextProfile } from './profile.ts';
import { quotationMarks } from './quotation-marks.ts';
import type { Rule } from './rule.ts';

/** Hyphens and spaces of informal texts are as their writer wants them. */
const isManner = ({ isInformal }: TextProfile): boolean => isInformal;

const rangeDash = patternRule({
  id: 'range-dash',
  kind: 'typography',
  mayHold: /\d[.\s]{0,3}-/,
  // Up to four digits on either side, in no chain of digits and hyphens (telephones, dates, scores).
  pattern:
    /(?<![\p{L}\p{N}.,:/+–-])(\d{1,4}\.?)[ \u00A0]?-[ \u00A0]?(\d{1,4})(?![\p{L}\p{N}:/+–-]|[.,]\d)/gu,
  after: ([, first = '', second = '']) => (isRange(first, second) ? `${first}–${second}` : null),
  confidence: 0.95,
  explanation: {
    sr: 'Између бројева који значе „од–до“ Правопис тражи црту, без размака, а не цртицу.',
    en: 'Between numbers that mean “from–to” Serbian spelling rules ask for the dash, without spaces, not the hyphen.',
  },
});

/** From less to more, two years, or years with the second shortened (1941-45). */
function isRange(first: string, second: string): boolean {
  const [from, to] = [Number.parseInt(first, 10), Number.parseInt(second, 10)];
  if (first.startsWith('0') || second.startsWith('0')) return false;
  if (from < to) return first.length > 1 || second.length > 1 || to - from > 1;
  return first.length === 4 && second.length === 2 && from % 100 < to;
}

const spacedDash = patternRule({
  id: 'spaced-dash',
  kind: 'typography',
  mayHold: /[ \u00A0]-/,
  pattern: /(?<=[^\s\d-])[ \u00A0]{1,3}(?:-|--)[ \u00A0]{1,3}(?=[^\s-])/gu,
  after: () => ' – ',
  confidence: 0.9,
  onlyAsks: isManner,
  explanation: {
    sr: 'Цртица са размацима стоји уместо црте; црта раздваја делове реченице, цртица спаја речи.',
    en: 'A hyphen with spaces stands for a dash: a dash parts a sentence, a hyphen joins words.',
  },
});

const dialogueDash = patternRule({
  id: 'dialogue-dash',
  kind: 'typography',
  mayHold: /^\s*-/,
  pattern: /(?<=^\s*)--?(?= \p{Lu})/gu,
  after: ({ index }, text) => (/[.!?…,“"]$/u.test(text.trimEnd()) && index < 4 ? '–' : null),
  confidence: 0.7,
  isApplied: false,
  explanation: {
    sr: 'Управни говор се уводи цртом, не цртицом.',
    en: 'Direct speech begins with a dash, not with a hyphen.',
  },
});

const doubleSpace = patternRule({
  id: 'double-space',
  kind: 'typography',
  mayHold: /[ \u00A0]{2}/,
  pattern: /(?<=[\p{L}\p{N},;:.!?“")])[ \u00A0]{2,3}(?=[\p{L}\p{N}„"(–-])/gu,
  after: () => ' ',
  confidence: 0.9,
  explanation: {
    sr: 'Између речи стоји један размак.',
    en: 'There is one space between words.',
  },
});

const spaceBeforeSign = patternRule({
  id: 'space-before-sign',
  kind: 'typography',
  mayHold: /[ \u00A0][,;:!?.]/,
  pattern:
    /(?<=[\p{L}\p{N}”“")])[ \u00A0]+(?=(?:[,;:!?]|\.(?!\.|\p{L}|\p{N}))(?![:;()DPp)(\]|/\\*-])(?:\s|$|[“”")!?]))/gu,
  after: () => '',
  confidence: 0.9,
  // Many set ! and ? apart, as they set more of them than one.
  onlyAsks: ({ isInformal }, found) => isInformal && /[!?]$/.test(found),
  explanation: {
    sr: 'Испред зареза, тачке и других знакова нема размака.',
    en: 'There is no space before a comma, a full stop or the like.',
  },
});

const spaceAfterSign = patternRule({
  id: 'space-after-sign',
  kind: 'typography',
  mayHold: /[,;]\p{L}/u,
  // A word of three letters or more on both sides, so that no abbreviation, initial or domain is cut.
  pattern: /(?<=\p{Ll}{3})[,;](?=\p{L}{3})/gu,
  after: ([sign]) => `${sign} `,
  confidence: 0.85,
  explanation: {
    sr: 'Иза зареза и тачке са зарезом стоји размак.',
    en: 'A space stands behind a comma or a semicolon.',
  },
});

const misplacedSpace = patternRule({
  id: 'misplaced-space',
  kind: 'typography',
  mayHold: /[ \u00A0][,;]\p{L}/u,
  pattern: /(?<=\p{L})[ \u00A0]+([,;])(?=\p{L}{2})/gu,
  after: ([, sign = '']) => `${sign} `,
  confidence: 0.9,
  explanation: {
    sr: 'Размак стоји иза зареза, не испред њега.',
    en: 'The space stands behind a comma, not before it.',
  },
});

const spaceInBrackets = patternRule({
  id: 'space-in-brackets',
  kind: 'typography',
  mayHold: /\([ \u00A0]|[ \u00A0]\)/,
  pattern: /(?<=\()[ \u00A0]+(?=\p{L})|(?<=[\p{L}\p{N}.])[ \u00A0]+(?=\)(?:[\s,.;:!?]|$))/gu,
  after: () => '',
  confidence: 0.8,
  onlyAsks: isManner,
  explanation: {
    sr: 'Заграда се пише уз реч, без размака изнутра.',
    en: 'A bracket stands close to the word, with no space inside.',
  },
});

const doubledComma = patternRule({
  id: 'doubled-comma',
  kind: 'typography',
  mayHold: /,,/,
  pattern: /(?<!,),,(?=\p{L})|(?<=\p{L}),,(?=\s)/gu,
  after: ({ index }, text) => (/\p{L}/u.test(text.charAt(index - 1)) ? ',' : '„'),
  confidence: 0.8,
  isApplied: false,
  explanation: {
    sr: 'Два зареза стоје уместо наводника „ или је зарез грешком удвојен.',
    en: 'Two commas stand for the quotation mark „, or a comma was doubled by mistake.',
  },
});

const ellipsis = patternRule({
  id: 'ellipsis',
  kind: 'typography',
  mayHold: /\.\./,
  pattern: /(?<!\.)(?:\.\.|\.{4})(?!\.)(?=\s|$|[“")])/gu,
  after: ([dots], text) => (text.includes('…') ? '…' : dots === '..' ? '...' : '...'),
  confidence: 0.6,
  isApplied: false,
  explanation: {
    sr: 'Многоточје чине три тачке.',
    en: 'An ellipsis is three dots.',
  },
});

/** Signs as Pravopis Matice srpske (2010) has them. */
export const typography: readonly Rule[] = [
  rangeDash,
  spacedDash,
  dialogueDash,
  quotationMarks,
  doubleSpace,
  spaceBeforeSign,
  spaceAfterSign,
  misplacedSpace,
  spaceInBrackets,
  doubledComma,
  ellipsis,
];
