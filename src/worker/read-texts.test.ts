import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsOfText, type WholeText } from '../core/whole-text.ts';
import { englishWords } from '../exchange/export-words.ts';
import { wholeTexts } from '../exchange/generated-text.ts';
import { writeTei } from '../exchange/tei/write-tei.ts';
import { readTexts } from './read-texts.ts';

const [sample] = fc.sample(wholeTexts, { numRuns: 1, seed: 7 });

const file = (name: string, id: string, change = (tei: string): string => tei) => {
  if (!sample) throw new Error('No text was made.');
  const text = { ...sample.text, id };
  const whole: WholeText = { text, paragraphs: [], corrections: [], annotations: [], terms: [] };
  const options = { notes: true, bareHighlights: true, glossary: true };
  const at = '2026-11-28T08:00:00.000Z';
  const rows = rowsOfText(whole);
  const tei = change(writeTei({ ...whole, rows, options, words: englishWords, at }));
  return { name, bytes: new TextEncoder().encode(tei) };
};

it('reads the sound files beside those that are broken, and says which and why', () => {
  const { texts, refused } = readTexts([
    file('a.xml', 't1'),
    file('open.xml', 't2', (tei) => tei.replace('</teiHeader>', '')),
    file('newer.xml', 't3', (tei) => tei.replace('" version="1"', '" version="9"')),
    file('b.xml', 't4'),
  ]);
  expect(texts.map(({ text }) => text.id)).toEqual(['t1', 't4']);
  expect(refused.map(({ name, kind }) => [name, kind])).toEqual([
    ['open.xml', 'not-xml'],
    ['newer.xml', 'newer'],
  ]);
  expect(refused.every(({ line }) => line > 0)).toBe(true);
});

it('takes a text that comes twice once', () => {
  const { texts, refused } = readTexts([file('a.xml', 't1'), file('copy.xml', 't1')]);
  expect(texts).toHaveLength(1);
  expect(refused).toEqual([{ name: 'copy.xml', kind: 'twice', line: 1, detail: 't1' }]);
});
