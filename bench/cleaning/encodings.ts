import { clean } from '../../src/core/cleaning/clean.ts';
import { prepareCleaning } from '../../src/core/cleaning/prepare.ts';
import type { CorrectionKind } from '../../src/core/correction.ts';
import { applyCorrections } from '../../src/core/correction.ts';
import type { Vocabulary } from '../../src/core/cleaning/vocabulary.ts';
import { share } from './mangled.ts';
import type { Table } from './measure.ts';
import { tableOf } from './samples.ts';

/** Paragraphs misread in each way, and how many of them come out exactly as they were. */
export function encodings(texts: string, vocabulary: Vocabulary): Table {
  const made = tableOf(texts, 'D/D12_made_encodings.tsv').map(
    ([kind = '', original = '', damaged = '']) => ({ kind, original, damaged }),
  );
  const real = tableOf(texts, 'D/D09_moodle_mojibake.tsv').map(
    ([, damaged = '', original = '']) => ({ kind: 'real: cp1250 as cp1252', original, damaged }),
  );
  const kinds = new Map<string, { damaged: number; exact: number; example: string }>();
  for (const { kind, original, damaged } of [...made, ...real]) {
    if (original === damaged) continue;
    const count = kinds.get(kind) ?? { damaged: 0, exact: 0, example: '' };
    count.damaged++;
    const after = repaired(damaged, vocabulary);
    if (after === original) count.exact++;
    else count.example ||= after.slice(0, 60);
    kinds.set(kind, count);
  }
  return {
    title: 'Encodings: paragraphs repaired exactly',
    head: ['misread', 'paragraphs', 'exact', 'first that is not'],
    rows: Array.from(kinds, ([kind, { damaged, exact, example }]) => [
      kind,
      `${damaged}`,
      share(exact, damaged),
      example,
    ]),
  };
}

const kinds: ReadonlySet<CorrectionKind> = new Set(['encoding', 'diacritics']);

function repaired(damaged: string, vocabulary: Vocabulary): string {
  const context = prepareCleaning([damaged], vocabulary, { kinds });
  return applyCorrections(
    damaged,
    clean(damaged, context).filter(({ isApplied }) => isApplied),
  );
}
