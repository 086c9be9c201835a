/** A place in the text to be seen beside the scrollbar. */
interface Marked {
  /** 0-based number of its row; rows not yet seen have no height to go by. */
  readonly place: number;
}

/** Neighbouring marks as one bar, 0 to 1 from the top of the strip. */
export interface ScrollBarMark {
  readonly start: number;
  readonly end: number;
}

/** As many steps as the strip has; finer than the eye tells apart in a window of any height. */
const steps = 400;

/**
 * Marks in a text of so many rows as bars, in order: however many there are, never more than half as
 * many bars as the strip has steps.
 */
export function barsOf(marks: readonly Marked[], rows: number): ScrollBarMark[] {
  const taken = new Uint8Array(steps);
  for (const { place } of marks) taken[stepOf(shareOf(place, rows))] = 1;
  const bars: { start: number; end: number }[] = [];
  for (const [step, isTaken] of taken.entries()) {
    if (isTaken === 0) continue;
    const last = bars.at(-1);
    const start = step / steps;
    const end = (step + 1) / steps;
    if (last?.end === start) last.end = end;
    else bars.push({ start, end });
  }
  return bars;
}

/** The mark nearest to a place of the strip, 0 to 1; `undefined` where there are none. */
export function nearestMark<T extends Marked>(
  marks: readonly T[],
  rows: number,
  at: number,
): T | undefined {
  let nearest: T | undefined;
  const far = ({ place }: T): number => Math.abs(shareOf(place, rows) - at);
  for (const mark of marks) if (!nearest || far(mark) < far(nearest)) nearest = mark;
  return nearest;
}

/** How far down the text the middle of a row lies, by its number. */
const shareOf = (place: number, rows: number): number => (place + 0.5) / rows;

const stepOf = (at: number): number => Math.min(steps - 1, Math.max(0, Math.floor(at * steps)));
