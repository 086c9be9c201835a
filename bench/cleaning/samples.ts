import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { clean } from '../../src/core/cleaning/clean.ts';
import { prepareCleaning } from '../../src/core/cleaning/prepare.ts';
import type { Proposal } from '../../src/core/cleaning/proposal.ts';
import { languages, type Vocabulary } from '../../src/core/cleaning/vocabulary.ts';
import { openWordContexts } from '../../src/core/cleaning/word-contexts.ts';
import { openDictionary } from '../../src/core/dictionary/dictionary.ts';
import { openWordList } from '../../src/core/dictionary/word-list.ts';
import { splitParagraphs } from '../../src/core/paragraphs.ts';

/** A text with all that is proposed for it. */
export interface Cleaned {
  readonly name: string;
  readonly words: number;
  readonly paragraphs: readonly {
    readonly text: string;
    readonly proposals: readonly Proposal[];
  }[];
  /** Of the processor, also of the threads that compile and collect. */
  readonly milliseconds: number;
}

export function openVocabulary(folder: string): Vocabulary {
  const list = (name: string) => new Uint8Array(readFileSync(path.join(folder, `${name}.dawg`)));
  return {
    serbian: openDictionary({ words: list('sr'), frequencies: list('sr-frequencies') }),
    contexts: openWordContexts(list('sr-contexts')),
    foreign: languages
      .filter((language) => existsSync(path.join(folder, `${language}.dawg`)))
      .map((language) => ({ language, words: openWordList(list(language)) })),
  };
}

/** The plain texts of one group of samples, cleaned. */
export function cleanedGroup(texts: string, group: string, vocabulary: Vocabulary): Cleaned[] {
  const folder = path.join(texts, group);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => cleaned(name, readFileSync(path.join(folder, name), 'utf8'), vocabulary));
}

function cleaned(name: string, source: string, vocabulary: Vocabulary): Cleaned {
  const originals = splitParagraphs(source).paragraphs.map(({ original }) => original);
  const start = process.cpuUsage();
  const context = prepareCleaning(originals, vocabulary);
  const paragraphs = originals.map((text) => ({ text, proposals: clean(text, context) }));
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  return { name, words: context.profile.wordCount, paragraphs, milliseconds };
}

/** The lines of a table of samples without its heading; none when there is no such file. */
export function tableOf(texts: string, name: string): string[][] {
  const file = path.join(texts, name);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(1);
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

/** A sample's text; `null` when it is not there. */
export function readSample(texts: string, name: string): string | null {
  const file = path.join(texts, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
