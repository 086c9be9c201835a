import { foreignness, type Foreignness } from './foreignness.ts';
import { memo } from './memo.ts';
import type { Vocabulary } from './vocabulary.ts';

/** `foreignness` of a word Serbian does not know, `null` for one it does. */
export const judge = memo((word: string, { serbian, foreign }: Vocabulary): Foreignness | null =>
  serbian.knows(word) ? null : foreignness(word, foreign),
);
