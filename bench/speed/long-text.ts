import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { splitParagraphs } from '../../src/core/paragraphs.ts';
import { countWords } from '../../src/core/words.ts';
import { randomFrom } from '../import/damaged.ts';

/**
 * So many words of running Serbian in paragraphs: the novels in plain text of a folder, or where there
 * are none the bundled article, over and over. One word in fifty is damaged, each time another one.
 */
export function longText(texts: string | null, article: string, count: number): string[] {
  const once = sourcesOf(texts, article).flatMap((text) =>
    splitParagraphs(text).paragraphs.map(({ original }) => original),
  );
  const random = randomFrom(20261128);
  const paragraphs: string[] = [];
  for (let words = 0; words < count;) {
    for (const paragraph of once) {
      if (words >= count) break;
      words += countWords(paragraph);
      paragraphs.push(damaged(paragraph, random));
    }
  }
  return paragraphs;
}

/** All words of the novels, with the signs beside them, each as often as it stands there. */
export const vocabularyOf = (texts: string | null, article: string): string[] =>
  sourcesOf(texts, article).flatMap((text) => text.split(/\s+/u).filter((word) => word !== ''));

/** Paragraphs of 8 to 160 words drawn at random, no two alike: as lists of words. */
export function drawnText(vocabulary: readonly string[], count: number): string[][] {
  const random = randomFrom(20261123);
  const below = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: count }, () =>
    Array.from({ length: 8 + below(153) }, () => vocabulary[below(vocabulary.length)] ?? ''),
  );
}

/** The first paragraphs of a text that have so many words. */
export function beginning(paragraphs: readonly string[], count: number): string[] {
  let words = 0;
  const end = paragraphs.findIndex((paragraph) => (words += countWords(paragraph)) >= count);
  return paragraphs.slice(0, end === -1 ? paragraphs.length : end + 1);
}

function sourcesOf(texts: string | null, article: string): string[] {
  const novels = novelsIn(texts);
  return (novels.length > 0 ? novels : [article]).map((file) => readFileSync(file, 'utf8'));
}

function novelsIn(texts: string | null): string[] {
  const folder = path.join(texts ?? '', 'C');
  if (texts === null || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => path.join(folder, name));
}

function damaged(paragraph: string, random: () => number): string {
  return paragraph.replace(/\p{L}{4,}/gu, (word) => (random() < 0.03 ? slip(word, random) : word));
}

/** As a hand slips, or as English spelling was forced into Cyrillic. */
function slip(word: string, random: () => number): string {
  const forced = word.replace(/[шчжћђ]/gu, (letter) => digraphs[letter] ?? letter);
  if (forced !== word) return forced;
  const at = 1 + Math.floor(random() * (word.length - 2));
  return random() < 0.5
    ? word.slice(0, at) + word.slice(at + 1)
    : word.slice(0, at) + word.charAt(at) + word.slice(at);
}

const digraphs: Readonly<Record<string, string>> = { ш: 'сх', ч: 'цх', ж: 'зх', ћ: 'тј', ђ: 'дј' };
