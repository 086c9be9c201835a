import { applyCorrections, type Replacement } from './correction.ts';
import { wordEdits } from './word-edits.ts';

/** Words with what was typed into them. */
export interface Typed {
  readonly words: string;
  /** What that replaces in the words as they are stored; `null` where it cannot be told exactly. */
  readonly edits: readonly Replacement[] | null;
}

/**
 * What was typed over words as they were, done to the words as they are by now: what changed
 * elsewhere meanwhile stays changed. Where the same words were changed twice, what was typed stands.
 * @param edits what was typed, in order, in UTF-16 offsets of `base`
 */
export function typedOver(base: string, edits: readonly Replacement[], stored: string): Typed {
  if (stored === base) return { words: applyCorrections(base, edits), edits };
  const others = wordEdits(base, stored, 0);
  const free = others.filter(
    (other) => !edits.some((edit) => edit.from <= other.to && edit.to >= other.from),
  );
  const words = applyCorrections(base, [...edits, ...free]);
  if (free.length < others.length) return { words, edits: null };
  const shiftAt = (at: number): number =>
    free
      .filter(({ to }) => to <= at)
      .reduce((sum, { before, after }) => sum + after.length - before.length, 0);
  return {
    words,
    edits: edits.map((edit) => {
      const shift = shiftAt(edit.from);
      return { ...edit, from: edit.from + shift, to: edit.to + shift };
    }),
  };
}
