import { clean } from '../../src/core/cleaning/clean.ts';
import { prepareCleaning } from '../../src/core/cleaning/prepare.ts';
import type { Vocabulary } from '../../src/core/cleaning/vocabulary.ts';
import { tokensOf } from '../../src/core/cleaning/reading.ts';
import { splitParagraphs } from '../../src/core/paragraphs.ts';
import { scriptOf } from '../../src/core/script.ts';
import { share } from './mangled.ts';
import type { Table } from './measure.ts';
import { compare, outcomes } from './places.ts';
import { readSample } from './samples.ts';
import { numbers, slips } from './typos.ts';

/** Clean texts with one word in a hundred damaged as by a scanner: what is put right without asking. */
export function madeScans(texts: string, vocabulary: Vocabulary): Table {
  const rows = names.flatMap((name) => {
    const source = readSample(texts, name);
    if (source === null) return [];
    const editions = splitParagraphs(source).paragraphs.map(({ original }) => original);
    return Object.entries(damages).flatMap(([kind, damage]) => {
      const random = numbers(1904);
      const damaged = editions.map((edition) => spoilt(edition, damage, random));
      const context = prepareCleaning(damaged, vocabulary, { kinds: new Set(['ocr', 'script']) });
      const total = outcomes();
      damaged.forEach((text, i) => {
        const made = clean(text, context).filter(({ isApplied }) => isApplied);
        compare(total, text, editions[i] ?? '', made);
      });
      const { differ, right, worse } = total.words;
      if (differ === 0) return [];
      return [
        [
          `${name.slice(2, 20)}: ${kind}`,
          context.profile.isScanned ? 'yes' : 'no',
          `${differ}`,
          share(right, differ),
          share(worse, differ),
        ],
      ];
    });
  });
  return {
    title: 'Texts damaged as by a scanner',
    head: ['text', 'taken for a scan', 'differ', 'put right', 'made worse'],
    rows,
  };
}

const names = [
  'B/B10_progit_whatisgit.txt',
  'C/C01_SRP18991_BorisavS_UvelaRuza.txt',
  'C/C03_SRP19180_MilicaJ_PreSrece.txt',
];

type Damage = (word: string, random: () => number) => string | null;

const damages: Readonly<Record<string, Damage>> = {
  parted: (word, random) => between(word, ' ', random),
  'parted, a letter lost': (word, random) => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    return `${word.slice(0, at)} ${word.slice(at + 1)}`;
  },
  'a hyphen of a line end': (word, random) => between(word, '- ', random),
  // The table is of Cyrillic letters.
  'letters confused': (word, random) =>
    scriptOf(word) === 'Cyrl' ? slips.confused(word, random) : null,
};

function between(word: string, sign: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  return word.slice(0, at) + sign + word.slice(at);
}

function spoilt(text: string, damage: Damage, random: () => number): string {
  let damaged = '';
  let done = 0;
  for (const { start, end, word } of tokensOf(text)) {
    if (random() > 0.01 || word.length < 4) continue;
    damaged += text.slice(done, start) + (damage(word, random) ?? word);
    done = end;
  }
  return damaged + text.slice(done);
}
