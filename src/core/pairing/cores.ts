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
    return weight >= 2 && weight >= least * leastShare;
  });
}

const leastShare = 0.3;

const phraseCount = ({ phraseStarts }: Letters, i: number): number =>
  (phraseStarts[i + 1] ?? 0) - (phraseStarts[i] ?? 0);

/** All pairs of paragraphs by how many phrases they alone share, in order. */
function linksOf(original: Letters, cleaned: Letters): Link[] {
  const here = singles(original);
  const there = singles(cleaned);
  const pairs: number[] = [];
  for (const [phrase, i] of here) {
    const j = there.get(phrase) ?? repeated;
    if (i !== repeated && j !== repeated) pairs.push(i * cleaned.count + j);
  }
  const links: Link[] = [];
  let first = 0;
  const sorted = Float64Array.from(pairs).sort();
  sorted.forEach((pair, at) => {
    if (sorted[at + 1] === pair) return;
    const i = Math.floor(pair / cleaned.count);
    links.push({ i, j: pair - i * cleaned.count, weight: at + 1 - first });
    first = at + 1;
  });
  return links;
}

const repeated = -1;

/** The paragraph of each phrase, or that there are several. */
function singles({ count, phrases, phraseStarts }: Letters): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    for (let at = phraseStarts[i] ?? 0; at < (phraseStarts[i + 1] ?? 0); at++) {
      const phrase = phrases[at] ?? 0;
      found.set(phrase, found.has(phrase) ? repeated : i);
    }
  }
  return found;
}
