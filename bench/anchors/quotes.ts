import { makeAnchor, type Annotation } from '../../src/core/annotation.ts';
import type { Side } from '../../src/core/text.ts';
import { textOf, type Paragraph } from '../import/damaged.ts';
import type { ChangedText, Whole } from './changed-text.ts';

/** A quote as a reader made it, with the numbers of its words. */
export interface Quote extends Whole {
  readonly keys: readonly number[];
  readonly place: number;
  /** Offsets in its paragraph. */
  readonly from: number;
  readonly to: number;
}

/** Shares of quotes by how many words they have. */
const lengths: readonly (readonly [share: number, least: number, most: number])[] = [
  [0.15, 1, 1],
  [0.45, 3, 10],
  [0.3, 11, 30],
  [0.1, 31, 80],
];

/** Quotes of whole words of one paragraph each, all over the text. */
export function madeQuotes(
  { before, startsBefore }: ChangedText,
  count: number,
  random: () => number,
): Quote[] {
  const made: Quote[] = [];
  while (made.length < count) {
    const length = lengthFor(made.length / count, random);
    const place = Math.floor(random() * before.length);
    const paragraph = before[place] ?? [];
    const words = paragraph.flatMap(({ text }, i) => (/[\p{L}\p{N}]/u.test(text) ? [i] : []));
    if (words.length < length) continue;
    const first = Math.floor(random() * (words.length - length + 1));
    const [begin = 0, end = 0] = [words[first], words[first + length - 1]];
    const from = textOf(paragraph.slice(0, begin)).length;
    const own = paragraph.slice(begin, end + 1);
    const to = from + textOf(own).length;
    const start = (startsBefore[place] ?? 0) + from;
    made.push({ keys: wordKeys(own), place, from, to, start, end: start + to - from });
  }
  return shuffled(made, random);
}

const wordKeys = (tokens: Paragraph): number[] =>
  tokens.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).map(({ key }) => key);

function lengthFor(at: number, random: () => number): number {
  let share = 0;
  for (const [part, least, most] of lengths) {
    share += part;
    if (at < share) return least + Math.floor(random() * (most - least + 1));
  }
  return 1;
}

/** So that a matcher that is cut off has met quotes of all lengths. */
function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

export function annotationOf(quote: Quote, index: number, text: string, side: Side): Annotation {
  const span = { start: quote.from, end: quote.to };
  const anchors = [makeAnchor(`p${quote.place + 1}`, text, span, 1)];
  return {
    id: `a${index}`,
    textId: 't',
    side,
    colour: 'yellow',
    note: '',
    tags: [],
    home: anchors,
    current: anchors,
    state: 'exact',
    place: quote.place,
    start: quote.from,
    chunks: [],
    createdAt: '',
    modifiedAt: '',
  };
}
