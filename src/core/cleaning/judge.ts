import { foreignness, type Foreignness } from './foreignness.ts';
import type { Vocabulary } from './vocabulary.ts';

/** `foreignness` of a word Serbian does not know, `null` for one it does; each word is looked at once. */
export function judge(word: string, vocabulary: Vocabulary): Foreignness | null {
  const known = judgements.get(vocabulary) ?? new Map<string, Foreignness | null>();
  judgements.set(vocabulary, known);
  let judgement = known.get(word);
  if (judgement === undefined) {
    if (known.size >= most) known.clear();
    judgement = vocabulary.serbian.knows(word) ? null : foreignness(word, vocabulary.foreign);
    known.set(word, judgement);
  }
  return judgement;
}

const judgements = new WeakMap<Vocabulary, Map<string, Foreignness | null>>();
/** Some megabytes; texts have rarely more different words. */
const most = 60_000;
