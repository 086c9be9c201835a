import path from 'node:path';
import { importBytes } from '../../src/importing/import-bytes.ts';
import { align } from '../../src/core/pairing/align.ts';
import { importFile } from '../../src/importing/new-text.ts';
import { openVocabulary } from '../cleaning/samples.ts';
import { madeText } from '../export/made-text.ts';
import { cleaned } from './cleaning.ts';
import { toDisk } from './exporting.ts';
import { beginning, drawnText, longText, vocabularyOf } from './long-text.ts';
import { processorTime } from './processor.ts';
import type { Given, Line } from './work.ts';

const thousands = [1, 10, 100, 1000] as const;

/** What a thousand words cost of texts of all sizes: more only where work grows faster than the text. */
export async function growth(given: Given): Promise<Line[]> {
  const { texts, article, dictionaries, folder, scratch, quick } = given;
  const long = longText(texts, article, 1_000_000);
  // No phrase of a text comes again and again, as it would in one made of the same novels over and over.
  const drawn = drawnText(vocabularyOf(texts, article), 12_000).map((list) => list.join(' '));
  const vocabulary = openVocabulary(dictionaries);
  const jobs: Readonly<Record<string, (paragraphs: readonly string[]) => () => unknown>> = {
    'bring in a .txt file': (paragraphs) => {
      const bytes = new TextEncoder().encode(paragraphs.join('\n'));
      return () => broughtIn(bytes);
    },
    [pairing]: (paragraphs) => {
      const other = paragraphs.map((text) => text.replace(/\p{L}{9,}/gu, (word) => `${word}а`));
      return () => align(paragraphs, other);
    },
    clean: (paragraphs) => () => cleaned(paragraphs, vocabulary),
    'export to Markdown, 10 notes each thousand words': (paragraphs) => {
      const notes = Math.round(paragraphs.join(' ').split(' ').length / 100);
      const whole = madeText(new URL(folder), notes);
      return () => toDisk(whole, path.join(scratch, 'grown.md'));
    },
  };
  const lines: Line[] = [];
  for (const [job, prepared] of Object.entries(jobs)) {
    const text = job === pairing ? drawn : long;
    const sizes = new Map(thousands.map((size) => [size, beginning(text, size * 1000)]));
    lines.push(lineOf(job, await costs(prepared, sizes, quick)));
  }
  return lines;
}

const pairing = 'pair with another state of it';

async function broughtIn(bytes: Uint8Array): Promise<unknown> {
  const document = await importBytes('book.txt', bytes, { tidy: true });
  const file = { name: 'book.txt', sha256: '', tidy: true, document };
  return importFile(file, { id: 't1', at: '2026-11-28T10:00:00.000Z' });
}

/** Milliseconds for a thousand words by size, in thousands; the least of some turns. */
async function costs(
  prepared: (paragraphs: readonly string[]) => () => unknown,
  sizes: ReadonlyMap<number, readonly string[]>,
  quick: boolean,
): Promise<Map<number, number>> {
  const least = new Map<number, number>();
  const works = Array.from(sizes, ([size, paragraphs]) => [size, prepared(paragraphs)] as const);
  // The first turn compiles.
  for (let turn = 0; turn < (quick ? 2 : 5); turn++) {
    for (const [size, work] of works) {
      // What is over in a moment is measured many times in a row.
      const times = Math.max(1, Math.round(100 / size));
      const time = await processorTime(async () => {
        for (let i = 0; i < times; i++) await work();
      });
      const each = time / times / size;
      if (turn > 0) least.set(size, Math.min(least.get(size) ?? Infinity, each));
    }
  }
  return least;
}

function lineOf(job: string, costs: ReadonlyMap<number, number>): Line {
  const told = (size: number): string => (costs.get(size) ?? NaN).toFixed(2);
  return {
    job: `${job}: 1,000 words of 1 M`,
    ours: costs.get(1000) ?? NaN,
    beside: 'of 10,000',
    theirs: costs.get(10) ?? NaN,
    atMost: 1.2,
    note: `of 1,000 ${told(1)}, of 100,000 ${told(100)}`,
  };
}
