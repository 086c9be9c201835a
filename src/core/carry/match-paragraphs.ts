import { candidatesIn } from './candidates.ts';
import { heaviestChain, type Pair } from './chain.ts';
import { matchGap, type Gap } from './gap.ts';
import { likenessOf, Matching, versionOf, type Version } from './matching.ts';
import { piecesOf } from './pieces.ts';

/** What a new paragraph goes on from. */
interface Continued {
  /** `same` also when only script, case or accents differ. */
  readonly how: 'same' | 'changed' | 'moved' | 'split-from' | 'merged-of' | 'new';
  /** Numbers of the old paragraphs, in their order. */
  readonly old: readonly number[];
}

/** How the paragraphs of a text go on in another version of it. */
export interface Match {
  /** One for each new paragraph. */
  readonly now: readonly Continued[];
  /** Numbers of old paragraphs that go on nowhere. */
  readonly gone: readonly number[];
}

/** A shorter paragraph may well stand twice; only longer ones are found out of order. */
const longEnough = 24;
/** Short ones that changed read like others: “…, рече он.” */
const longEnoughChanged = 60;
const leastMoved = 0.5;
const clearly = 0.05;

/**
 * Which paragraph each new one continues, blind to script. Paragraphs that stand once in either
 * version and those that share rare words are chained in the order of both; what lies between is
 * compared one by one; what is left over was moved, split or merged, or is new or gone.
 */
export function matchParagraphs(old: readonly string[], now: readonly string[]): Match {
  const [was, is] = [versionOf(old), versionOf(now)];
  const matching = new Matching(was, is);
  const [alike, rest] = [soleAlike(was, is), likely(was, is)];
  const chain = heaviestChain([...alike, ...rest]);
  for (const pair of chain) matching.pair(pair.old, pair.now);
  const units = (one: Pair): number => was.folded[one.old]?.length ?? 0;
  for (const one of [
    ...alike.filter((each) => units(each) >= longEnough),
    ...clearest(rest).filter((each) => units(each) >= longEnoughChanged),
  ]) {
    matching.pair(one.old, one.now, true);
  }
  const weigh = (i: number, j: number): number => likenessOf(was, is, i, j);
  for (const gap of gapsBetween(chain, matching)) {
    for (const pair of matchGap(gap, weigh)) matching.pair(pair.old, pair.now);
  }
  return told(was, is, matching);
}

/** Paragraphs that stand once in either version. */
function soleAlike(was: Version, is: Version): Pair[] {
  const old = sole(was.folded);
  return [...sole(is.folded)].flatMap(([folded, now]) => {
    const before = old.get(folded) ?? -1;
    return now < 0 || before < 0 ? [] : [{ old: before, now, weight: weightOf(folded, 1) }];
  });
}

const weightOf = (folded: string, likeness: number): number =>
  likeness * Math.min(200, 20 + folded.length);

/** Where each folded paragraph stands; −1 when it stands more than once. */
function sole(folded: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  folded.forEach((one, index) => {
    if (one !== '') places.set(one, places.has(one) ? -1 : index);
  });
  return places;
}

/** Pairs that share rare words, of paragraphs that do not stand just so in the other version. */
function likely(was: Version, is: Version): Pair[] {
  const [old, now] = [new Set(was.folded), new Set(is.folded)];
  const find = candidatesIn(
    was.folded,
    [...was.folded.keys()].filter((index) => !now.has(was.folded[index] ?? '')),
  );
  return is.folded.flatMap((folded, j) => {
    if (old.has(folded)) return [];
    return find(folded).flatMap((i): Pair[] => {
      const likeness = likenessOf(was, is, i, j);
      return likeness === 0 ? [] : [{ old: i, now: j, weight: weightOf(folded, likeness) }];
    });
  });
}

/** Of likely pairs those that are likest for both by a clear margin, likest first. */
function clearest(pairs: readonly Pair[]): Pair[] {
  const best = { old: new Map<number, number[]>(), now: new Map<number, number[]>() };
  for (const { old, now, weight } of pairs) {
    best.old.set(old, [...(best.old.get(old) ?? []), weight]);
    best.now.set(now, [...(best.now.get(now) ?? []), weight]);
  }
  const isClear = (weights: readonly number[] = [], weight: number): boolean =>
    weights.filter((other) => other > weight * (1 - clearly)).length === 1;
  return pairs
    .filter(({ old, now, weight }) => {
      return isClear(best.old.get(old), weight) && isClear(best.now.get(now), weight);
    })
    .filter(({ weight }) => weight >= leastMoved * (20 + longEnoughChanged))
    .toSorted((a, b) => b.weight - a.weight || a.now - b.now);
}

function* gapsBetween(chain: readonly Pair[], matching: Matching): Generator<Gap> {
  let [old, now] = [0, 0];
  const ends = { old: matching.nowOf.length, now: matching.oldOf.length, weight: 0 };
  for (const next of [...chain, ends]) {
    yield {
      old: range(old, next.old).filter((index) => matching.nowOf[index] === -1),
      now: range(now, next.now).filter((index) => matching.oldOf[index] === -1),
    };
    [old, now] = [next.old + 1, next.now + 1];
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

function told(was: Version, is: Version, matching: Matching): Match {
  const inOrder = matching.oldOf.map((old, now) => (matching.moved.has(now) ? -1 : old));
  const backInOrder = matching.nowOf.map((now) => (matching.moved.has(now) ? -1 : now));
  const sources = Array.from(matching.oldOf, (old) => (old < 0 ? [] : [old]));
  const splits = piecesOf(
    { whole: was, part: is, partOf: matching.nowOf, wholeOf: inOrder },
    matching.freeNow,
  );
  for (const { old, now } of splits) sources[now]?.push(old);
  const isSplit = new Set(splits.map(({ old }) => old));
  const merges = piecesOf(
    { whole: is, part: was, partOf: matching.oldOf, wholeOf: backInOrder },
    matching.freeOld.filter((index) => !isSplit.has(index)),
  );
  for (const { old: now, now: old } of merges) sources[now]?.push(old);

  const uses = new Map<number, number>();
  for (const old of sources.flat()) uses.set(old, (uses.get(old) ?? 0) + 1);
  return {
    now: sources.map((old, now): Continued => {
      old.sort((a, b) => a - b);
      const [first] = old;
      if (first === undefined) return { how: 'new', old };
      if (old.length > 1) return { how: 'merged-of', old };
      if ((uses.get(first) ?? 0) > 1) return { how: 'split-from', old };
      if (matching.moved.has(now)) return { how: 'moved', old };
      return { how: was.folded[first] === is.folded[now] ? 'same' : 'changed', old };
    }),
    gone: range(0, was.folded.length).filter((index) => !uses.has(index)),
  };
}
