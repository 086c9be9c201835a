import { diff } from 'fast-myers-diff';
import { align } from '../../src/core/pairing/align.ts';
import type { PairedRow } from '../../src/core/pairing/pairing.ts';
import { words } from '../../src/core/words.ts';
import { randomFrom } from '../import/damaged.ts';
import { drawnText, vocabularyOf } from './long-text.ts';
import { inTurns } from './processor.ts';
import type { Given, Line } from './work.ts';

/** What becomes of the other side of a pair; shares of its words and paragraphs. */
interface Damage {
  readonly name: string;
  readonly words: number;
  /** Share of paragraphs left out, cut in two, run together with the one before. */
  readonly paragraphs: number;
  readonly atLeast: number;
}

const damages: readonly Damage[] = [
  { name: 'light: 1 word in 20', words: 0.05, paragraphs: 0, atLeast: 0.999 },
  {
    name: 'heavy: 1 word in 5, 6 % of the paragraphs',
    words: 0.2,
    paragraphs: 0.02,
    atLeast: 0.999,
  },
  { name: 'rewritten: every other word', words: 0.5, paragraphs: 0, atLeast: 0.99 },
];

/** 12,000 paragraphs a side paired, beside comparing the pairs word by word. */
export async function pairing(given: Given): Promise<Line[]> {
  const lines: Line[] = [];
  const vocabulary = vocabularyOf(given.texts, given.article);
  const paragraphs = drawnText(vocabulary, 12_000);
  for (const damage of damages) {
    const { cleaned, truth } = otherSide(paragraphs, vocabulary, damage);
    const original = paragraphs.map((list) => list.join(' '));
    let rows: readonly PairedRow[] = [];
    const time = await inTurns(given.quick ? 1 : 7, {
      pairing: () => (rows = align(original, cleaned)),
      diff: () => wordDiffs(original, cleaned, truth),
    });
    lines.push({
      job: `pair 12,000 × 12,000 paragraphs, ${damage.name}`,
      ours: time.pairing,
      beside: 'word diff of the same pairs',
      theirs: time.diff,
      atMost: 1.2,
    });
    lines.push({
      job: `… pairs missed or wrong (1 − F1)`,
      ours: 100 * (1 - f1(rows, truth)),
      unit: '%',
      limit: 100 * (1 - damage.atLeast),
    });
  }
  return lines;
}

type Tied = readonly [original: number, cleaned: number];

function otherSide(
  paragraphs: readonly (readonly string[])[],
  vocabulary: readonly string[],
  damage: Damage,
): { cleaned: string[]; truth: Tied[] } {
  const random = randomFrom(7);
  const cleaned: string[] = [];
  const truth: Tied[] = [];
  paragraphs.forEach((list, i) => {
    if (random() < damage.paragraphs) return;
    const written = list.map((word) =>
      random() < damage.words ? (vocabulary[Math.floor(random() * vocabulary.length)] ?? '') : word,
    );
    const isCut = random() < damage.paragraphs;
    const middle = isCut ? 2 + Math.floor(random() * (written.length - 4)) : written.length;
    const [first, second] = [written.slice(0, middle).join(' '), written.slice(middle).join(' ')];
    if (cleaned.length > 0 && random() < damage.paragraphs) {
      cleaned[cleaned.length - 1] = `${cleaned.at(-1) ?? ''} ${first}`;
    } else cleaned.push(first);
    truth.push([i, cleaned.length - 1]);
    if (!isCut) return;
    cleaned.push(second);
    truth.push([i, cleaned.length - 1]);
  });
  return { cleaned, truth };
}

/** Pairs of paragraphs found: how many are right, and how many of the right ones are found. */
function f1(rows: readonly PairedRow[], truth: readonly Tied[]): number {
  const right = new Set(truth.map(([i, j]) => `${i} ${j}`));
  let [i, j, found, hits] = [0, 0, 0, 0];
  for (const { original, cleaned } of rows) {
    for (let a = i; a < i + original; a++) {
      for (let b = j; b < j + cleaned; b++) {
        found++;
        if (right.has(`${a} ${b}`)) hits++;
      }
    }
    i += original;
    j += cleaned;
  }
  return (2 * hits) / (found + right.size);
}

/** The fastest word diff there is: numbered tokens, equal pairs passed over. */
function wordDiffs(
  original: readonly string[],
  cleaned: readonly string[],
  truth: readonly Tied[],
): number {
  const numbers = new Map<string, number>();
  const numbered = (text: string): number[] =>
    words(text).map(({ start, end }) => {
      const word = text.slice(start, end);
      const known = numbers.get(word) ?? numbers.size;
      numbers.set(word, known);
      return known;
    });
  let hunks = 0;
  for (const [i, j] of truth) {
    const [a, b] = [original[i] ?? '', cleaned[j] ?? ''];
    if (a !== b) hunks += Array.from(diff(numbered(a), numbered(b))).length;
  }
  return hunks;
}
