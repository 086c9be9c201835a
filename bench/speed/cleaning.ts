import { clean } from '../../src/core/cleaning/clean.ts';
import { prepareCleaning } from '../../src/core/cleaning/prepare.ts';
import type { Vocabulary } from '../../src/core/cleaning/vocabulary.ts';
import { applyCorrections } from '../../src/core/correction.ts';
import { wordHunks } from '../../src/core/hunks.ts';
import { openVocabulary } from '../cleaning/samples.ts';
import { beginning, longText } from './long-text.ts';
import { inTurns } from './processor.ts';
import type { Given, Line } from './work.ts';

/** All rules over a million words as the worker runs them, beside one pass of the word diff. */
export async function cleaning({ texts, article, dictionaries, quick }: Given): Promise<Line[]> {
  const vocabulary = openVocabulary(dictionaries);
  const long = longText(texts, article, 1_000_000);
  const short = beginning(long, 100_000);
  // Compiled, and the words of the lists found once, as in a worker that has run before.
  const found = cleaned(long, vocabulary);
  const after = long.map((paragraph, place) =>
    applyCorrections(
      paragraph,
      (found[place] ?? []).filter(({ isApplied }) => isApplied),
    ),
  );
  const time = await inTurns(quick ? 1 : 5, {
    long: () => cleaned(long, vocabulary),
    diff: () => long.map((paragraph, place) => wordHunks(paragraph, after[place] ?? '')),
    short: () => cleaned(short, vocabulary),
  });
  const proposals = found.reduce((sum, { length }) => sum + length, 0);
  return [
    {
      job: 'clean 1 M words, all rules',
      ours: time.long,
      beside: 'word diff of before and after',
      theirs: time.diff,
      note: `${proposals.toLocaleString('en')} proposals`,
    },
    {
      job: 'clean 1 M words, for each 100,000',
      ours: time.long / 10,
      beside: 'cleaning 100,000 words',
      theirs: time.short,
      atMost: 1.15,
    },
  ];
}

export function cleaned(paragraphs: readonly string[], vocabulary: Vocabulary) {
  const context = prepareCleaning(paragraphs, vocabulary);
  return paragraphs.map((paragraph) => clean(paragraph, context));
}
