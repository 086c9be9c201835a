import { clean } from '../../src/core/cleaning/clean.ts';
import { prepareCleaning } from '../../src/core/cleaning/prepare.ts';
import { tokensOf } from '../../src/core/cleaning/reading.ts';
import type { Vocabulary } from '../../src/core/cleaning/vocabulary.ts';
import { applyCorrections, type CorrectionKind } from '../../src/core/correction.ts';
import { splitParagraphs } from '../../src/core/paragraphs.ts';
import { share } from './mangled.ts';
import type { Table } from './measure.ts';
import { readSample } from './samples.ts';

/** Latin texts without their diacritics: how many words are right again, made and offered first. */
export function shaven(texts: string, vocabulary: Vocabulary): Table {
  const names = ['B/B02_udhr_latn.txt', 'B/B05_news_setimes_1.txt', 'B/B11_petlja_latn.txt'];
  const rows = names.flatMap((name) => {
    const text = readSample(texts, name);
    return text === null ? [] : [rowOf(name, text, vocabulary)];
  });
  return {
    title: 'Diacritics taken away and restored: words right',
    head: ['text', 'words', 'untouched', 'made', 'made or offered first'],
    rows,
  };
}

function rowOf(name: string, source: string, vocabulary: Vocabulary): string[] {
  const originals = splitParagraphs(source).paragraphs.map(({ original }) => original);
  const bare = originals.map((text) => text.replace(/[čćšžđ]/gi, (letter) => plain(letter)));
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
    const all = applyCorrections(damaged, proposals);
    for (const { start, end, word } of tokensOf(original)) {
      words++;
      // Each letter stands for one, so the places agree.
      [damaged, made, all].forEach((text, k) => {
        if (text.slice(start, end) === word) right[k] = (right[k] ?? 0) + 1;
      });
    }
  });
  return [name, `${words}`, ...right.map((count) => share(count, words))];
}

const plain = (letter: string): string => 'ccszdCCSZD'.charAt('čćšžđČĆŠŽĐ'.indexOf(letter));
