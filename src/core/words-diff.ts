import { wordHunks } from './hunks.ts';

/** A run of words that stand in both, only before, or only now. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly words: string;
}

/** What differs between two strings by whole words, in order: both can be read off its parts. */
export function wordsDiff(before: string, now: string): DiffPart[] {
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], words: string): void => {
    if (words !== '') parts.push({ kind, words });
  };
  let done = 0;
  for (const { original, cleaned } of wordHunks(before, now)) {
    add('same', before.slice(done, original.start));
    add('gone', before.slice(original.start, original.end));
    add('new', now.slice(cleaned.start, cleaned.end));
    done = original.end;
  }
  add('same', before.slice(done));
  return parts;
}
