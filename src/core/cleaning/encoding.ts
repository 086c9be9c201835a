import type { Explanation } from '../correction.ts';
import { misreadings, type Misreading } from './code-pages.ts';
import { mayBeMisread } from './misread-signs.ts';
import type { Finding } from './proposal.ts';
import { tokensOf } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A paragraph saved in one encoding and read in another (Ð˜ÑÑ‚Ð¾Ñ€Ð¸Ñ˜Ð°, kontrolnoj ploèi): each
 * damaged run of signs as it was before. Every known way of misreading is tried; the one after
 * which clearly more letters lie in known words is taken, if any.
 */
export function repairEncoding(text: string, vocabulary: Vocabulary): Finding[] {
  if (!mayBeMisread(text)) return [];
  const runs = text.split(/([ \t\n]+)/);
  const before = runs.map((run) => worthOf(run, vocabulary));
  const whole = before.reduce(sum);
  let best: { repaired: Map<number, string>; value: number; way: Misreading } | null = null;
  const doubtful = runs.flatMap((run, i) => (changeable.test(run) ? [i] : []));
  for (const way of misreadings) {
    const repaired = new Map<number, string>();
    let worth = whole;
    let isEachWord = true;
    for (const i of doubtful) {
      const run = runs[i] ?? '';
      const after = way.undo(run) ?? run;
      if (after === run) continue;
      const [was, is] = [before[i] ?? whole, worthOf(after, vocabulary)];
      repaired.set(i, after);
      worth = difference(sum(worth, is), was);
      isEachWord &&= highSign.test(run) && becomesWord(was, is);
    }
    if (worth.known <= whole.known) continue;
    const value = valueOf(worth);
    const least = valueOf(whole) + (isEachWord ? 0 : gain);
    if (value > (best?.value ?? least)) best = { repaired, value, way };
  }
  return best === null
    ? []
    : findingsOf(runs, refilled(best.repaired, best.way, vocabulary), best.way);
}

/** One letter in a long paragraph weighs little; but where each repair makes a word, it counts. */
const becomesWord = (was: Worth, is: Worth): boolean =>
  was.known === 0 && is.letters > 2 && is.known === is.letters && is.junk === 0;

/** A sign of an upper half. Those of ASCII, which YUSCII has for letters, stand beside words too. */
const highSign = /[\u0080-\u00FF]/;

/** The repairs with the letters that were dropped put back, where just one word comes of it. */
function refilled(
  repaired: ReadonlyMap<number, string>,
  { lost }: Misreading,
  { serbian }: Vocabulary,
): ReadonlyMap<number, string> {
  if (lost === undefined) return repaired;
  const refill = (word: string): string => {
    if (word.length < 2 || serbian.knows(word)) return word;
    const words = Array.from(lost).flatMap((letter) =>
      Array.from({ length: word.length + 1 }, (_, i) => word.slice(0, i) + letter + word.slice(i)),
    );
    const [only, ...others] = new Set(words.filter((one) => serbian.knows(one)));
    return only !== undefined && others.length === 0 ? only : word;
  };
  return new Map(Array.from(repaired, ([i, run]) => [i, run.replace(/\p{L}+/gu, refill)]));
}

/** Every misreading changes something else than ASCII, or the signs of YUSCII. */
const changeable = /[^\0-?A-Z_a-z]/;

/** What a repair must be worth more than the text as it is. */
const gain = 0.05;

/** How many letters a text has, how many of them in known words, and signs no Serbian text has. */
interface Worth {
  readonly letters: number;
  readonly known: number;
  readonly junk: number;
}

/** Of a run without white space: no word goes over its ends. */
function worthOf(run: string, { serbian }: Vocabulary): Worth {
  let letters = 0;
  let known = 0;
  for (const { word } of tokensOf(run)) {
    letters += word.length;
    if (word.length > 1 && serbian.knows(word)) known += word.length;
  }
  const junk = (run.match(junkSigns)?.length ?? 0) + 2 * (run.match(invisible)?.length ?? 0);
  return { letters, known, junk };
}

const sum = (a: Worth, b: Worth): Worth => ({
  letters: a.letters + b.letters,
  known: a.known + b.known,
  junk: a.junk + b.junk,
});

const difference = (a: Worth, b: Worth): Worth => ({
  letters: a.letters - b.letters,
  known: a.known - b.known,
  junk: a.junk - b.junk,
});

/** The share of letters in known words, signs no Serbian text has counting against it. */
const valueOf = ({ letters, known, junk }: Worth): number =>
  letters + junk === 0 ? 0 : known / (letters + 2 * junk);

const junkSigns =
  /[\u0080-\u009F\u00A1-\u00FF\uFFFD\u0192\u02C6\u02DC\u2018-\u203A\u20AC\u2122@[\\\]^`{|}~]/g;

/** Signs without a shape come of a wrong reading more often than they are written. */
const invisible = /[\u200B-\u200F]/g;

function findingsOf(
  runs: readonly string[],
  repaired: ReadonlyMap<number, string>,
  way: Misreading,
): Finding[] {
  const findings: Finding[] = [];
  let at = 0;
  for (const [i, run] of runs.entries()) {
    const after = repaired.get(i);
    if (after !== undefined) {
      findings.push({
        from: at,
        to: at + run.length,
        after,
        confidence: 0.95,
        group: way.name,
        explanation: explanationOf(way),
      });
    }
    at += run.length;
  }
  return findings;
}

const explanationOf = ({ name }: Misreading): Explanation => {
  return {
    sr: `Слова су сачувана у једном кодном распореду, а прочитана у другом (${name}). Враћена су каква су била.`,
    en: `The letters were saved in one encoding and read in another (${name}). They are as they were before.`,
  };
};
