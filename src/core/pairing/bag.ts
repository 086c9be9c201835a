import { gramCount } from './letters.ts';

/** Grams from one place to another. */
type Stretch = readonly [grams: Int32Array, from: number, to: number];

/** A bag of grams: how much of another stretch is in it, each gram taken out once. */
export interface Bag {
  /** Puts the grams from one place to another in. */
  readonly fill: (grams: Int32Array, from: number, to: number) => void;
  /** Takes out what it has of the grams, and answers how many that were. */
  readonly take: (grams: Int32Array, from: number, to: number) => number;
  /** Puts back all that was taken. */
  readonly giveBack: () => void;
  /** How many grams two stretches have in common; the bag is empty before and after. */
  readonly common: (a: Stretch, b: Stretch) => number;
  /** Takes out the grams that were put in; nothing may be taken at the time. */
  readonly empty: (grams: Int32Array, from: number, to: number) => void;
}

export function makeBag(): Bag {
  const counts = new Int32Array(gramCount);
  let taken = new Int32Array(1024);
  let takenCount = 0;
  const add = (grams: Int32Array, from: number, to: number, by: number): void => {
    for (let at = from; at < to; at++) {
      const gram = grams[at] ?? 0;
      counts[gram] = (counts[gram] ?? 0) + by;
    }
  };
  return {
    fill: (grams, from, to) => {
      add(grams, from, to, 1);
    },
    take: (grams, from, to) => {
      const before = takenCount;
      if (takenCount + to - from > taken.length) {
        const larger = new Int32Array(2 * (takenCount + to - from));
        larger.set(taken);
        taken = larger;
      }
      for (let at = from; at < to; at++) {
        const gram = grams[at] ?? 0;
        const count = counts[gram] ?? 0;
        if (count === 0) continue;
        counts[gram] = count - 1;
        taken[takenCount++] = gram;
      }
      return takenCount - before;
    },
    giveBack: () => {
      add(taken, 0, takenCount, 1);
      takenCount = 0;
    },
    common: ([own, ownFrom, ownTo], [grams, from, to]) => {
      add(own, ownFrom, ownTo, 1);
      let shared = 0;
      for (let at = from; at < to; at++) {
        const gram = grams[at] ?? 0;
        const count = counts[gram] ?? 0;
        if (count === 0) continue;
        counts[gram] = count - 1;
        shared++;
      }
      for (let at = ownFrom; at < ownTo; at++) counts[own[at] ?? 0] = 0;
      return shared;
    },
    empty: (grams, from, to) => {
      add(grams, from, to, -1);
    },
  };
}
