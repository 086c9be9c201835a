import type { Vocabulary } from '../../src/core/cleaning/vocabulary.ts';
import { tokensOf } from '../../src/core/cleaning/reading.ts';
import { toCyrillic } from '../../src/core/script.ts';
import { share } from './mangled.ts';
import type { Table } from './measure.ts';
import { readSample, tableOf } from './samples.ts';
import { numbers, slips, type Slip } from './typos.ts';

interface Typo {
  readonly written: string;
  readonly right: string;
}

/** Single words with one slip, without their sentence: how often the right one is first, and among five. */
export function nearWords(texts: string, { serbian }: Vocabulary): Table {
  const kinds: readonly (readonly [string, Slip])[] = [
    ['two in five confused, else fingers', mixed],
    ['fingers', slips.fingers],
    ['letters at random', slips.random],
    ['confused', slips.confused],
  ];
  const rows = Object.entries(sources).flatMap(([title, names]) => {
    const words = wordsOf(texts, names).filter((word) => serbian.knows(word));
    if (words.length === 0) return [];
    return kinds.map(([kind, slip]) => rowOf(`${title}: ${kind}`, typosIn(words, slip)));
  });
  const comments = commentTypos(texts);
  if (comments.length > 0) rows.push(rowOf('film comments, as people put them right', comments));
  return {
    title: 'Nearest words: the right one',
    head: ['typos', 'words', 'first', 'among five', 'first, 6 letters or more', 'ms a word'],
    rows,
  };

  function typosIn(words: readonly string[], slip: Slip): Typo[] {
    const random = numbers(2026);
    const typos: Typo[] = [];
    while (typos.length < many) {
      const right = words[Math.floor(random() * words.length)] ?? '';
      const written = slip(right, random);
      // What is a word again cannot be seen without its sentence.
      if (written === null || written === right || serbian.knows(written)) continue;
      typos.push({ written, right });
    }
    return typos;
  }

  function commentTypos(folder: string): Typo[] {
    return tableOf(folder, 'D/D03_senticomments_given.tsv').flatMap((columns) => {
      const [damaged = [], right = []] = columns.slice(-2).map((side) => tokensOf(side));
      if (damaged.length !== right.length) return [];
      return damaged.flatMap(({ word }, i) => {
        const typo = { written: small(word), right: small(right[i]?.word ?? '') };
        if (typo.written === typo.right || typo.written.length < 4) return [];
        return serbian.knows(typo.written) || !serbian.knows(typo.right) ? [] : [typo];
      });
    });
  }

  function rowOf(title: string, typos: readonly Typo[]): string[] {
    let [first, among, long, firstLong] = [0, 0, 0, 0];
    const start = process.cpuUsage();
    for (const { written, right } of typos) {
      const found = serbian.near(written, 5).map((word) => word.toLowerCase());
      const isFirst = found[0] === right;
      if (isFirst) first++;
      if (found.includes(right)) among++;
      if (right.length >= 6) long++;
      if (right.length >= 6 && isFirst) firstLong++;
    }
    const { user, system } = process.cpuUsage(start);
    const milliseconds = (user + system) / 1000 / typos.length;
    return [
      title,
      `${typos.length}`,
      share(first, typos.length),
      share(among, typos.length),
      share(firstLong, long),
      milliseconds.toFixed(2),
    ];
  }
}

const many = 1500;

const mixed: Slip = (word, random) =>
  (random() < 0.4 ? slips.confused : slips.fingers)(word, random);

const small = (word: string): string => toCyrillic(word).toLowerCase();

const sources = {
  'modern texts': ['B/B01_udhr_cyrl.txt', 'B/B05_news_setimes_1.txt', 'B/B17_philosophy.txt'],
  novels: ['C/C01_SRP18991_BorisavS_UvelaRuza.txt', 'C/C04_SRP19192_SvetozarC_Ucelijama.txt'],
};

/** Small words of four letters or more, as often as they stand there. */
function wordsOf(texts: string, names: readonly string[]): string[] {
  return names.flatMap((name) =>
    tokensOf(readSample(texts, name) ?? '')
      .map(({ word }) => toCyrillic(word))
      .filter((word) => /^[а-џ]{4,}$/.test(word)),
  );
}
