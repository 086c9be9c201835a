import { clean } from '../../src/core/cleaning/clean.ts';
import type { CleaningContext } from '../../src/core/cleaning/context.ts';
import { prepareCleaning } from '../../src/core/cleaning/prepare.ts';
import type { Vocabulary } from '../../src/core/cleaning/vocabulary.ts';
import { share } from './mangled.ts';
import type { Table } from './measure.ts';
import { compare, outcomes, type Outcomes } from './places.ts';
import { cleanedGroup, tableOf } from './samples.ts';

/** A scanned novel beside its proof-read edition, place by place. */
export function scanned(texts: string, vocabulary: Vocabulary): Table {
  const pairs = tableOf(texts, 'D/D01a_hadzidjera_ocr.tsv').flatMap(([, , damaged, edition]) =>
    damaged && edition ? [{ damaged, edition }] : [],
  );
  const context = prepareCleaning(
    pairs.map(({ damaged }) => damaged),
    vocabulary,
  );
  const made = outcomes();
  const offered = outcomes();
  for (const { damaged, edition } of pairs) {
    const proposals = clean(damaged, context);
    compare(
      made,
      damaged,
      edition,
      proposals.filter(({ isApplied }) => isApplied),
    );
    compare(offered, damaged, edition, proposals);
  }
  return {
    title: 'A scan beside its proof-read edition: places that differ',
    head: ['', 'differ', 'put right', 'nearer', 'made worse'],
    rows:
      pairs.length === 0 ? [] : [...rowsOf('made', made), ...rowsOf('made or offered', offered)],
  };
}

const rowsOf = (title: string, { words, signs }: Outcomes): string[][] =>
  [
    { what: 'words', outcome: words },
    { what: 'signs', outcome: signs },
  ].map(({ what, outcome: { differ, right, nearer, worse } }) => [
    `${what}, ${title}`,
    `${differ}`,
    share(right, differ),
    share(nearer, differ),
    share(worse, differ),
  ]);

/** What the rules for scans would do to clean texts, were they taken for scans; for 10,000 words. */
export function takenForScans(texts: string, vocabulary: Vocabulary): Table {
  const rows = ['B', 'C'].flatMap((group) =>
    cleanedGroup(texts, group, vocabulary).map(({ name, words, paragraphs }) => {
      const originals = paragraphs.map(({ text }) => text);
      const own = prepareCleaning(originals, vocabulary, { kinds: new Set(['ocr']) });
      const context: CleaningContext = { ...own, profile: { ...own.profile, isScanned: true } };
      const found = originals.flatMap((text) => clean(text, context));
      const made = found.filter(({ isApplied }) => isApplied);
      const rate = (count: number): string => ((10_000 * count) / words).toFixed(2);
      return [
        name.slice(0, 28),
        own.profile.isScanned ? 'yes' : 'no',
        rate(made.length),
        rate(found.length - made.length),
        made
          .slice(0, 6)
          .map(({ before, after }) => `${before}→${after}`)
          .join(', '),
      ];
    }),
  );
  return {
    title: 'Clean texts as if they were scans: changes of letters for 10,000 words',
    head: ['text', 'taken for a scan', 'made', 'asked', 'made'],
    rows,
  };
}
