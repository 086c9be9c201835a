import type { Rule } from './rule.ts';
import { expectation } from './expectation.ts';
import { unknownWords } from './unknown-words.ts';

/** In a scan, an unknown word that is two common ones without the space between: каднису. */
export const wordsTogether: Rule = {
  id: 'words-together',
  kind: 'ocr',
  isApplied: false,
  find(reading, context) {
    if (!context.profile.isScanned) return [];
    const { asMeant } = expectation(context);
    return unknownWords(reading, context).flatMap(({ start, end, word }) => {
      const after = apart(word, asMeant);
      if (after === null) return [];
      return [
        {
          from: start,
          to: end,
          after,
          confidence: 0.6,
          explanation: {
            sr: `Речи „${word}“ нема у речнику; вероватно је изостао размак: „${after}“.`,
            en: `The dictionary does not have “${word}”; a space is probably missing: “${after}”.`,
          },
        },
      ];
    });
  },
};

/** The one likely way to part a word; `null` if there is none. */
function apart(word: string, asMeant: (word: string) => number): string | null {
  let best = { after: '', weight: 0 };
  let second = 0;
  for (let i = shortest; i <= word.length - shortest; i++) {
    const [one, other] = [word.slice(0, i), word.slice(i)];
    if (prefixes.test(one)) continue;
    const [first, last] = [asMeant(one), asMeant(other)];
    if (first < common || last < common) continue;
    const weight = first * last;
    if (weight > best.weight) {
      second = best.weight;
      best = { after: `${one} ${other}`, weight };
    } else if (weight > second) second = weight;
  }
  return best.weight > 0 && best.weight >= clear * second ? best.after : null;
}

const shortest = 2;
/** Occurrences in a million words below which a part is too rare. */
const common = 300;
/** Prepositions that are prefixes as well: зашкрипну. */
const prefixes =
  /^(?:за|на|по|до|од|из|уз|об|про|при|пре|под|над|не|ни|za|na|po|do|od|iz|uz|ob|pro|pri|pre|pod|nad|ne|ni)$/i;
/** So many times likelier than another way to part it. */
const clear = 10;
