import { wordHunks, type Hunk } from './hunks.ts';

/** A run of words that stand in both, only before, or only now. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly words: string;
}

/**
 * What differs between two strings by whole words, in order: both can be read off its parts. Words
 * that changed side by side are one change.
 */
export function wordsDiff(before: string, now: string): DiffPart[] {
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], words: string): void => {
    if (words !== '') parts.push({ kind, words });
  };
  let done = 0;
  for (const { original, cleaned } of joined(wordHunks(before, now), before)) {
    add('same', before.slice(done, original.start));
    add('gone', before.slice(original.start, original.end));
    add('new', now.slice(cleaned.start, cleaned.end));
    done = original.end;
  }
  add('same', before.slice(done));
  return parts;
}

/** Those with only white space between them as one. */
function joined(hunks: readonly Hunk[], before: string): Hunk[] {
  const found: Hunk[] = [];
  for (const { original, cleaned } of hunks) {
    const last = found.at(-1);
    if (last && before.slice(last.original.end, original.start).trim() === '') {
      found[found.length - 1] = {
        original: { start: last.original.start, end: original.end },
        cleaned: { start: last.cleaned.start, end: cleaned.end },
      };
    } else found.push({ original, cleaned });
  }
  return found;
}
