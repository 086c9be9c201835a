import { isCaret, type Annotation } from './annotation.ts';
import { wordsDiff, type DiffPart } from './words-diff.ts';

/** One note that a change left on other words, or brought back to its own. */
interface Move {
  readonly annotation: Annotation;
  /** From the words it stood on before the change to those it stands on now. */
  readonly diff: readonly DiffPart[];
}

/** What a change did to notes that did not merely ride along, each list in the order given. */
export interface MoveReport {
  /** Their words are others now. */
  readonly moved: readonly Move[];
  /** Their words are gone. */
  readonly orphaned: readonly Move[];
  /** They stand on their own words again. */
  readonly returned: readonly Move[];
}

/** An annotation as it stood before a change and as it stands after it. */
export type Pair = readonly [before: Annotation, after: Annotation];

/**
 * What became of annotations in a change. What the reader decides about one, by confirming or
 * attaching it, is no move of it; nor is the taking back of that.
 */
export function moveReport(pairs: readonly Pair[]): MoveReport {
  const followed = pairs.filter(([before, after]) => !isDecided(before, after));
  const those = (isWanted: (...pair: Pair) => boolean): Move[] =>
    followed
      .filter(([before, after]) => isWanted(before, after))
      .map(([before, annotation]) => ({
        annotation,
        diff: wordsDiff(standingWords(before), standingWords(annotation)),
      }));
  return {
    moved: those(
      (before, after) =>
        after.state === 'moved' &&
        (before.state !== 'moved' || standingWords(before) !== standingWords(after)),
    ),
    orphaned: those((before, after) => after.state === 'orphan' && before.state !== 'orphan'),
    returned: those((before, after) => after.state === 'exact' && before.state !== 'exact'),
  };
}

/** Whether nothing happened that a reader should be told of or shown. */
export const isEmpty = ({ moved, orphaned, returned }: MoveReport): boolean =>
  moved.length + orphaned.length + returned.length === 0;

/** The words an annotation stands on, paragraphs joined by a line break; empty for an orphan. */
export const standingWords = ({ current }: Pick<Annotation, 'current'>): string =>
  current
    .filter((anchor) => !isCaret(anchor))
    .map(({ quote }) => quote.exact)
    .join('\n');

/** The words a note is measured by: as last confirmed, else as at home. */
export const ownWords = ({ home, confirmed = home }: Annotation): string =>
  confirmed.map(({ quote }) => quote.exact).join('\n');

const isDecided = (
  { confirmed: was = [] }: Annotation,
  { confirmed: is = [] }: Annotation,
): boolean =>
  was.length !== is.length ||
  was.some((anchor, index) => {
    const other = is[index];
    return (
      anchor.paragraphId !== other?.paragraphId ||
      anchor.start !== other.start ||
      anchor.quote.exact !== other.quote.exact
    );
  });
