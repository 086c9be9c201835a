import type { Correction, CorrectionKind, Explanation } from '../correction.ts';
import { fold } from '../fold.ts';
import { kindOfHand } from '../hand-kind.ts';
import { wordEdits } from '../word-edits.ts';

/** What a paired edition has otherwise, as much as the two strings tell of it. */
export type Difference = Pick<Correction, 'from' | 'to' | 'before' | 'after' | 'kind'>;

/**
 * The differences between the two sides of a row, word by word and in order: made in the original,
 * they give exactly the cleaned side. None overlaps another or begins where another does.
 */
export function editionCorrections(original: string, cleaned: string): Difference[] {
  if (original === cleaned) return [];
  return wordEdits(original, cleaned, 0).map((edit) => ({
    ...edit,
    kind: kindOf(edit.before, edit.after),
  }));
}

export const editionExplanation: Explanation = {
  sr: 'Тако стоји у издању са којим је текст упарен.',
  en: 'This is how the paired edition has it.',
};

/** As for the hand; what changed in a letter or two of a word is spelling, not another word. */
function kindOf(before: string, after: string): CorrectionKind {
  const kind = kindOfHand(before, after);
  if (kind !== 'wording') return kind;
  return isLittle(fold(before), fold(after)) ? 'spelling' : 'wording';
}

/**
 * Whether what lies between the common beginning and end of two words is a small part of them:
 * човјек and човек, прошао and прошо, радlo and радио.
 */
function isLittle(before: string, after: string): boolean {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head++;
  let tail = 0;
  while (head + tail < least && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const changed = Math.max(before.length, after.length) - head - tail;
  return changed <= 3 && head + tail >= 2 * changed;
}
