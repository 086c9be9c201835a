import path from 'node:path';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { englishNames } from '../../src/core/cleaning/english-names.ts';
import { fold, foldScript } from '../../src/core/fold.ts';
import { splitParagraphs } from '../../src/core/paragraphs.ts';
import { plainWordForms } from '../../src/core/search/plain-words.ts';
import { compileSearch } from '../../src/core/search/search-query.ts';
import { soundKeys } from '../../src/core/search/sound-key.ts';
import { wantedKeys } from '../../src/core/search/wanted.ts';
import { IndexMaker, lookUp, type WordIndex } from '../../src/core/search/word-index.ts';
import { withoutEndings } from '../../src/core/search/word-ending.ts';
import { countWords } from '../../src/core/words.ts';
import type { Table } from '../cleaning/measure.ts';
import { tableOf } from '../cleaning/samples.ts';

/** The search over the library: what its indexes cost, how fast they answer, and what they find. */
export function search(texts: string, quick: boolean): Table[] {
  const novels = samples(texts, 'C');
  if (novels.length === 0) return [];
  return [
    indexes(novels),
    queries(novels, quick ? 100 : 1_000),
    precision([...novels, ...samples(texts, 'B')]),
    damagedNames(texts),
    soundsOfNames(),
  ];
}

interface Sample {
  readonly name: string;
  readonly rows: readonly string[];
  readonly words: number;
}

function samples(texts: string, group: string): Sample[] {
  const folder = path.join(texts, group);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const source = readFileSync(path.join(folder, name), 'utf8');
      const rows = splitParagraphs(source).paragraphs.map(({ original }) => original);
      return { name, rows, words: countWords(source) };
    });
}

function indexOf(rows: readonly string[]): WordIndex {
  const maker = new IndexMaker();
  rows.forEach((words, place) => {
    maker.add({ place, original: words, cleaned: words });
  });
  return maker.index();
}

/** Milliseconds of the processor, and what came of the work. */
function timed<T>(work: () => T): [milliseconds: number, result: T] {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1_000, result];
}

/** UTF-16 strings of letters up to U+00FF alone are kept in a byte each. */
const bytes = (text: string): number => text.length * (/[^\0-\u00FF]/.test(text) ? 2 : 1);

function indexes(novels: readonly Sample[]): Table {
  return {
    title: 'Search: the index of a text',
    head: [
      'text',
      'words',
      'text, B a 1,000 words',
      'index, B a 1,000 words',
      'CPU a 100,000 words',
    ],
    rows: novels.map(({ name, rows, words }) => {
      const [milliseconds, index] = timed(() => indexOf(rows));
      const stored = rows.reduce((sum, row) => sum + bytes(row), 0);
      return [
        name,
        `${words}`,
        `${Math.round((stored / words) * 1_000)}`,
        `${Math.round((bytes(index) / words) * 1_000)}`,
        `${Math.round((milliseconds / words) * 100_000)} ms`,
      ];
    }),
  };
}

/** What is typed, key by key: a rare word, a common one, a name in the other script, several words. */
const typed = ['страдање', 'човек', 'Beograd', 'djevojka', 'Shakespeare', 'она је рекла'];

/** Texts of ten thousand words, drawn from those of the novels as often as they stand there. */
function made(novels: readonly Sample[], count: number): string[][] {
  const words = novels.flatMap(({ rows }) => rows.flatMap((row) => plainWordForms(row)));
  let state = 1;
  const draw = (): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return words[Math.floor((state / 2 ** 32) * words.length)] ?? '';
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 250 }, () => Array.from({ length: 40 }, draw).join(' ')),
  );
}

function queries(novels: readonly Sample[], count: number): Table {
  const texts = made(novels, count);
  const all = texts.map(indexOf);
  const search = (query: string): number => {
    const compiled = compileSearch(query);
    return compiled === null
      ? 0
      : all.reduce((sum, index) => sum + lookUp(index, compiled.wanted).length, 0);
  };
  return {
    title: `Search: look-ups in ${count} texts of 10,000 words, CPU`,
    head: [
      'query',
      'rows',
      'whole query',
      'a key, mean',
      'a key, worst',
      'folded scan',
      'its rows',
    ],
    rows: typed.map((query) => {
      const [whole, rows] = timed(() => search(query));
      const keys = Array.from(query, (_, i) => query.slice(0, i + 1)).slice(1);
      const times = keys.map((begun) => timed(() => search(begun))[0]);
      const wanted = fold(query);
      const [scanned, found] = timed(() =>
        texts.reduce(
          (sum, text) => sum + text.filter((row) => fold(row).includes(wanted)).length,
          0,
        ),
      );
      const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
      return [
        query,
        `${rows}`,
        `${Math.round(whole)} ms`,
        `${Math.round(mean)} ms`,
        `${Math.round(Math.max(...times))} ms`,
        `${Math.round(scanned)} ms`,
        `${found}`,
      ];
    }),
  };
}

