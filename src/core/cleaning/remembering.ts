import { memo } from './memo.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The same vocabulary, which looks each Serbian word up once. */
export function remembering(vocabulary: Vocabulary): Vocabulary {
  const made = remembered.get(vocabulary) ?? withMemory(vocabulary);
  remembered.set(vocabulary, made);
  remembered.set(made, made);
  return made;
}

const remembered = new WeakMap<Vocabulary, Vocabulary>();

const withMemory = (vocabulary: Vocabulary): Vocabulary => ({
  ...vocabulary,
  serbian: { ...vocabulary.serbian, knows: (word) => known(word, vocabulary.serbian) },
});

const known = memo((word: string, serbian: Vocabulary['serbian']) => serbian.knows(word));
