import { hyphenateSync as hyphenateCyrillic } from 'hyphen/sh-cyrl';
import { hyphenateSync as hyphenateLatin } from 'hyphen/sh-latn';
import type { Script } from '../core/text.ts';

const softHyphen = '\u00ad';

/** Short words stay whole: columns of ragged lines look restless with a hyphen on every other one. */
const options = { minWordLength: 8, hyphenChar: softHyphen };

/** A part of fewer than three letters is not left alone on a line. */
const tooShort = /(?<!\p{L})(\p{L}{1,2})\u00ad|\u00ad(?=\p{L}{1,2}(?!\p{L}|\u00ad))/gu;

/** Puts soft hyphens into words, by the Serbian patterns of TeX; Chromium has none for Serbian. */
export const hyphenator = (script: Script): ((text: string) => string) => {
  const hyphenate = script === 'Cyrl' ? hyphenateCyrillic : hyphenateLatin;
  return (text) => hyphenate(text, options).replace(tooShort, '$1');
};
