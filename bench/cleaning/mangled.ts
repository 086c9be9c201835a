import type { Vocabulary } from '../../src/core/cleaning/vocabulary.ts';
import type { Table } from './measure.ts';
import { cleanedGroup, tableOf, type Cleaned } from './samples.ts';

/** Of the words known to be mangled, how many places and how many different words are found. */
export function mangled(texts: string, vocabulary: Vocabulary): Table {
  const gold = tableOf(texts, 'A/GOLD_words_given.tsv');
  const rows = cleanedGroup(texts, 'A', vocabulary).flatMap((text) => {
    const own = gold.filter(([file]) => text.name.startsWith(`${file ?? '-'}.`));
    return own.length === 0 ? [] : [rowOf(text, own)];
  });
  return {
    title: 'Mangled words found',
    head: ['text', 'words', 'places', 'exactly restored', 'missed'],
    rows,
  };
}

function rowOf(text: Cleaned, gold: readonly string[][]): string[] {
  const latin = new Map(gold.map(([, word = '', , original = '']) => [word, original]));
  const seen = new Map<string, { places: number; found: number; exact: number }>();
  for (const { text: paragraph, proposals } of text.paragraphs) {
    for (const { index, 0: word } of paragraph.matchAll(letters)) {
      const original = latin.get(word);
      if (original === undefined) continue;
      const count = seen.get(word) ?? { places: 0, found: 0, exact: 0 };
      const proposal = proposals.find(
        ({ from, to, kind }) => kind === 'mangled-latin' && from <= index && index < to,
      );
      count.places++;
      if (proposal) count.found++;
      if (proposal && mentions(proposal, original)) count.exact++;
      seen.set(word, count);
    }
  }
  const counts = [...seen.values()];
  const sum = (of: (count: (typeof counts)[number]) => number) =>
    counts.reduce((total, count) => total + of(count), 0);
  const words = sum(({ found }) => (found > 0 ? 1 : 0));
  const missed = [...seen].filter(([, { found }]) => found === 0).map(([word]) => word);
  const places = sum((count) => count.places);
  return [
    text.name,
    `${words} of ${seen.size} (${share(words, seen.size)})`,
    `${sum(({ found }) => found)} of ${places} (${share(
      sum(({ found }) => found),
      places,
    )})`,
    share(
      sum(({ exact }) => exact),
      places,
    ),
    missed.slice(0, 12).join(' '),
  ];
}

interface Restored {
  readonly after: string;
  readonly alternatives: readonly { readonly after: string }[];
}

const mentions = ({ after, alternatives }: Restored, original: string): boolean =>
  [after, ...alternatives.map((one) => one.after)].some((one) =>
    one.toLowerCase().includes(original.toLowerCase()),
  );

const letters = /\p{L}+/gu;

export const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
