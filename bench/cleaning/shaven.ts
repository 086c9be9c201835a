import { clean } from '../../src/core/cleaning/clean.ts';
import { prepareCleaning } from '../../src/core/cleaning/prepare.ts';
import { tokensOf } from '../../src/core/cleaning/reading.ts';
import type { Vocabulary } from '../../src/core/cleaning/vocabulary.ts';
import { applyCorrections, type CorrectionKind } from '../../src/core/correction.ts';
import { splitParagraphs } from '../../src/core/paragraphs.ts';
import { share } from './mangled.ts';
import type { Table } from './measure.ts';
import { readSample } from './samples.ts';

/**
 * Latin texts without their diacritics, đ as d or as dj: how many words are right again, made and offered
 * first. In the last rows every fifth paragraph alone has lost them, and words are those of all.
 */
export function shaven(texts: string, vocabulary: Vocabulary): Table {
  const names = ['B/B02_udhr_latn.txt', 'B/B05_news_setimes_1.txt', 'B/B11_petlja_latn.txt'];
  const rows = ways.flatMap((way) =>
    names.flatMap((name) => {
      const text = readSample(texts, name);
      return text === null ? [] : [rowOf(name, text, way, vocabulary)];
    }),
  );
  return {
    title: 'Diacritics taken away and restored: words right',
    head: ['text', 'đ as', 'paragraphs', 'words', 'untouched', 'made', 'made or offered first'],
    rows,
  };
}

interface Way {
  readonly dj: string;
  /** Of so many paragraphs one is stripped. */
  readonly every: number;
}

const ways: readonly Way[] = [
  { dj: 'd', every: 1 },
  { dj: 'dj', every: 1 },
  { dj: 'dj', every: 5 },
];

function rowOf(name: string, source: string, { dj, every }: Way, vocabulary: Vocabulary): string[] {
  const originals = splitParagraphs(source).paragraphs.map(({ original }) => original);
  const bare = originals.map((text, i) => (i % every === 0 ? stripped(text, dj) : text));
  const kinds: ReadonlySet<CorrectionKind> = new Set(['diacritics']);
  const context = prepareCleaning(bare, vocabulary, { kinds });
  let words = 0;
  const right = [0, 0, 0];
  originals.forEach((original, i) => {
    const damaged = bare[i] ?? '';
    const proposals = clean(damaged, context);
    const made = applyCorrections(
      damaged,
      proposals.filter(({ isApplied }) => isApplied),
    );
    const results = [damaged, made, applyCorrections(damaged, proposals)].map(tokensOf);
    tokensOf(original).forEach(({ word }, k) => {
      words++;
      results.forEach((tokens, r) => {
        if (tokens[k]?.word === word) right[r] = (right[r] ?? 0) + 1;
      });
    });
  });
  const which = every === 1 ? 'all' : `every ${every}th`;
  return [name, dj, which, `${words}`, ...right.map((count) => share(count, words))];
}

const stripped = (text: string, dj: string): string =>
  text
    .replace(/đ/g, dj)
    .replace(/Đ/g, dj === 'd' ? 'D' : 'Dj')
    .replace(/[čćšž]/gi, plain);

const plain = (letter: string): string => 'ccszCCSZ'.charAt('čćšžČĆŠŽ'.indexOf(letter));
