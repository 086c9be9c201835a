import { holds } from '../literals.ts';
import type { CleaningContext } from './context.ts';
import type { Finding } from './proposal.ts';
import type { Rule } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Two names for one thing in a machine's translation: a name that begins with a capital adjective
 * (Велики скок) comes often, another of the same beginning (Велики напредак) hardly. A question
 * only, and only in damaged texts: Народна банка and Народна скупштина are two things.
 */
export const twoNames: Rule = {
  id: 'two-names',
  kind: 'term-inconsistent',
  isApplied: false,
  find({ text, untouched }, context) {
    if (!context.profile.isMangled) return [];
    const findings: Finding[] = [];
    for (const { index, 1: first = '', 2: second = '' } of text.matchAll(named)) {
      if (holds(untouched, index) || !opensNoSentence(text, index)) continue;
      const usual = usualName(first, second, context);
      if (usual === null) continue;
      findings.push({
        from: index,
        to: index + first.length + 1 + second.length,
        after: usual,
        confidence: 0.4,
        explanation: {
          sr: `Текст на више места има назив „${usual}“, а само овде „${first} ${second}“. Можда је реч о истом.`,
          en: `The text has the name “${usual}” in several places and “${first} ${second}” hardly anywhere else. They may be the same.`,
        },
      });
    }
    return findings;
  },
};

/** A capital adjective in the nominative and a noun in small letters. */
const named = /(?<![\p{L}.-])(\p{Lu}\p{Ll}{3,}и) (\p{Ll}{4,})(?![\p{L}-])/gu;

const opensNoSentence = (text: string, at: number): boolean =>
  /[\p{L}\p{N},;]["“”)]?\s$/u.test(text.slice(Math.max(0, at - 3), at));

function usualName(
  first: string,
  second: string,
  { profile, vocabulary }: CleaningContext,
): string | null {
  const own = profile.pairs.get(`${first} ${second}`) ?? 0;
  if (!isNoun(second, vocabulary)) return null;
  let best: string | null = null;
  let most = Math.max(2, own);
  for (const [pair, count] of beginningWith(first, profile.pairs)) {
    if (count <= most) continue;
    if (!isNoun(pair.slice(first.length + 1), vocabulary)) continue;
    best = pair;
    most = count;
  }
  return best;
}

type Counted = readonly [pair: string, count: number];

/** The pairs with a first word. */
function beginningWith(first: string, pairs: ReadonlyMap<string, number>): readonly Counted[] {
  const sorted = byFirst.get(pairs) ?? sortedOut(pairs);
  byFirst.set(pairs, sorted);
  return sorted.get(first) ?? [];
}

/** Sorted out once for a text. */
const byFirst = new WeakMap<ReadonlyMap<string, number>, ReadonlyMap<string, Counted[]>>();

function sortedOut(pairs: ReadonlyMap<string, number>): ReadonlyMap<string, Counted[]> {
  const sorted = new Map<string, Counted[]>();
  for (const counted of pairs) {
    const first = counted[0].slice(0, counted[0].indexOf(' '));
    const others = sorted.get(first);
    if (others) others.push(counted);
    else sorted.set(first, [counted]);
  }
  return sorted;
}

/** A masculine noun in the nominative, as the adjective asks. */
const isNoun = (word: string, { serbian }: Vocabulary): boolean =>
  /[бвгдђжзјклљмнњпрстћфхцчџш]$/.test(word) && serbian.knows(word);
