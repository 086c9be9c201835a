import { diff } from 'fast-myers-diff';
import { applyCorrections, type Replacement } from '../../src/core/correction.ts';
import { distance } from '../../src/core/dictionary/distance.ts';

/** What became of the places where a damaged text differs from its proof-read edition. */
export interface Outcome {
  /** Places that differ. */
  differ: number;
  /** Of them, as the edition has them now. */
  right: number;
  /** Of them, fewer letters away from it than before. */
  nearer: number;
  /** Places farther away than before, and changes where nothing differed. */
  worse: number;
}

/** Outcomes of the places with letters, and of those with signs and spaces alone. */
export interface Outcomes {
  readonly words: Outcome;
  readonly signs: Outcome;
}

export function outcomes(): Outcomes {
  const none = { differ: 0, right: 0, nearer: 0, worse: 0 };
  return { words: { ...none }, signs: { ...none } };
}

/** Adds those of one paragraph. */
export function compare(
  { words, signs }: Outcomes,
  damaged: string,
  edition: string,
  made: readonly Replacement[],
): void {
  const places = differences(damaged, edition);
  for (const place of places) {
    const outcome = hasLetters(place) ? words : signs;
    outcome.differ++;
    const changes = made.filter((change) => touches(change, place));
    if (changes.length === 0) continue;
    const from = Math.min(place.from, ...changes.map((change) => change.from));
    const to = Math.max(place.to, ...changes.map((change) => change.to));
    const within = (all: readonly Replacement[]): string =>
      applyCorrections(
        damaged.slice(from, to),
        all
          .filter((one) => from <= one.from && one.to <= to)
          .map((one) => ({ ...one, from: one.from - from, to: one.to - from })),
      );
    const right = within(places);
    const before = distance(damaged.slice(from, to), right);
    const after = distance(within(made), right);
    if (after === 0) outcome.right++;
    else if (after < before) outcome.nearer++;
    else if (after > before) outcome.worse++;
  }
  for (const change of made) {
    if (places.some((place) => touches(change, place))) continue;
    (hasLetters(change) ? words : signs).worse++;
  }
}

const touches = (change: Replacement, place: Replacement): boolean =>
  change.from <= place.to && place.from <= change.to;

/** Only what differs between the two strings counts: „а !“ and „а!“ differ in a sign. */
function hasLetters({ before, after }: Replacement): boolean {
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N} ]/gu, '').trim();
  return bare(before) !== bare(after);
}

/** The places, in words, spaces and single signs; those with a mere space between them are one. */
function differences(damaged: string, edition: string): Replacement[] {
  const [one, other] = [pieces(damaged), pieces(edition)];
  const offsets = [0];
  for (const piece of one) offsets.push((offsets.at(-1) ?? 0) + piece.length);
  const places: Replacement[] = [];
  for (const [start, end, otherStart, otherEnd] of diff(one, other)) {
    const [from = 0, to = 0] = [offsets[start], offsets[end]];
    const after = other.slice(otherStart, otherEnd).join('');
    const last = places.at(-1);
    const between = damaged.slice(last?.to, from);
    if (last !== undefined && between.trim() === '') {
      const before = damaged.slice(last.from, to);
      places[places.length - 1] = {
        from: last.from,
        to,
        before,
        after: last.after + between + after,
      };
    } else places.push({ from, to, before: damaged.slice(from, to), after });
  }
  return places;
}

const pieces = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
