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
    script: scriptOf(prose.map(({ word }) => word).join(' ')),
    tokens,
    sentences: sentenceSpans,
    untouched: foreign.length === 0 ? literal : merged([...literal, ...foreign]),
  };
}

/** Runs of letters with the marks on them, in order. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(letters), ({ index, 0: word }) => {
    return { start: index, end: index + word.length, word };
  });
}

const letters = /\p{L}[\p{L}\p{M}]*/gu;

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
