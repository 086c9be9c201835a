import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Knows } from '../../src/core/cleaning/paradigm.ts';
import { termForms } from '../../src/core/cleaning/term-forms.ts';
import { makeEditMap } from '../../src/core/edit-map.ts';
import { auditRows } from '../../src/core/glossary/audit.ts';
import { makeAuthority } from '../../src/core/glossary/authority.ts';
import { isCommonWord } from '../../src/core/glossary/common-word.ts';
import { handMadeTerms } from '../../src/core/glossary/hand-made-terms.ts';
import { renderings } from '../../src/core/glossary/renderings.ts';
import { compileTerms, occurrences } from '../../src/core/occurrences.ts';
import { splitParagraphs } from '../../src/core/paragraphs.ts';
import { toCyrillic } from '../../src/core/script.ts';
import type { Term } from '../../src/core/term.ts';
import { countWords } from '../../src/core/words.ts';
import type { Table } from '../cleaning/measure.ts';
import { openVocabulary } from '../cleaning/samples.ts';
import { isFalse } from './false-hits.ts';

interface Given {
  readonly texts: string;
  readonly dictionaries: string;
  readonly quick: boolean;
}

/** Coverage of texts nobody damaged, false hits by the hand-made list, and times. */
export function measure({ texts, dictionaries, quick }: Given): Table[] {
  const { serbian } = openVocabulary(dictionaries);
  const knows: Knows = (word) => serbian.knows(word);
  const paragraphs = paragraphsOf(path.join(texts, 'B'));
  const terms = termsOf();
  return [hits(paragraphs, terms, knows), times(paragraphs, terms, knows, quick ? 1 : 5)];
}

const termsOf = (): Term[] =>
  [...new Set(handMadeTerms.map(({ canonical }) => canonical))].map(asTerm);

const asTerm = (canonical: string): Term => ({
  id: canonical,
  textId: 't',
  canonical,
  variants: [],
  definition: '',
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '',
  modifiedAt: '',
});

const paragraphsOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => splitParagraphs(readFileSync(path.join(folder, name), 'utf8')).paragraphs)
    .map(({ original }) => original);

function hits(paragraphs: readonly string[], terms: readonly Term[], knows: Knows): Table {
  const matcher = compileTerms(terms, (term) => termForms(term, knows));
  const found = new Map<string, { all: number; wrong: number; forms: Map<string, number> }>();
  for (const text of paragraphs) {
    for (const { termId, start, end } of occurrences(text, matcher)) {
      const one = found.get(termId) ?? { all: 0, wrong: 0, forms: new Map<string, number>() };
      found.set(termId, one);
      const words = toCyrillic(text.slice(start, end));
      one.all++;
      const before = toCyrillic(text.slice(Math.max(0, start - 20), start));
      if (isFalse(termId, words, before)) one.wrong++;
      one.forms.set(words, (one.forms.get(words) ?? 0) + 1);
    }
  }
  const sorted = [...found].sort(([, a], [, b]) => b.all - a.all);
  const sum = (title: string, rows: typeof sorted): string[] => {
    const all = rows.reduce((total, [, one]) => total + one.all, 0);
    const wrong = rows.reduce((total, [, one]) => total + one.wrong, 0);
    return [title, `${all}`, `${wrong} (${share(wrong, all)})`, '', ''];
  };
  return {
    title: 'Two hundred terms in clean texts',
    head: ['term', 'found', 'another word', 'common word', 'forms'],
    rows: [
      sum('all', sorted),
      sum(
        'names and phrases',
        sorted.filter(([term]) => !isCommonWord(term, knows)),
      ),
      sum(
        'common words',
        sorted.filter(([term]) => isCommonWord(term, knows)),
      ),
      ...sorted.map(([term, { all, wrong, forms }]) => [
        term,
        `${all}`,
        `${wrong}`,
        isCommonWord(term, knows) ? 'yes' : '',
        Array.from(forms, ([form, count]) => `${form} ${count}`).join(', '),
      ]),
    ],
  };
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;

/** Of the processor, in milliseconds: the best of several. */
function best(times: number, work: () => void): string {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return `${least.toFixed(0)} ms`;
}

function times(
  paragraphs: readonly string[],
  terms: readonly Term[],
  knows: Knows,
  runs: number,
): Table {
  const words = paragraphs.reduce((sum, text) => sum + countWords(text), 0);
  const copies = Math.ceil(100_000 / words);
  const rows = Array.from({ length: copies }, () => paragraphs)
    .flat()
    .map((original, place) => {
      const corrections = firstWordDoubled(original);
      const cleaned = original.slice(0, corrections[0]?.from ?? 0) + (corrections[0]?.after ?? '');
      const whole = cleaned + original.slice(corrections[0]?.to ?? 0);
      const map = makeEditMap(original, corrections);
      return { place, id: `p${place}`, original, cleaned: whole, map };
    });
  const scale = (copies * words) / 100_000;
  const matcher = compileTerms(terms, (term) => termForms(term, knows));
  const authority = makeAuthority(terms, knows);
  const many = Array.from({ length: 5000 }, (_, i) => {
    const { canonical = '' } = terms[i % terms.length] ?? {};
    return { ...asTerm(`${canonical}${letters(i)}`), id: `g${i}` };
  });
  return {
    title: `Time, of ${scale.toFixed(2)} times 100,000 words`,
    head: ['what', 'processor'],
    rows: [
      ['compile 200 terms', best(runs, () => void compileTerms(terms))],
      ['compile 5,000 terms', best(1, () => void compileTerms(many))],
      [
        'find occurrences',
        best(runs, () => {
          for (const { cleaned } of rows) occurrences(cleaned, matcher);
        }),
      ],
      [
        'audit, both sides, and group',
        best(runs, () => void renderings(auditRows(rows, authority), knows)),
      ],
    ],
  };
}

/** A correction in every paragraph, so that the audit has to look at both sides of each. */
function firstWordDoubled(original: string) {
  const first = /\p{L}+/u.exec(original);
  if (first === null) return [];
  const [before] = first;
  const from = first.index;
  return [{ from, to: from + before.length, before, after: `${before} ${before}` }];
}

/** A number as letters, to make words that are all different. */
const letters = (number: number): string =>
  Array.from(`${number}`, (digit) => 'бвгдзклмнп'.charAt(Number(digit))).join('');
