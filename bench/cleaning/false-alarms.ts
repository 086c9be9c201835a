import type { Vocabulary } from '../../src/core/cleaning/vocabulary.ts';
import type { Table } from './measure.ts';
import { cleanedGroup, type Cleaned } from './samples.ts';

/** What is proposed for clean texts, for 10,000 words; and the time 100,000 words take. */
export function falseAlarms(texts: string, vocabulary: Vocabulary): Table {
  const groups = ['B', 'C'].flatMap((group) => cleanedGroup(texts, group, vocabulary));
  return {
    title: 'Clean texts: proposals for 10,000 words',
    head: [
      'text',
      'words',
      'mangled',
      'made: words',
      'made: signs',
      'asked',
      's / 100,000',
      'made',
    ],
    rows: groups.map(rowOf),
  };
}

function rowOf(text: Cleaned): string[] {
  const proposals = text.paragraphs.flatMap((paragraph) => paragraph.proposals);
  const rate = (count: number) => ((10_000 * count) / text.words).toFixed(2);
  const made = proposals.filter(({ isApplied }) => isApplied);
  const words = made.filter(({ kind }) => kind !== 'typography');
  return [
    text.name.slice(0, 28),
    `${text.words}`,
    rate(proposals.filter(({ rule }) => rule === 'mangled-word').length),
    rate(words.length),
    rate(made.length - words.length),
    rate(proposals.length - made.length),
    ((text.milliseconds * 100) / text.words).toFixed(2),
    words
      .slice(0, 4)
      .map(({ before, after }) => `${before}→${after}`)
      .join(' '),
  ];
}
