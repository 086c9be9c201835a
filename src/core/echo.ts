import { project, wordsOf, type Row } from './row.ts';
import type { Side, Span } from './text.ts';

/** Where a span of one side shows on the other. */
export interface Echo extends Span {
  /** Little of it is left, and not just these words stand for those: it lies about there. */
  readonly isApproximate: boolean;
}

/** Less than this share of unchanged characters is little. */
const littleKept = 0.5;

/**
 * The echo of a span, in UTF-16 offsets of the other side; empty where nothing corresponds to it.
 * Words that were replaced as a whole have a sure echo though none of their letters are left: the
 * correction says what stands for them.
 */
export function echoOf(row: Row, from: Side, span: Span): Echo {
  const { start, end, kept } = project(row, from, span);
  return {
    start,
    end,
    isApproximate: kept < littleKept && start < end && cutsReplaced(row, from, span),
  };
}

/** Whether words exist on their own side only. */
export function isAlone(row: Row, from: Side, span: Span): boolean {
  if (wordsOf(row, from).slice(span.start, span.end).trim() === '') return false;
  const { start, end } = project(row, from, span);
  return start === end;
}

/** Whether an end of the span lies inside what was replaced: there the other side can only be guessed. */
const cutsReplaced = (row: Row, side: Side, { start, end }: Span): boolean =>
  row.corrections.some(({ [side]: replaced }) =>
    [start, end].some((at) => replaced.start < at && at < replaced.end),
  );
