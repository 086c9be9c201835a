/** A place in the text to be seen beside the scrollbar. */
export interface ScrollMark {
  /** How far down the text it lies, 0 to 1. */
  readonly at: number;
  readonly style: 'hit' | 'current';
}

/** Neighbouring marks as one bar, 0 to 1 from the top of the strip. */
export interface ScrollBarMark {
  readonly start: number;
  readonly end: number;
}

/** As many steps as the strip has; finer than the eye tells apart in a window of any height. */
const steps = 400;

/**
 * Places as bars, in order: however many there are, never more than half as many bars as the strip
 * has steps. A place outside the text is put at its nearer end.
 */
export function barsOf(marks: readonly ScrollMark[]): ScrollBarMark[] {
  const taken = new Set(marks.map(({ at }) => stepOf(at)));
  const bars: { start: number; end: number }[] = [];
  for (const step of [...taken].sort((a, b) => a - b)) {
    const last = bars.at(-1);
    const start = step / steps;
    const end = (step + 1) / steps;
    if (last?.end === start) last.end = end;
    else bars.push({ start, end });
  }
  return bars;
}

/** The mark nearest to a place of the strip, 0 to 1; `undefined` where there are none. */
export function nearestMark(marks: readonly ScrollMark[], at: number): ScrollMark | undefined {
  let nearest: ScrollMark | undefined;
  for (const mark of marks) {
    if (!nearest || Math.abs(mark.at - at) < Math.abs(nearest.at - at)) nearest = mark;
  }
  return nearest;
}

const stepOf = (at: number): number => Math.min(steps - 1, Math.max(0, Math.floor(at * steps)));