/** A word as a dictionary would have it, nearly: with its marks, without speech and ending. */
const lemma = (form: string): string =>
  withoutEndings(foldScript(form).replace(/(?<=[bcdfghklmnprstvz])i?je/g, 'e'));

function precision(all: readonly Sample[]): Table {
  return {
    title: 'Search: how many words share a key',
    head: ['text', 'forms', 'keys a form', 'lemmas a key', 'lemmas a query', 'its own alone'],
    rows: all.map(({ name, rows }) => {
      const forms = [...new Set(rows.flatMap((row) => plainWordForms(row)))];
      const byKey = new Map<string, Set<string>>();
      let keys = 0;
      for (const form of forms) {
        for (const key of soundKeys(form)) {
          keys++;
          byKey.set(key, (byKey.get(key) ?? new Set()).add(lemma(form)));
        }
      }
      const asked = forms.filter(({ length }) => length > 3);
      const answers = asked.map(
        (form) =>
          new Set(wantedKeys(form).whole.flatMap((key) => [...(byKey.get(key) ?? [])])).size,
      );
      const lemmas = [...byKey.values()].reduce((sum, { size }) => sum + size, 0);
      const found = answers.reduce((sum, size) => sum + size, 0);
      const alone = answers.filter((size) => size === 1).length;
      return [
        name,
        `${forms.length}`,
        (keys / forms.length).toFixed(2),
        (lemmas / byKey.size).toFixed(2),
        (found / asked.length).toFixed(2),
        percent(alone, asked.length),
      ];
    }),
  };
}

/** Latin originals looked for among all words of the damaged text they stand mangled in. */
function damagedNames(texts: string): Table {
  const pairs = tableOf(texts, 'A/GOLD_words_given.tsv');
  const ways: [string, (query: string) => (form: string) => boolean][] = [
    ['by keys', byKeys],
    ['folded substring', folded],
  ];
  return {
    title: 'Search: damaged words found by their originals',
    head: ['way', 'pairs', 'found', 'words found', 'of them the word looked for'],
    rows:
      pairs.length === 0 ? [] : ways.map(([name, way]) => [name, ...foundBy(texts, pairs, way)]),
  };
}

function foundBy(
  texts: string,
  pairs: readonly (readonly string[])[],
  way: (query: string) => (form: string) => boolean,
): string[] {
  const vocabularies = new Map<string, readonly string[]>();
  const originals = new Map(pairs.map(([, mangled = '', , latin = '']) => [mangled, fold(latin)]));
  let found = 0;
  let all = 0;
  let right = 0;
  for (const [file = '', mangled = '', , latin = ''] of pairs) {
    const source = path.join(texts, 'A', `${file}.txt`);
    if (!vocabularies.has(file)) {
      const text = existsSync(source) ? readFileSync(source, 'utf8') : '';
      vocabularies.set(file, [...new Set(plainWordForms(text))]);
    }
    const isFound = way(latin);
    if (isFound(mangled)) found++;
    const hits = (vocabularies.get(file) ?? []).filter(isFound);
    all += hits.length;
    right += hits.filter(
      (form) =>
        (originals.get(form) ?? stemOf(form)) === fold(latin) || stemOf(form) === stemOf(latin),
    ).length;
  }
  return [`${pairs.length}`, percent(found, pairs.length), `${all}`, percent(right, all)];
}

const stemOf = (form: string): string => withoutEndings(fold(form));

function byKeys(query: string): (form: string) => boolean {
  const { whole } = wantedKeys(query);
  return (form) => soundKeys(form).some((key) => whole.includes(key));
}

const folded = (query: string): ((form: string) => boolean) => {
  const wanted = fold(query);
  return (form) => fold(form).includes(wanted);
};

/** English names and what they are in Serbian: by the letters alone, as if no table had them. */
function soundsOfNames(): Table {
  const pairs = [...englishNames];
  const meet = pairs.filter(([english, serbian]) => {
    const name = english.charAt(0).toUpperCase() + english.slice(1);
    const keys = soundKeys(name);
    return soundKeys(serbian).some((key) => keys.includes(key));
  });
  const plain = pairs.filter(([english, serbian]) => fold(serbian).includes(fold(english)));
  return {
    title: 'Search: English names found as Serbian writes them, by their letters alone',
    head: ['names', 'by keys', 'folded substring'],
    rows: [
      [`${pairs.length}`, percent(meet.length, pairs.length), percent(plain.length, pairs.length)],
    ],
  };
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
