import { fold } from '../fold.ts';
import type { Span } from '../text.ts';

/** So much of the words’ letters must be left. */
const leastLeft = 0.5;
/** Of a word or two, what stands around them tells as well. */
const fewUnits = 40;
const context = 8;

/**
 * Whether the words of a span are still there in the span they were led to: at least half of their
 * letters, in pairs, or, for a few words, another few between the same neighbours.
 */
export function isStill(before: string, was: Span, after: string, is: Span): boolean {
  const [old, now] = [fold(before.slice(was.start, was.end)), fold(after.slice(is.start, is.end))];
  if (old === now || pairsLeft(old, now) >= leastLeft) return true;
  if (old.length > fewUnits || now.length > fewUnits || now.trim() === '') return false;
  const left = [before.slice(0, was.start), after.slice(0, is.start)].map((words) =>
    fold(words.slice(-2 * context)).slice(-context),
  );
  const right = [before.slice(was.end), after.slice(is.end)].map((words) =>
    fold(words.slice(0, 2 * context)).slice(0, context),
  );
  const length = (left[0] ?? '').length + (right[0] ?? '').length;
  return left[0] === left[1] && right[0] === right[1] && length >= context;
}

/** Dice’s measure on pairs of units. */
function pairsLeft(old: string, now: string): number {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < old.length; i++) {
    const pair = old.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 0; i + 1 < now.length; i++) {
    const pair = now.slice(i, i + 2);
    const left = counts.get(pair) ?? 0;
    if (left > 0) common++;
    counts.set(pair, left - 1);
  }
  return (2 * common) / Math.max(1, old.length + now.length - 2);
}
