import { toLatin } from './script.ts';
import type { Span } from './text.ts';

/**
 * The sentences of a paragraph in order, in UTF-16 offsets, trimmed of white space; together they
 * hold everything else. For both scripts; what ends a sentence is told at `endsSentence`.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: signs } of text.matchAll(terminator)) {
    const end = index + signs.length;
    if (!endsSentence(text, start, index, end)) continue;
    push(spans, text, start, end);
    start = end;
  }
  push(spans, text, start, text.length);
  return spans;
}

/** The sentence at a UTF-16 position; in the white space between two, the one before. */
export function sentenceAt(text: string, position: number): Span {
  const all = sentences(text);
  return all.findLast(({ start }) => start <= position) ?? all[0] ?? { start: 0, end: 0 };
}

/** Full stops and the like with what closes behind them (quotes, brackets, note numbers); an empty line. */
const terminator =
  /(?<![.!?…])[.!?…]+(?:[”“"»«’'‘)\]}]|\[\d{1,3}\]|[¹²³⁰-⁹])*(?=\s|$)|\n[^\S\n]*\n/gu;

/** How far back the word before a full stop is looked at, in UTF-16 units. */
const reach = 40;

/**
 * White space follows, then no lower-case letter (1949. године, „Иди!“ рече); and a single full stop
 * must not belong to an abbreviation, an initial, or the number of an item at the beginning.
 */
function endsSentence(text: string, start: number, signs: number, end: number): boolean {
  if (text.charAt(signs) === '\n') return true;
  const next = firstLetter(text, end);
  if (next === '') return true;
  if (/[\p{Ll}.!?…]/u.test(next)) return false;
  if (text.charAt(signs) !== '.' || end > signs + 1) return true;
  const before = text.slice(Math.max(start, signs - reach), signs);
  const word = lastWord.exec(before)?.[1] ?? '';
  if (word === '') return true;
  if (/^(?:\p{N}+|[IVXLC]{2,})$/u.test(word)) {
    const isItem = signs - start <= reach && before.replace(openers, '') === word;
    return !isItem && !/\p{N}/u.test(next);
  }
  const rest = before.slice(0, before.length - word.length);
  const isWhole = rest === '' || /[\s„“”"«»’‘'([{.–—-]/.test(rest.charAt(rest.length - 1));
  return !isWhole || !isAbbreviation(word, rest, next);
}

/** Looks back from the end alone. */
const lastWord = /$(?<=([\p{L}\p{M}\p{N}]+))/u;

function push(spans: Span[], text: string, from: number, to: number): void {
  const sentence = text.slice(from, to);
  const start = from + (sentence.length - sentence.trimStart().length);
  const end = from + sentence.trimEnd().length;
  if (start < end) spans.push({ start, end });
}

const openers = /^[\s„“”"«»’‘'([{–—-]*/;
const skipped = new RegExp(openers.source.slice(1), 'y');

/** The first character from a position on that is not white space, an opening mark or a dash. */
function firstLetter(text: string, from: number): string {
  skipped.lastIndex = from;
  skipped.test(text);
  return text.charAt(skipped.lastIndex);
}

/** @param before what stands before the word */
function isAbbreviation(word: string, before: string, next: string): boolean {
  if (word.length > longest && !/\p{M}/u.test(word)) return false;
  const latin = toLatin(word);
  const key = latin.toLowerCase();
  if (/^(?:\p{Lu}\p{M}*|Lj|Nj|Dž)$/u.test(latin)) return true;
  if (/\p{N}/u.test(next)) return abbreviations.has(key);
  if (closing.some(([words, context]) => words.has(key) && context.test(toLatin(before))))
    return false;
  return abbreviations.has(key) || /^\p{Ll}$/u.test(key);
}

/** Letters of the longest of the abbreviations below. */
const longest = 5;

/** Abbreviations that also end sentences, by what stands before them: и др., и т. д., 1949. г., п. н. е. */
const closing: readonly (readonly [words: ReadonlySet<string>, before: RegExp])[] = [
  [new Set(['dr', 'sl']), /(?:^|\P{L})i\s+$/iu],
  [new Set(['d', 'sl']), /(?:^|\P{L})i\s*t\.\s*$/iu],
  [new Set(['g', 'god', 'v', 'vek', 'h', 'min', 'm', 'l', 't', 'r']), /[\dIVX]\.?\s*$/],
  [new Set(['e']), /(?:^|\P{L})n\.\s*$/iu],
];

/** After Pravopis Matice srpske and the texts at hand; single letters need not be listed. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'dr mr prof doc akad ing inž dipl spec prim gdin gđa gđica gosp gg sv blaž ul bul trg br str sl tab ' +
    'npr tj tzv tzn odn vid up ur prir red izd prev čl st tač stav knj god gl pogl odelj ' +
    'gen puk maj kap por nar min arh adv lat grč nem fr franc engl rus tur tal ital španj lit ' +
    'op cit ibid tel faks im roč rođ um kn rkp inv sign fasc okr opšt šk jun sen ml'
  ).split(' '),
);
