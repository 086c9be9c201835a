import { heaviestChain, type Link } from './chain.ts';
import type { Letters } from './letters.ts';

/** Paragraphs of both sides that certainly belong together; the ends are the first not in it. */
export interface Core {
  readonly originalStart: number;
  readonly originalEnd: number;
  readonly cleanedStart: number;
  readonly cleanedEnd: number;
}

/**
 * The stretches that phrases standing once on either side tie together, from first to last. What
 * runs against the heaviest row of them (a chapter that was moved) is left out.
 */
export function coresOf(original: Letters, cleaned: Letters): Core[] {
  const cores: Core[] = [];
  for (const { i, j } of heaviestChain(trusted(original, cleaned), cleaned.count)) {
    const last = cores.at(-1);
    if (last && (i < last.originalEnd || j < last.cleanedEnd)) {
      cores[cores.length - 1] = { ...last, originalEnd: i + 1, cleanedEnd: j + 1 };
    } else {
      cores.push({ originalStart: i, originalEnd: i + 1, cleanedStart: j, cleanedEnd: j + 1 });
    }
  }
  return cores;
}

/** Pairs that share enough of what the smaller of the two has; one phrase alone is chance. */
function trusted(original: Letters, cleaned: Letters): Link[] {
  return linksOf(original, cleaned).filter(({ i, j, weight }) => {
    const least = Math.min(phraseCount(original, i), phraseCount(cleaned, j));
    return weight >= 2 && weight >= least * (weight >= many ? leastShareOfMany : leastShare);
  });
}

const leastShare = 0.3;

/** So many phrases together are no chance, though most of the paragraph was rewritten around them. */
const many = 4;
const leastShareOfMany = 0.1;

const phraseCount = ({ phraseStarts }: Letters, i: number): number =>
  (phraseStarts[i + 1] ?? 0) - (phraseStarts[i] ?? 0);

/** All pairs of paragraphs by how many phrases they alone share, in order. */
function linksOf(original: Letters, cleaned: Letters): Link[] {
  const here = singles(original);
  const there = singles(cleaned);
  const links: Link[] = [];
  for (let i = 0; i < original.count; i++) {
    const tied: number[] = [];
    for (let at = original.phraseStarts[i] ?? 0; at < (original.phraseStarts[i + 1] ?? 0); at++) {
      const phrase = original.phrases[at] ?? 0;
      if (here.placeOf(phrase) < 0) continue;
      const j = there.placeOf(phrase);
      if (j >= 0) tied.push(j);
    }
    // Nearly always one and the same.
    if (tied.some((j, at) => j < (tied[at - 1] ?? 0))) tied.sort(rising);
    let first = 0;
    tied.forEach((j, at) => {
      if (tied[at + 1] === j) return;
      links.push({ i, j, weight: at + 1 - first });
      first = at + 1;
    });
  }
  return links;
}

const rising = (a: number, b: number): number => a - b;

/** Which paragraph a phrase stands in, when it stands in the text once; below 0 when not. */
interface Singles {
  readonly placeOf: (phrase: number) => number;
}

/** In a table of two slots for each phrase: a `Map` of a million numbers takes ten times as long. */
function singles({ count, phrases, phraseStarts }: Letters): Singles {
  const mask = 2 ** Math.ceil(Math.log2(2 * phrases.length + 2)) - 1;
  const keys = new Int32Array(mask + 1);
  const places = new Int32Array(mask + 1).fill(absent);
  /** The slot of a phrase, or the free one where it would be. */
  const slotOf = (phrase: number): number => {
    let slot = phrase & mask;
    while (places[slot] !== absent && keys[slot] !== phrase) slot = (slot + 1) & mask;
    return slot;
  };
  for (let i = 0; i < count; i++) {
    for (let at = phraseStarts[i] ?? 0; at < (phraseStarts[i + 1] ?? 0); at++) {
      const phrase = phrases[at] ?? 0;
      const slot = slotOf(phrase);
      places[slot] = places[slot] === absent ? i : repeated;
      keys[slot] = phrase;
    }
  }
  return { placeOf: (phrase) => places[slotOf(phrase)] ?? absent };
}

const repeated = -1;
const absent = -2;
