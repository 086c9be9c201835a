import { foldAfter, lastStep, type Steps } from './fold.ts';
import type { Span } from './text.ts';

/**
 * Texts folded one behind the other, so that all of them are looked through at once and, once they
 * are folded, as often as one likes. A text ends where a line feed stands, which no folded text has.
 */
export interface FoldedTexts {
  readonly texts: readonly string[];
  readonly folded: string;
  /** Where each text begins in `folded`. */
  readonly starts: Uint32Array;
  /** Positions of `folded` at which the way back does not go unit by unit, and offsets in its text. */
  readonly positions: Uint32Array;
  readonly origins: Uint32Array;
}

export function foldTexts(texts: readonly string[]): FoldedTexts {
  const steps: Steps = { positions: [], origins: [] };
  const starts = new Uint32Array(texts.length);
  const parts: string[] = [];
  let length = 0;
  for (const [index, text] of texts.entries()) {
    starts[index] = length;
    steps.positions.push(length);
    steps.origins.push(0);
    const part = foldAfter(text, length, steps);
    parts.push(part, end);
    length += part.length;
    steps.positions.push(length);
    steps.origins.push(text.length);
    length += end.length;
  }
  return {
    texts,
    folded: parts.join(''),
    starts,
    positions: Uint32Array.from(steps.positions),
    origins: Uint32Array.from(steps.origins),
  };
}

const end = '\n';

/**
 * The stored span of a stretch of folded text that lies in one text; `null` when it begins inside a
 * letter. A letter that it ends in is taken whole, with its combining marks.
 */
export function storedSpan(texts: FoldedTexts, at: number, length: number): Span | null {
  const { folded, positions, origins } = texts;
  const originAt = (step: number, position: number): number =>
    (origins[step] ?? 0) + position - (positions[step] ?? 0);
  let step = lastStep(positions, at);
  const start = originAt(step, at);
  const follows = positions[step] === at && at > 0 && folded[at - 1] !== end;
  if (follows && originAt(step - 1, at - 1) === start) return null;
  const last = at + length - 1;
  while ((positions[step + 1] ?? Infinity) <= last) step++;
  const letter = originAt(step, last);
  let after = last + 1;
  // What else the letter became comes unit by unit with a step each.
  while (positions[step + 1] === after && origins[step + 1] === letter) {
    step++;
    after++;
  }
  return { start, end: originAt(positions[step + 1] === after ? step + 1 : step, after) };
}
