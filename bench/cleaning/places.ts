import { diff } from 'fast-myers-diff';
import { applyCorrections, type Replacement } from '../../src/core/correction.ts';
import { distance } from '../../src/core/dictionary/distance.ts';

/** What became of the places where a damaged text differs from its proof-read edition. */
interface Outcome {
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

/** Adds those of one paragraph. Places and changes that touch one another are judged together. */
export function compare(
  { words, signs }: Outcomes,
  damaged: string,
  edition: string,
  made: readonly Replacement[],
): void {
  for (const { from, to, places, changes } of clusters(differences(damaged, edition), made)) {
    const outcome = [...places, ...changes].some(hasLetters) ? words : signs;
    outcome.differ += places.length;
    if (places.length === 0) outcome.worse += changes.length;
    if (places.length === 0 || changes.length === 0) continue;
    const within = (all: readonly Replacement[]): string =>
      applyCorrections(
        damaged.slice(from, to),
        all.map((one) => ({ ...one, from: one.from - from, to: one.to - from })),
      );
    const right = within(places);
    const before = distance(damaged.slice(from, to), right);
    const after = distance(within(changes), right);
    if (after === 0) outcome.right += places.length;
    else if (after < before) outcome.nearer += places.length;
    else if (after > before) outcome.worse += places.length;
  }
}

interface Cluster {
  from: number;
  to: number;
  readonly places: Replacement[];
  readonly changes: Replacement[];
}

function clusters(places: readonly Replacement[], changes: readonly Replacement[]): Cluster[] {
  const all = [
    ...places.map((one) => ({ one, isPlace: true })),
    ...changes.map((one) => ({ one, isPlace: false })),
  ].sort((a, b) => a.one.from - b.one.from || a.one.to - b.one.to);
  const found: Cluster[] = [];
  for (const { one, isPlace } of all) {
    let last = found.at(-1);
    if (last === undefined || one.from > last.to) {
      last = { from: one.from, to: one.to, places: [], changes: [] };
      found.push(last);
    }
    last.to = Math.max(last.to, one.to);
    (isPlace ? last.places : last.changes).push(one);
  }
  return found;
}

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
