import type { AuditPlace } from './audit.ts';

/**
 * The cleaned words of a paragraph with some of its places put right, each by the form chosen for it
 * or the likeliest. A place whose words no longer stand there stays as it is.
 * @param places of this paragraph, in any order, not overlapping
 */
export function putRight(
  cleaned: string,
  places: readonly AuditPlace[],
  chosen: (place: AuditPlace) => string | undefined = ({ rights }) => rights[0],
): string {
  let result = cleaned;
  for (const place of places.toSorted((a, b) => b.span.start - a.span.start)) {
    const { start, end } = place.span;
    const right = chosen(place);
    if (right === undefined || cleaned.slice(start, end) !== place.words) continue;
    result = result.slice(0, start) + right + result.slice(end);
  }
  return result;
}
