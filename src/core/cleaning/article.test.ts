import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { applyCorrections, type Replacement } from '../correction.ts';
import { readLedger } from '../ledger.ts';
import { splitParagraphs } from '../paragraphs.ts';
import { clean } from './clean.ts';
import type { GlossaryTerm } from './glossary-forms.ts';
import { prepareCleaning } from './prepare.ts';
import type { Vocabulary } from './vocabulary.ts';

const bundled = (name: string): string =>
  readFileSync(new URL(`../../../resources/veliki-skok/${name}`, import.meta.url), 'utf8');

const paragraphs = splitParagraphs(bundled('original.txt')).paragraphs.map((one) => one.original);
const { corrections } = readLedger(JSON.parse(bundled('ledger.json')));

/** The defects of the article that rules can find and put right, some with the help of a glossary. */
const deterministic = [
  [1, '1953-1957'],
  [1, 'Мао Тсе-тунг'],
  [1, 'Велики напредак'],
  [1, '1958-1962'],
  [2, 'Популар Цоммунес'],
  [3, 'Према томе Велики'],
  [4, 'Линцолна Сецца'],
  [6, 'Међутим Велики'],
  [6, '; Машине'],
  [7, 'неуспех'],
  [7, 'Мао Тсетунг-а'],
  [10, 'Бразил Сцхоол'],
  [10, ' - https'],
].map(([ordinal, words]) => {
  const text = paragraphs[Number(ordinal) - 1] ?? '';
  const from = text.indexOf(String(words));
  return { place: Number(ordinal) - 1, from, to: from + String(words).length };
});

const glossary: readonly GlossaryTerm[] = [
  term('Велики скок напред', 'Велики напредак'),
  term('Мао Цедунг', 'Мао Тсе-тунг', 'Мао Тсетунг'),
  term('народне комуне', 'Популар Цоммунес'),
  term('Бразил Ескола', 'Бразил Сцхоол'),
];

function term(canonical: string, ...forms: string[]): GlossaryTerm {
  return { canonical, variants: forms.map((form) => ({ form, kind: 'damaged' })) };
}

describe('the bundled article', () => {
  let vocabulary: Vocabulary;
  beforeAll(async () => {
    vocabulary = await openVocabulary();
  });

  it('has all 13 deterministic defects found, 10 put right, nothing else claimed', () => {
    expect(scores([])).toEqual({ found: 13, exact: 10, elsewhere: 0 });
  });

  it('has 12 put right with a glossary of four entries', () => {
    expect(scores(glossary)).toEqual({ found: 13, exact: 12, elsewhere: 0 });
  });

  function scores(terms: readonly GlossaryTerm[]) {
    const context = prepareCleaning(paragraphs, vocabulary, { terms });
    const proposals = paragraphs.map((paragraph) => clean(paragraph, context));
    const found = deterministic.filter(({ place, ...defect }) =>
      proposals[place]?.some((one) => touch(one, defect)),
    );
    const exact = deterministic.filter(({ place, ...defect }) => {
      const made = proposals[place] ?? [];
      const span = around(defect, [...made, ...ledgerAt(place)]);
      return within(place, span, made) === within(place, span, ledgerAt(place));
    });
    const elsewhere = proposals.flatMap((list, place) =>
      list.filter((one) => !ledgerAt(place).some((right) => touch(one, right))),
    );
    return { found: found.length, exact: exact.length, elsewhere: elsewhere.length };
  }
});

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether two ranges overlap, or one is an insertion at the other's edge. */
const touch = (a: Range, b: Range): boolean =>
  a.from === a.to || b.from === b.to
    ? a.from <= b.to && b.from <= a.to
    : a.from < b.to && b.from < a.to;

/** The range grown over all edits that touch it. */
function around(range: Range, edits: readonly Range[]): Range {
  const touching = [range, ...edits.filter((edit) => touch(edit, range))];
  const from = Math.min(...touching.map((edit) => edit.from));
  const to = Math.max(...touching.map((edit) => edit.to));
  return from === range.from && to === range.to ? range : around({ from, to }, edits);
}

/** What a range of a paragraph becomes by the edits in it. */
function within(place: number, { from, to }: Range, edits: readonly Replacement[]): string {
  const text = (paragraphs[place] ?? '').slice(from, to);
  const inside = edits.filter((edit) => touch(edit, { from, to }));
  return applyCorrections(
    text,
    inside.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
  );
}

const ledgerAt = (place: number) => corrections.filter(({ paragraph }) => paragraph === place + 1);
