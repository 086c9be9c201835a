import { clean } from '../../src/core/cleaning/clean.ts';
import { prepareCleaning } from '../../src/core/cleaning/prepare.ts';
import type { Vocabulary } from '../../src/core/cleaning/vocabulary.ts';
import { share } from './mangled.ts';
import type { Table } from './measure.ts';
import { compare, outcomes } from './places.ts';
import { tableOf } from './samples.ts';

/** Verses with marks of notes beside the same without them: places put right without asking. */
export function footnotes(texts: string, vocabulary: Vocabulary): Table {
  const verses = tableOf(texts, 'D/D06_jona_footnotes.tsv').map(
    ([, damaged = '', edition = '']) => ({ damaged, edition }),
  );
  const context = prepareCleaning(
    verses.map(({ damaged }) => damaged),
    vocabulary,
  );
  const total = outcomes();
  for (const { damaged, edition } of verses) {
    const made = clean(damaged, context).filter(({ isApplied }) => isApplied);
    compare(total, damaged, edition, made);
  }
  const [differ, right, worse] = (['differ', 'right', 'worse'] as const).map(
    (what) => total.words[what] + total.signs[what],
  );
  return {
    title: 'Marks of notes taken out',
    head: ['differ', 'put right', 'made worse'],
    rows:
      verses.length === 0
        ? []
        : [[`${differ ?? 0}`, share(right ?? 0, differ ?? 0), share(worse ?? 0, differ ?? 0)]],
  };
}
