import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { haste } from './haste.ts';

beforeAll(() => {
  vi.useFakeTimers();
});

beforeEach(() => {
  vi.advanceTimersByTime(1000);
});

afterAll(() => {
  vi.useRealTimers();
});

/** Scrolls a pane of 900 px so far in each of ten frames of 16 ms; then whether a work is done at once. */
function isDoneAfter(step: number): boolean {
  for (let frame = 0; frame < 10; frame += 1) {
    vi.advanceTimersByTime(16);
    haste.scrolled(frame * step, 900);
  }
  const work = vi.fn();
  haste.whenStill(work);
  return work.mock.calls.length > 0;
}

it.each([
  ['a line at a time', 30, true],
  ['four panes a second', 58, true],
  ['twenty panes a second', 288, false],
])('what scrolls %s', (_, step, isDone) => {
  expect(isDoneAfter(step)).toBe(isDone);
});

it('a leap is no rush, and what waited is done once the text lies still, unless it was given up', () => {
  haste.scrolled(1_000_000, 900);
  const work = vi.fn();
  haste.whenStill(work);
  expect(work).toHaveBeenCalledTimes(1);

  isDoneAfter(288);
  haste.whenStill(work);
  const givenUp = vi.fn();
  haste.whenStill(givenUp)();
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(101);
  expect([work, givenUp].map(({ mock }) => mock.calls.length)).toEqual([2, 0]);
});
