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
  const tieOf = tiesOf(original, cleaned);
  const links: Link[] = [];
  for (let i = 0; i < original.count; i++) {
    const there: number[] = [];
    for (let at = original.phraseStarts[i] ?? 0; at < (original.phraseStarts[i + 1] ?? 0); at++) {
      const j = tieOf(original.phrases[at] ?? 0);
      if (j >= 0) there.push(j);
    }
    // Nearly always one and the same.
    if (there.some((j, at) => j < (there[at - 1] ?? 0))) there.sort(rising);
    let first = 0;
    there.forEach((j, at) => {
      if (there[at + 1] === j) return;
      links.push({ i, j, weight: at + 1 - first });
      first = at + 1;
    });
  }
  return links;
}

const rising = (a: number, b: number): number => a - b;

/**
 * For a phrase of the original the paragraph of the cleaned side that has it; below 0 when it does not
 * stand once on either side. In a table of two slots for each phrase of the original, each its phrase
 * and what is known of it: a `Map` of a million numbers takes ten times as long.
 */
function tiesOf(original: Letters, cleaned: Letters): (phrase: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(2 * original.phrases.length + 2)) - 1;
  const slots = new Int32Array(2 * (mask + 1));
  /** Where what is known of a phrase stands; there is nothing when it is a new one. */
  const slotOf = (phrase: number): number => {
    let slot = 2 * (phrase & mask);
    while (slots[slot + 1] !== 0 && slots[slot] !== phrase) slot = (slot + 2) & (2 * mask + 1);
    return slot + 1;
  };
  for (const phrase of original.phrases) {
    const slot = slotOf(phrase);
    slots[slot - 1] = phrase;
    slots[slot] = slots[slot] === 0 ? once : repeated;
  }
  for (let j = 0; j < cleaned.count; j++) {
    for (let at = cleaned.phraseStarts[j] ?? 0; at < (cleaned.phraseStarts[j + 1] ?? 0); at++) {
      const slot = slotOf(cleaned.phrases[at] ?? 0);
      const known = slots[slot] ?? 0;
      if (known !== 0) slots[slot] = known === once ? tied + j : repeated;
    }
  }
  return (phrase) => (slots[slotOf(phrase)] ?? 0) - tied;
}

/** Of a phrase: it stands once, in the original; several times on a side; once on either, by its paragraph. */
const [once, repeated, tied] = [1, 2, 3];
