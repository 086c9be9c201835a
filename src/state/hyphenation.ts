import createHyphenator, { type Patterns } from 'hyphen';
import cyrillic from 'hyphen/patterns/sh-cyrl';
import latin from 'hyphen/patterns/sh-latn';
import type { Script } from '../core/text.ts';

const softHyphen = '\u00ad';

/** Short words stay whole: columns of ragged lines look restless with a hyphen on every other one. */
const options = { minWordLength: 8, hyphenChar: softHyphen };

/** A part of fewer than three letters is not left alone on a line. */
const tooShort = /(?<!\p{L})(\p{L}{1,2})\u00ad|\u00ad(?=\p{L}{1,2}(?!\p{L}|\u00ad))/gu;

/** UTF-16 units of text of which the words are remembered: some hundred screens. */
const mostRemembered = 500_000;

/**
 * The hyphenator of the library remembers each word that it has ever seen. It is made anew now and
 * then, of patterns of its own, for it writes the words into those too.
 */
function forgetful([levels, patterns, exceptions]: Patterns): (text: string) => string {
  const made = (): ((text: string) => string) =>
    createHyphenator([levels, patterns, { ...exceptions }], options);
  let hyphenate = made();
  let seen = 0;
  return (text) => {
    seen += text.length;
    if (seen > mostRemembered) {
      hyphenate = made();
      seen = text.length;
    }
    return hyphenate(text);
  };
}

const hyphenators: Readonly<Record<Script, (text: string) => string>> = {
  Cyrl: forgetful(cyrillic),
  Latn: forgetful(latin),
};

/** Puts soft hyphens into words, by the Serbian patterns of TeX; Chromium has none for Serbian. */
export const hyphenator = (script: Script): ((text: string) => string) => {
  const hyphenate = hyphenators[script];
  return (text) => hyphenate(text).replace(tooShort, '$1');
};
