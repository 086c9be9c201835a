import { diff } from 'fast-myers-diff';
import { clean } from '../../src/core/cleaning/clean.ts';
import { prepareCleaning } from '../../src/core/cleaning/prepare.ts';
import type { Vocabulary } from '../../src/core/cleaning/vocabulary.ts';
import { applyCorrections } from '../../src/core/correction.ts';
import { share } from './mangled.ts';
import type { Table } from './measure.ts';
import { tableOf } from './samples.ts';

/**
 * Comments of readers beside what a person made of them: the edits made without asking, over all of
 * them; without quotation marks and dashes, which that person left as they were typed; and for
 * diacritics alone. An edit is a token and what stands in its place; those of a comment are compared as
 * multisets. Every comment is a text by itself, then all together are one. The rules were written with
 * the odd ones in sight; errors in the even ones were looked at twice, and no rule came of them.
 */
export function comments(texts: string, vocabulary: Vocabulary): Table {
  const pairs = tableOf(texts, 'D/D03_senticomments_given.tsv').flatMap(([, given, right]) =>
    given === undefined || right === undefined ? [] : [{ given, right }],
  );
  const apart = made(
    pairs.map(({ given }) => [given]),
    vocabulary,
  );
  const together = made([pairs.map(({ given }) => given)], vocabulary);
  const rows = [
    { name: 'odd', after: apart, rest: 0 },
    { name: 'even', after: apart, rest: 1 },
    { name: 'all as one text', after: together, rest: null },
  ].map(({ name, after, rest }) => {
    const chosen = pairs
      .map((pair, i) => ({ ...pair, after: after[i] ?? pair.given }))
      .filter((_, i) => rest === null || i % 2 === rest);
    return [
      name,
      `${chosen.length}`,
      ...[anything, isNoQuote, isOfMarks].flatMap((counts) => scores(chosen, counts)),
    ];
  });
  return {
    title: 'Comments beside their corrected form: edits made without asking',
    head: [
      'comments',
      '',
      'all: P',
      'R',
      'F0.5',
      'no quotes: P',
      'R',
      'F0.5',
      'diacritics: P',
      'R',
      'F0.5',
    ],
    rows: pairs.length === 0 ? [] : rows,
  };
}

function made(texts: readonly (readonly string[])[], vocabulary: Vocabulary): string[] {
  return texts.flatMap((paragraphs) => {
    const context = prepareCleaning(paragraphs, vocabulary);
    return paragraphs.map((paragraph) =>
      applyCorrections(
        paragraph,
        clean(paragraph, context).filter(({ isApplied }) => isApplied),
      ),
    );
  });
}

interface Compared {
  readonly given: string;
  readonly right: string;
  readonly after: string;
}

type Edit = readonly [before: string, after: string];

function scores(pairs: readonly Compared[], counts: (edit: Edit) => boolean): string[] {
  let wanted = 0;
  let found = 0;
  let good = 0;
  for (const { given, right, after } of pairs) {
    const left = new Map<string, number>();
    for (const edit of edits(given, right).filter(counts)) {
      wanted++;
      left.set(edit.join('→'), (left.get(edit.join('→')) ?? 0) + 1);
    }
    for (const edit of edits(given, after).filter(counts)) {
      found++;
      const key = edit.join('→');
      const more = left.get(key) ?? 0;
      if (more === 0) continue;
      good++;
      left.set(key, more - 1);
    }
  }
  const precision = found === 0 ? 0 : good / found;
  const recall = wanted === 0 ? 0 : good / wanted;
  const both = precision + recall === 0 ? 1 : 0.25 * precision + recall;
  return [share(good, found), share(good, wanted), share(1.25 * precision * recall, both)];
}

/** Where a hunk has as many tokens on both sides, each is an edit; otherwise the hunk is one. */
function edits(before: string, after: string): Edit[] {
  const [a, b] = [tokens(before), tokens(after)];
  return Array.from(diff(a, b)).flatMap(([fromA, toA, fromB, toB]): Edit[] =>
    toA - fromA === toB - fromB
      ? a.slice(fromA, toA).map((token, i) => [token, b[fromB + i] ?? ''])
      : [[a.slice(fromA, toA).join(''), b.slice(fromB, toB).join('')]],
  );
}

const tokens = (text: string): string[] =>
  text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

const anything = (): boolean => true;

const isNoQuote = ([before, after]: Edit): boolean => !/[„“”–—]/u.test(before + after);

const isOfMarks = ([before, after]: Edit): boolean =>
  before !== after && bare(before) === bare(after);

const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/dj/g, 'd')
    .replace(/[čćšžđ]/g, (letter) => 'ccszd'.charAt('čćšžđ'.indexOf(letter)));
