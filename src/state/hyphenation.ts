import createHyphenator, { type Patterns } from 'hyphen';
import cyrillic from 'hyphen/patterns/sh-cyrl';
import latin from 'hyphen/patterns/sh-latn';
import type { Script } from '../core/text.ts';

const softHyphen = '\u00ad';

/** Short words stay whole: columns of ragged lines look restless with a hyphen on every other one. */
const shortest = 8;
const options = { minWordLength: shortest, hyphenChar: softHyphen };

/** A part of fewer than three letters is not left alone on a line. */
const tooShort = /(?<![\p{L}\u00ad])(\p{L}{1,2})\u00ad|\u00ad(?=\p{L}{1,2}(?!\p{L}|\u00ad))/gu;

/** What the package takes for a word, of that many units. */
const longWord = new RegExp(`[^\\s!-&(-@[-\`{-~\\u2013-\\u203C]{${shortest},}`, 'g');

/** Around these the package looks farther than at a word: hyphens that stand there, and tags. */
const isUnusual = /[\u00ad<]/u;

/** So many words are remembered; a text has fewer of them that are long. */
const mostKnown = 50_000;

type Hyphenate = (text: string) => string;

/** Puts soft hyphens into words, by the Serbian patterns of TeX; Chromium has none for Serbian. */
export const hyphenator = (script: Script): Hyphenate => hyphenators[script];

const hyphenators: Readonly<Record<Script, Hyphenate>> = {
  Cyrl: remembering(() => wholly(cyrillic)),
  Latn: remembering(() => wholly(latin)),
};

/**
 * Hyphenates as the package does, which reads every text letter by letter. It remembers each word
 * that it has ever seen, and writes them into the patterns too: it has some of its own here.
 */
export function wholly([levels, patterns, exceptions]: Patterns): Hyphenate {
  const hyphenate = createHyphenator([levels, patterns, { ...exceptions }], options);
  return (text) => hyphenate(text).replace(tooShort, '$1');
}

/** Does the same with each word only once, and begins anew when it has seen too many. */
export function remembering(made: () => Hyphenate): Hyphenate {
  const known = new Map<string, string>();
  let hyphenate = made();
  const hyphenated = (word: string): string => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= mostKnown) {
      known.clear();
      hyphenate = made();
    }
    const now = hyphenate(word);
    known.set(word, now);
    return now;
  };
  return (text) => (isUnusual.test(text) ? hyphenate(text) : text.replace(longWord, hyphenated));
}
