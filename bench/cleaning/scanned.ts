import { cleaned, readSample, tableOf } from './samples.ts';
import type { Vocabulary } from '../../src/core/cleaning/vocabulary.ts';
import { applyCorrections } from '../../src/core/correction.ts';
import { words } from '../../src/core/words.ts';
import { share } from './mangled.ts';
import type { Table } from './measure.ts';

/** A scanned novel and its proof-read edition: places that come nearer to it, and that go away. */
export function scanned(texts: string, vocabulary: Vocabulary): Table {
  const pairs = tableOf(texts, 'D/D01a_hadzidjera_ocr.tsv').flatMap(([, , original, right]) =>
    original && right ? [{ original, right }] : [],
  );
  if (readSample(texts, 'D/D01a_hadzidjera_ocr.original.txt') === null) return empty;
  const text = cleaned('scan', pairs.map(({ original }) => original).join('\n'), vocabulary);
  const rows = ['made', 'made or offered first'].map((title, all) => {
    let changed = 0;
    let better = 0;
    let worse = 0;
    text.paragraphs.forEach(({ text: original, proposals }, i) => {
      const right = bag(pairs[i]?.right ?? '');
      const after = applyCorrections(
        original,
        proposals.filter(({ isApplied }) => all === 1 || isApplied),
      );
      const wrongBefore = missing(right, bag(original));
      const wrongAfter = missing(right, bag(after));
      changed += wrongBefore;
      if (wrongAfter < wrongBefore) better += wrongBefore - wrongAfter;
      else worse += wrongAfter - wrongBefore;
    });
    return [title, `${changed}`, share(better, changed), share(worse, changed)];
  });
  return { ...empty, rows };
}

const empty: Table = {
  title: 'A scan beside its proof-read edition: words that differ',
  head: ['', 'differ', 'put right', 'made worse'],
  rows: [],
};

function bag(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { start, end } of words(text)) {
    const word = text.slice(start, end);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** How many words of the first are not in the second. */
function missing(right: Map<string, number>, found: Map<string, number>): number {
  let count = 0;
  for (const [word, times] of right) count += Math.max(0, times - (found.get(word) ?? 0));
  return count;
}
