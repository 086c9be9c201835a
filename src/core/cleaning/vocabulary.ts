import type { Dictionary } from '../dictionary/dictionary.ts';
import type { WordList } from '../dictionary/word-list.ts';
import type { WordContexts } from './word-contexts.ts';

/** Languages whose words are looked for under letters put into Cyrillic one by one. */
export const languages = ['en', 'pt', 'de', 'fr', 'it', 'es'] as const;

export type Language = (typeof languages)[number];

/** The words of another language. */
export interface ForeignWords {
  readonly language: Language;
  readonly words: WordList;
}

/** All that the rules know of words. */
export interface Vocabulary {
  readonly serbian: Dictionary;
  readonly contexts: WordContexts;
  /** In the order in which they are asked. */
  readonly foreign: readonly ForeignWords[];
}
