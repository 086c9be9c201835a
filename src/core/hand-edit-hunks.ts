import type { PlacedCorrection, Replacement } from './correction.ts';
import { wordHunks, type Hunk } from './hunks.ts';

/**
 * What the reader rewrote, by whole words. Of a word put in or taken out between two spaces it is
 * not known which of them went with it: it is the one that leaves a corrected word beside it be,
 * unless the reader gives back what the correction took away.
 */
export function handHunks(
  old: string,
  cleaned: string,
  placed: readonly PlacedCorrection<Replacement>[],
): Hunk[] {
  const hunks = wordHunks(old, cleaned);
  const beside = ({ original: { start, end } }: Hunk): PlacedCorrection<Replacement>[] =>
    placed.filter((one) => one.cleaned.start <= end && one.cleaned.end >= start);
  return hunks.map((hunk, index) => {
    const put = cleaned.slice(hunk.cleaned.start, hunk.cleaned.end).trim();
    const corrected = beside(hunk);
    const isGivenBack = corrected.some(
      ({ correction }) => put !== '' && correction.before.includes(put),
    );
    if (corrected.length === 0 || isGivenBack) return hunk;
    const least = hunks[index - 1]?.original.end ?? 0;
    const most = hunks[index + 1]?.original.start ?? old.length;
    const isFree = (one: Hunk): boolean =>
      one.original.start >= least && one.original.end <= most && beside(one).length === 0;
    return slid(hunk, old, cleaned).find(isFree) ?? hunk;
  });
}

/** The same change with the space at one of its ends exchanged for the like one beyond the other. */
function slid({ original, cleaned }: Hunk, old: string, now: string): Hunk[] {
  const isAdded = original.start === original.end;
  if (!isAdded && cleaned.start < cleaned.end) return [];
  const [text, span] = isAdded ? [now, cleaned] : [old, original];
  const words = text.slice(span.start, span.end);
  const moved = (by: number): Hunk => ({
    original: { start: original.start + by, end: original.end + by },
    cleaned: { start: cleaned.start + by, end: cleaned.end + by },
  });
  const tail = words.slice(words.trimEnd().length);
  const head = words.slice(0, words.length - words.trimStart().length);
  return [
    ...(tail !== '' && old.endsWith(tail, original.start) ? [moved(-tail.length)] : []),
    ...(head !== '' && old.startsWith(head, original.end) ? [moved(head.length)] : []),
  ];
}
