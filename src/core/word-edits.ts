import type { Replacement } from './correction.ts';
import { wordHunks } from './hunks.ts';

/** What makes one string of another, by whole words; `offset` is where the first begins. */
export const wordEdits = (before: string, after: string, offset: number): Replacement[] =>
  wordHunks(before, after).map(({ original, cleaned }) => ({
    from: offset + original.start,
    to: offset + original.end,
    before: before.slice(original.start, original.end),
    after: after.slice(cleaned.start, cleaned.end),
  }));
