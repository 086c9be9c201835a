import { holds } from '../literals.ts';
import { scriptOf } from '../script.ts';
import { sentences } from '../sentence.ts';
import type { Script, Span } from '../text.ts';
import { foreignPassages } from './foreign-passages.ts';
import { untouchable } from './untouchable.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A run of letters as it stands in a paragraph; hyphens and apostrophes part words here. */
export interface Token extends Span {
  readonly word: string;
}

/** A paragraph taken apart once, for all rules. */
export interface Reading {
  readonly text: string;
  /** The script most of its letters are of. */
  readonly script: Script;
  readonly tokens: readonly Token[];
  /** Those of them that the Serbian dictionary does not know. */
  readonly unknown: ReadonlySet<Token>;
  readonly sentences: readonly Span[];
  /** Addresses, code and passages in other languages, in order. */
  readonly untouched: readonly Span[];
}

export function readParagraph(text: string, vocabulary: Vocabulary): Reading {
  const tokens = tokensOf(text);
  const literal = merged(untouchable(text));
  const prose =
    literal.length === 0 ? tokens : tokens.filter(({ start }) => !holds(literal, start));
  const sentenceSpans = sentences(text);
  const foreign = foreignPassages(prose, sentenceSpans, vocabulary);
  return {
    text,
    script: scriptOf(literal.length === 0 ? text : prose.map(({ word }) => word).join(' ')),
    tokens,
    unknown: new Set(tokens.filter(({ word }) => !vocabulary.serbian.knows(word))),
    sentences: sentenceSpans,
    untouched: foreign.length === 0 ? literal : merged([...literal, ...foreign]),
  };
}

/** Runs of letters with the marks on them, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const start = at;
    if (!letter(text, at)) {
      at++;
      continue;
    }
    at += letter(text, at);
    for (let size = inWord(text, at); size > 0; size = inWord(text, at)) at += size;
    tokens.push({ start, end: at, word: text.slice(start, at) });
  }
  return tokens;
}

/** Units of the letter that stands at a place; 0 where none does. */
function letter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < tabled) return classes[unit] === isLetter ? 1 : 0;
  return sizeOf(anyLetter, text, at);
}

/** The same for a letter or a mark on one. */
function inWord(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < tabled) return classes[unit] === 0 ? 0 : 1;
  return at < text.length ? sizeOf(anyLetterOrMark, text, at) : 0;
}

function sizeOf(pattern: RegExp, text: string, at: number): number {
  if (isPunctuation(text.charCodeAt(at))) return 0;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Dashes, quotation marks and the like, U+2000–206F: no letters are among them. */
const isPunctuation = (unit: number): boolean => unit >= 0x2000 && unit < 0x2070;

const anyLetter = /\p{L}/uy;
const anyLetterOrMark = /[\p{L}\p{M}]/uy;

/** Latin, Greek and Cyrillic by table, thrice as fast as by pattern: 1 for a letter, 2 for a mark. */
const tabled = 0x530;
const isLetter = 1;
const classes = Uint8Array.from({ length: tabled }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return /\p{L}/u.test(sign) ? isLetter : /\p{M}/u.test(sign) ? 2 : 0;
});

/** Spans in order of which none touches another. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return result;
}
