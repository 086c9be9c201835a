import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { align } from '../../src/core/pairing/align.ts';
import { rowsByLength } from '../../src/core/pairing/by-length.ts';
import { editionCorrections } from '../../src/core/pairing/edition-corrections.ts';
import { lettersOf } from '../../src/core/pairing/letters.ts';
import { countWords } from '../../src/core/words.ts';
import type { Table } from '../cleaning/measure.ts';
import { tableOf } from '../cleaning/samples.ts';
import { numbers } from '../cleaning/typos.ts';
import { damagedSides, type Pairs, type Rates } from './damaged-sides.ts';

interface Given {
  readonly texts: string;
  readonly quick: boolean;
}

/** How many rows are paired exactly, and what it costs beside comparing the pairs word by word. */
export function alignment({ texts, quick }: Given): Table[] {
  return [rowsRight(texts, quick), time(texts, quick ? 1000 : 12_000)].filter(
    ({ rows }) => rows.length > 0,
  );
}

/** Both sides are damaged, each for itself; beside the pairing, one by length alone. */
function rowsRight(texts: string, quick: boolean): Table {
  const seeds = quick ? [1] : [1, 2, 3];
  const rows = samples.flatMap(([name, left, right]) => {
    const pairs: Pairs = tableOf(texts, `D/${name}.tsv`).map(
      (cells) => [cells[left] ?? '', cells[right] ?? ''] as const,
    );
    if (pairs.length === 0) return [];
    return [[name, `${pairs.length}`, ...damages.map(([, rates]) => rightOf(pairs, rates, seeds))]];
  });
  return {
    title: 'Pairing: % of the rows exactly right (by length alone), by damage of each side',
    head: ['text', 'pairs', ...damages.map(([what]) => what)],
    rows,
  };
}

function rightOf(pairs: Pairs, rates: Rates, seeds: readonly number[]): string {
  const counts = { rows: 0, content: 0, length: 0 };
  for (const seed of seeds) {
    const { original, cleaned, rows } = damagedSides(pairs, rates, numbers(seed));
    const truth = new Set(rows.map(([a, b]) => `${a.join()}:${b.join()}`));
    const isRight = (row: string): boolean => truth.has(row);
    counts.rows += truth.size;
    const paired = align(original, cleaned).map((row) => [row.original, row.cleaned] as const);
    counts.content += indexed(paired).filter(isRight).length;
    const byLength = rowsByLength(lettersOf(original), lettersOf(cleaned));
    counts.length += indexed(byLength).filter(isRight).length;
  }
  const percent = (count: number): string => ((100 * count) / counts.rows).toFixed(1);
  return `${percent(counts.content)} (${percent(counts.length)})`;
}

const samples: readonly (readonly [name: string, original: number, cleaned: number])[] = [
  ['D01a_hadzidjera_ocr', 2, 3],
  ['D10_pre_srece_layout', 2, 3],
  ['D04_bible_ijek_ek_given', 1, 2],
  ['D06_jona_footnotes', 1, 2],
  ['D07_udhr_cyrl_latn', 1, 2],
  ['D11_gnome_cyrl_latn_given', 1, 2],
];

const damages: readonly (readonly [what: string, rates: Rates])[] = [
  ['none', { deleted: 0, merged: 0, split: 0 }],
  ['5 % deleted', { deleted: 0.05, merged: 0, split: 0 }],
  ['20 % deleted', { deleted: 0.2, merged: 0, split: 0 }],
  ['5 % merged and split', { deleted: 0, merged: 0.05, split: 0.05 }],
  ['5 % of each', { deleted: 0.05, merged: 0.05, split: 0.05 }],
  ['20 % deleted, 5 % merged and split', { deleted: 0.2, merged: 0.05, split: 0.05 }],
  ['20 % of each', { deleted: 0.2, merged: 0.2, split: 0.2 }],
];

function indexed(rows: readonly (readonly [number, number])[]): string[] {
  let [i, j] = [0, 0];
  return rows.map(([originals, cleaneds]) => {
    const a = Array.from({ length: originals }, () => i++);
    const b = Array.from({ length: cleaneds }, () => j++);
    return `${a.join()}:${b.join()}`;
  });
}

/** Paragraphs of eighty words of a novel, one word in twenty changed on the cleaned side. */
function time(texts: string, count: number): Table {
  const file = path.join(texts, 'C/C09_SRP19203_KamenkoS_LegijaSmrti.txt');
  if (!existsSync(file)) return { title: '', head: [], rows: [] };
  const vocabulary = readFileSync(file, 'utf8').split(/\s+/);
  const random = numbers(1904);
  const word = (): string => vocabulary[Math.floor(random() * vocabulary.length)] ?? '';
  const lists = Array.from({ length: count }, () => Array.from({ length: 80 }, word));
  const original = lists.map((list) => list.join(' '));
  const cleaned = lists.map((list) =>
    list.map((one) => (random() < 0.05 ? word() : one)).join(' '),
  );
  const pairing = seconds(() => align(original, cleaned));
  const words = seconds(() =>
    original.map((text, i) => editionCorrections(text, cleaned[i] ?? '')),
  );
  const half = seconds(() => align(original, cleaned.slice(count / 2)));
  const unlike = seconds(() =>
    align(original, lists.map((list) => list.toReversed().join('')).reverse()),
  );
  const row = (what: string, time: number): string[] => [
    what,
    time.toFixed(2),
    (time / words).toFixed(2),
  ];
  const total = original.reduce((sum, text) => sum + countWords(text), 0);
  return {
    title: `Pairing ${count} × ${count} paragraphs (${total} words), seconds of the processor`,
    head: ['', 'seconds', 'ratio'],
    rows: [
      row('differences of the pairs, word by word', words),
      row('pairing', pairing),
      row('pairing, half of one side missing', half),
      row('pairing, nothing alike', unlike),
    ],
  };
}

function seconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
