import { fold } from '../fold.ts';
import { gramsOf, likeness, mostLikeness, type Grams } from './likeness.ts';

/** One version of a text, as paragraphs are compared: blind to script, case and accents. */
export interface Version {
  readonly folded: readonly string[];
  readonly grams: (index: number) => Grams;
}

export function versionOf(paragraphs: readonly string[]): Version {
  const folded = paragraphs.map((paragraph) => fold(paragraph).trim());
  const known: (Grams | undefined)[] = [];
  return { folded, grams: (index) => (known[index] ??= gramsOf(folded[index] ?? '')) };
}

/** From here on two paragraphs are taken for the same one, changed. */
const leastLikeness = 0.35;

/** How like two paragraphs are, 0 to 1; 0 also when less than `leastLikeness`. */
export function likenessOf(old: Version, now: Version, i: number, j: number): number {
  if (old.folded[i] === now.folded[j]) return 1;
  const [a, b] = [old.grams(i), now.grams(j)];
  if (mostLikeness(a, b) < leastLikeness) return 0;
  const found = likeness(a, b);
  return found < leastLikeness ? 0 : found;
}

/** Which paragraphs go together so far: a number for each, −1 without one. */
export class Matching {
  readonly oldOf: Int32Array;
  readonly nowOf: Int32Array;
  readonly moved = new Set<number>();

  constructor(old: Version, now: Version) {
    this.oldOf = new Int32Array(now.folded.length).fill(-1);
    this.nowOf = new Int32Array(old.folded.length).fill(-1);
  }

  get freeOld(): number[] {
    return free(this.nowOf);
  }

  get freeNow(): number[] {
    return free(this.oldOf);
  }

  /** Pairs them, unless one of them has another. */
  pair(old: number, now: number, isMoved = false): void {
    if (this.nowOf[old] !== -1 || this.oldOf[now] !== -1) return;
    this.nowOf[old] = now;
    this.oldOf[now] = old;
    if (isMoved) this.moved.add(now);
  }
}

const free = (others: Int32Array): number[] =>
  Array.from(others.keys()).filter((index) => others[index] === -1);
