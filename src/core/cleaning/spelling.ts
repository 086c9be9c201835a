import { holds } from '../literals.ts';
import { alienCyrillic } from './foreign-passages.ts';
import { judge } from './judge.ts';
import type { Finding } from './proposal.ts';
import type { Rule } from './rule.ts';

/** A word no dictionary has, with known words near it. Never made without asking. */
export const spelling: Rule = {
  id: 'unknown-word',
  kind: 'spelling',
  isApplied: false,
  find({ text, tokens, untouched, script }, { vocabulary, profile }) {
    if (profile.knownShare < leastKnown) return [];
    const findings: Finding[] = [];
    for (const [i, { start, end, word }] of tokens.entries()) {
      if (!ordinary.test(word) || holds(untouched, start) || alienCyrillic.test(word)) continue;
      if (isAbbreviation(text, word, end) || isCompoundPart(text, start, end)) continue;
      if (vocabulary.serbian.knows(word)) continue;
      if ((profile.counts.get(word) ?? 0) >= repeated) continue;
      const judgement = script === 'Cyrl' ? judge(word, vocabulary) : null;
      if (judgement !== null && judgement.odds > profile.foreignFrom - 2) continue;
      if (script === 'Latn' && vocabulary.foreign.some(({ words }) => words.knows(word))) continue;
      if (older.test(word) || isName(word, text, start, i)) continue;
      const [after] = vocabulary.serbian.near(word, 1);
      if (after === undefined || !isOneSlip(word, after)) continue;
      if (vocabulary.serbian.frequency(after) < common) continue;
      const near = vocabulary.serbian.near(word, 5);
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

/** Below this share of known words a text is dialect, another language or damaged through and through. */
const leastKnown = 0.85;
/** An unknown word that comes so often is meant. */
const repeated = 3;

/** Occurrences in a million words below which a word is too rare to be what was meant. */
const common = 1;

/** Imperfects and participles of older prose (говораше, одгурнув), many of which no dictionary has. */
const older = /(?:а[шх]е|аху|[аи]х|[аеио]в|вши|aše|ahu|[ai]h|[aeio]v|vši)$/;

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

/** Four letters or more of either script, no capital inside. */
const ordinary = /^(?:[\p{Script=Cyrillic}]{4,}|[\p{Script=Latin}]{4,})$/u;

/** A capital that does not open a sentence is a name’s; names are in no dictionary. */
const isName = (word: string, text: string, start: number, i: number): boolean =>
  word !== word.toLowerCase() && (i > 0 || start > 0 || word === word.toUpperCase());

/** Акад., разр.: short and with a full stop. */
const isAbbreviation = (text: string, word: string, end: number): boolean =>
  word.length <= 5 && text.charAt(end) === '.';

const isCompoundPart = (text: string, start: number, end: number): boolean =>
  /[-’'‐‑]/.test(text.charAt(start - 1)) || /[-’'‐‑]/.test(text.charAt(end));
