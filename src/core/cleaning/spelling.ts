import type { Finding } from './proposal.ts';
import type { Rule } from './rule.ts';
import { unknownWords } from './unknown-words.ts';

/** A word no dictionary has, with known words near it. Never made without asking. */
export const spelling: Rule = {
  id: 'unknown-word',
  kind: 'spelling',
  isApplied: false,
  find(reading, context) {
    const { serbian } = context.vocabulary;
    const findings: Finding[] = [];
    for (const { start, end, word } of unknownWords(reading, context)) {
      if (serbian.frequencyOneSlipAway(word) < common) continue;
      const near = serbian.nearest(word);
      const [after] = near;
      if (after === undefined || !isOneSlip(word, after)) continue;
      if (serbian.frequency(after) < common) continue;
      findings.push({
        from: start,
        to: end,
        after,
        confidence: 0.5,
        alternatives: near.map((one) => ({ after: one, origin: 'dictionary' })),
        explanation: {
          sr: `Речи „${word}“ нема у речнику; најближа је „${after}“.`,
          en: `The dictionary does not have “${word}”; the nearest word is “${after}”.`,
        },
      });
    }
    return findings;
  },
};

/** Occurrences in a million words below which a word is too rare to be what was meant. */
const common = 1;

/** Whether one letter lost, added or exchanged, or two neighbours swapped, is all that differs. */
function isOneSlip(word: string, other: string): boolean {
  let start = 0;
  while (start < word.length && word[start] === other[start]) start++;
  let end = 0;
  const most = Math.min(word.length, other.length) - start;
  while (end < most && word.at(-1 - end) === other.at(-1 - end)) end++;
  const [mine, its] = [
    word.slice(start, word.length - end),
    other.slice(start, other.length - end),
  ];
  if (mine.length <= 1 && its.length <= 1) return true;
  return mine.length === 2 && its === Array.from(mine).reverse().join('');
}
