import type { Explanation } from '../correction.ts';
import { misreadings, type Misreading } from './code-pages.ts';
import type { Finding } from './proposal.ts';
import { tokensOf } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A paragraph saved in one encoding and read in another (Ð˜ÑÑ‚Ð¾Ñ€Ð¸Ñ˜Ð°, kontrolnoj ploèi): each
 * damaged run of signs as it was before. Every known way of misreading is tried; the one after
 * which clearly more letters lie in known words is taken, if any.
 */
export function repairEncoding(text: string, vocabulary: Vocabulary): Finding[] {
  if (!suspicious.test(text)) return [];
  const before = worth(text, vocabulary);
  let best: { repaired: string[]; value: number; way: Misreading } | null = null;
  const runs = text.split(/([ \t\n]+)/);
  for (const way of misreadings) {
    const repaired = runs.map((run, i) => (i % 2 === 0 ? (way.undo(run) ?? run) : run));
    const joined = repaired.join('');
    if (joined === text) continue;
    const { value, known } = worth(joined, vocabulary);
    if (known <= before.known) continue;
    if (value > (best?.value ?? before.value + gain)) best = { repaired, value, way };
  }
  if (best === null) return [];
  return findingsOf(runs, best.repaired, best.way);
}

/** What a repair must be worth more than the text as it is. */
const gain = 0.05;

/** Anything but ASCII and what Serbian texts have. */
const suspicious =
  /[^\t\n\r -~А-ИК-Шабвгдежзик-шЂђЈјЉљЊњЋћЏџČčĆćŠšŽžĐđ„“”’‘–—…»«°§€]|[@[\\\]^`{|}~](?=\p{L})|\p{L}[@[\\\]^`{|}~]|(?:[РС][^\sРС]){3}/u;

/** How many letters are in known words; and their share, signs no Serbian text has counting against it. */
function worth(text: string, { serbian }: Vocabulary): { known: number; value: number } {
  let letters = 0;
  let known = 0;
  for (const { word } of tokensOf(text)) {
    letters += word.length;
    if (word.length > 1 && serbian.knows(word)) known += word.length;
  }
  const junk = text.match(junkSigns)?.length ?? 0;
  return { known, value: letters + junk === 0 ? 0 : known / (letters + 2 * junk) };
}

const junkSigns =
  /[\u0080-\u009F\u00A1-\u00FF\uFFFD\u0192\u02C6\u02DC\u2018-\u203A\u20AC\u2122@[\\\]^`{|}~]/g;

function findingsOf(
  runs: readonly string[],
  repaired: readonly string[],
  way: Misreading,
): Finding[] {
  const findings: Finding[] = [];
  let at = 0;
  for (const [i, run] of runs.entries()) {
    const after = repaired[i] ?? run;
    if (after !== run) {
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
