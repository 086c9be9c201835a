import { damaged, randomFrom, textOf, type Damage, type Paragraph } from '../import/damaged.ts';

/** Words of a quote that were put at some place: offsets in the whole text. */
export interface Whole {
  readonly start: number;
  readonly end: number;
}

/** A text before and after, and where what is left of each of its words went. */
export interface ChangedText {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
  /** Paragraphs joined by a line break, as the matchers of the web see a page. */
  readonly textBefore: string;
  readonly textAfter: string;
  /** Offset in `textBefore` of each paragraph; likewise of those after. */
  readonly startsBefore: readonly number[];
  readonly startsAfter: readonly number[];
  /** Where a word stands now, by its number; not there: gone. */
  readonly now: ReadonlyMap<number, Whole>;
}

/** Paragraphs too may go, come, be cut and joined. */
export function changedText(before: readonly Paragraph[], damage: Damage): ChangedText {
  const key = newKeys(before);
  return compared(before, damaged(before, damage, randomFrom(11), key));
}

/** Every paragraph stays, though it may have lost all its words. */
export function changedInPlace(before: readonly Paragraph[], damage: Damage): ChangedText {
  const key = newKeys(before);
  const random = randomFrom(11);
  return compared(
    before,
    before.map((one) => damaged([one], damage, random, key, before)[0] ?? []),
  );
}

function newKeys(before: readonly Paragraph[]): () => number {
  let next = before.reduce((most, one) => Math.max(most, one.at(-1)?.key ?? 0), 0) + 1;
  return () => next++;
}

export function compared(before: readonly Paragraph[], after: readonly Paragraph[]): ChangedText {
  const was = joined(before);
  const is = joined(after);
  const now = new Map<number, Whole>();
  after.forEach((paragraph, place) => {
    let at = is.starts[place] ?? 0;
    for (const { key, text } of paragraph) {
      if (/[\p{L}\p{N}]/u.test(text)) now.set(key, { start: at, end: at + text.length });
      at += text.length;
    }
  });
  return {
    before,
    after,
    textBefore: was.text,
    textAfter: is.text,
    startsBefore: was.starts,
    startsAfter: is.starts,
    now,
  };
}

function joined(paragraphs: readonly Paragraph[]): { text: string; starts: number[] } {
  let at = 0;
  const starts: number[] = [];
  const texts = paragraphs.map((paragraph) => {
    const text = textOf(paragraph);
    starts.push(at);
    at += text.length + 1;
    return text;
  });
  return { text: texts.join('\n'), starts };
}

/** The words of novels as numbered tokens, up to so many UTF-16 units. */
export function tokensOf(paragraphs: readonly string[], units: number): Paragraph[] {
  let next = 0;
  let left = units;
  const found: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (left <= 0) break;
    left -= paragraph.length + 1;
    found.push(
      (paragraph.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? []).map((text) => ({
        key: next++,
        text,
      })),
    );
  }
  return found;
}
