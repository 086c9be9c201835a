import type { Side, Span } from './text.ts';

export const colours = ['yellow', 'green', 'blue', 'red'] as const;
export type Colour = (typeof colours)[number];

/** W3C TextQuoteSelector: the words and up to 32 UTF-16 units on either side, for finding them again. */
interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A range of one side of one paragraph, as it stood at one revision of the ledger. */
export interface Anchor extends Span {
  readonly paragraphId: string;
  readonly revision: number;
  readonly quote: Quote;
}

/** A highlight and/or note on a range of one side of one or several paragraphs. */
export interface Annotation {
  readonly id: string;
  readonly textId: string;
  readonly side: Side;
  readonly colour: Colour;
  /** Markdown; empty for a bare highlight. */
  readonly note: string;
  readonly tags: readonly string[];
  /** As made, never rewritten. One anchor a paragraph, in the order of the text. */
  readonly home: readonly Anchor[];
  /** As it stands now. */
  readonly current: readonly Anchor[];
  /** As the reader last confirmed or re-attached it: then it is `exact` on these words too. */
  readonly confirmed?: readonly Anchor[];
  /** What its note links to (`linkTargets`); left out: nothing. */
  readonly links?: readonly string[];
  readonly state: 'exact' | 'moved' | 'orphan';
  /** 0-based place of the first paragraph in its text; with `start` it gives the reading order. */
  readonly place: number;
  readonly start: number;
  /** `<textId>/<chunk>` of every chunk it touches, so that a screenful is one look-up. */
  readonly chunks: readonly string[];
  readonly createdAt: string;
  readonly modifiedAt: string;
}

/** The key by which annotations of one chunk are found. */
export const chunkKey = (textId: string, chunk: number): string => `${textId}/${chunk}`;

const contextLength = 32;

/** The anchor of a span of a paragraph's text on one side. An empty span is allowed (a caret). */
export function makeAnchor(
  paragraphId: string,
  text: string,
  { start, end }: Span,
  revision: number,
): Anchor {
  if (start < 0 || end < start || end > text.length) {
    throw new RangeError(`Span ${start}–${end} leaves a paragraph of ${text.length} units.`);
  }
  return {
    paragraphId,
    revision,
    start,
    end,
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - contextLength), start),
      suffix: text.slice(end, end + contextLength),
    },
  };
}

/**
 * Whether anchors hold the words an annotation is `exact` on: as last confirmed, or as at home. None
 * may be a caret. Where they lie in more or fewer paragraphs, a border counts as a space.
 */
export function hasOwnWords(
  { home, confirmed = home }: Pick<Annotation, 'home' | 'confirmed'>,
  current: readonly Anchor[],
): boolean {
  if (current.length === 0 || current.some(isCaret)) return false;
  return [confirmed, home].some((own) =>
    own.length === current.length
      ? own.every(({ quote }, index) => quote.exact === current[index]?.quote.exact)
      : inOneLine(own) === inOneLine(current),
  );
}

/** A place between two letters, with nothing in it. */
export const isCaret = ({ start, end }: Span): boolean => start === end;

/** The words of anchors with one kind of space. */
export const inOneLine = (anchors: readonly Anchor[]): string =>
  anchors
    .map(({ quote }) => quote.exact)
    .join(' ')
    .replace(/\s+/gu, ' ');

/** Reading order: by place in the text, then the original before the cleaned side, then by age. */
export function byPlace(a: Annotation, b: Annotation): number {
  return (
    a.place - b.place ||
    (a.side === b.side ? 0 : a.side === 'original' ? -1 : 1) ||
    a.start - b.start ||
    a.createdAt.localeCompare(b.createdAt) ||
    a.id.localeCompare(b.id)
  );
}

/** The words of an annotation, paragraphs joined by a line break. */
export const quotedWords = (annotation: Annotation): string =>
  annotation.current.map((anchor) => anchor.quote.exact).join('\n');
