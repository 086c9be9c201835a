import type { Script, Span } from '../core/text.ts';
import { makeView } from '../core/view.ts';

/** A stretch of words as it is shown, marked or not. */
export interface Part {
  readonly words: string;
  readonly isHit: boolean;
}

/**
 * Words in the script they are shown in, divided where hits begin and end.
 * @param hits in UTF-16 offsets of the words as stored, in order, none overlapping
 * @param script `null`: as stored
 */
export function markedParts(
  stored: string,
  hits: readonly Span[],
  script: Script | null,
): readonly Part[] {
  const { shown, toShown } = makeView(stored, { script, hyphenate: null });
  const parts: Part[] = [];
  let done = 0;
  for (const hit of hits) {
    const start = Math.max(done, toShown(hit.start, 'start'));
    const end = Math.max(start, toShown(hit.end, 'end'));
    parts.push({ words: shown.slice(done, start), isHit: false });
    parts.push({ words: shown.slice(start, end), isHit: true });
    done = end;
  }
  return [...parts, { words: shown.slice(done), isHit: false }].filter(({ words }) => words !== '');
}
