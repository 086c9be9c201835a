import { holds } from '../literals.ts';
import type { Script } from '../text.ts';
import { cyrillicToLatin, latinToCyrillic } from './look-alikes.ts';
import type { Finding } from './proposal.ts';
import type { Rule } from './rule.ts';

/** Letters of the other script that look alike inside a word: Српcка with a Latin c. */
const lookAlikeLetters: Rule = {
  id: 'look-alike-letters',
  kind: 'script',
  isApplied: true,
  find({ text, tokens, untouched, script }, { vocabulary, profile }) {
    if (!mayBeLatin.test(text) || !cyrillic.test(text)) return [];
    const findings: Finding[] = [];
    for (const { start, end, word } of tokens) {
      if (!latin.test(word) || !cyrillic.test(word) || holds(untouched, start)) continue;
      const after = inOneScript(word, script);
      if (after === null) continue;
      const isKnown = vocabulary.serbian.knows(after);
      // Converters leave q w x y; look-alikes are others then.
      const isLeft = profile.isMangled && leftByConverters.test(word);
      if (!isKnown && (isLeft || !isMostly(word, script))) continue;
      findings.push({
        from: start,
        to: end,
        after,
        confidence: isKnown ? 0.98 : 0.6,
        isApplied: isKnown,
        explanation: {
          sr: 'У речи су помешана слова двају писама која изгледају исто, па је претрага и речник не налазе.',
          en: 'The word mixes letters of two scripts that look alike, so searches and dictionaries do not find it.',
        },
      });
    }
    return findings;
  },
};

/** A word wholly of Latin look-alikes between Cyrillic ones: je, o, a, kao. */
const lookAlikeWords: Rule = {
  id: 'look-alike-word',
  kind: 'script',
  isApplied: false,
  find({ text, tokens, untouched, script }, { vocabulary }) {
    if (script !== 'Cyrl' || !mayBeLatin.test(text)) return [];
    return tokens.flatMap(({ start, end, word }, i) => {
      const neighbours = [tokens[i - 1], tokens[i + 1]].filter((one) => one !== undefined);
      if (!/^[aceojkmptxy]+$/.test(word) || holds(untouched, start)) return [];
      if (/[.)\d]/.test(text.charAt(end)) || neighbours.some((one) => !cyrillic.test(one.word)))
        return [];
      const after = inOneScript(word, 'Cyrl');
      if (after === null || !vocabulary.serbian.knows(after) || neighbours.length < 2) return [];
      return [
        {
          from: start,
          to: end,
          after,
          confidence: 0.8,
          explanation: {
            sr: 'Реч у ћириличној реченици написана је латиничним словима која изгледају исто.',
            en: 'A word in a Cyrillic sentence is written with Latin letters that look alike.',
          },
        },
      ];
    });
  },
};

/** Words with letters of both scripts, and words in the letters of the other one. */
export const mixedScripts: readonly Rule[] = [lookAlikeLetters, lookAlikeWords];

const leftByConverters = /[qwxy]/i;
/** Where all Latin letters are; several times as fast as asking for them. */
const mayBeLatin = /[a-zA-Z\u00AA-\u02FF\u1D00-\u1FFF\u2070-\uFFFF]/;
const latin = /\p{Script=Latin}/u;
const cyrillic = /\p{Script=Cyrillic}/u;

/** The word in one script if look-alikes are all that stands between; `null` otherwise. */
function inOneScript(word: string, script: Script): string | null {
  const [table, other] = script === 'Cyrl' ? [latinToCyrillic, latin] : [cyrillicToLatin, cyrillic];
  const changed = Array.from(word, (letter) =>
    other.test(letter) ? (table.get(letter) ?? letter) : letter,
  ).join('');
  return other.test(changed) ? null : changed;
}

/** Whether but a letter or two are of the given script. */
function isMostly(word: string, script: Script): boolean {
  const own =
    word.match(script === 'Cyrl' ? /\p{Script=Cyrillic}/gu : /\p{Script=Latin}/gu)?.length ?? 0;
  return own >= 4 && word.length - own <= 1 && /^\p{Lu}?\p{Ll}+$/u.test(word);
}
