/**
 * What an error says without what it may quote of a text: the words of readers are nobody’s business,
 * and a log is what is sent to somebody. Names, codes, numbers and places in the program stay.
 */
export const withoutContents = (message: string): string =>
  message
    .split('\n')
    .map((line) => (PLACE.test(line) ? line : withoutQuotes(line).slice(0, LONGEST)))
    .join('\n');

/** A line of a stack. */
const PLACE = /^\s*at (?:async )?[\w$.#<>[\] ]*\(?(?:app|file|node|https?):\S*$/u;

const LONGEST = 300;

/** Of a property, as the engine quotes it. */
const NAME = /^\w{1,40}$/u;

/** Whatever stands in quotes, between the slashes of a pattern, or is no plain ASCII. */
const withoutQuotes = (line: string): string =>
  line
    .replace(/"[^"]*(?:"|$)|[“„”«»][^“”«»]*(?:[“”«»]|$)|`[^`]*(?:`|$)/gu, '…')
    .replace(/: \/.*\/[a-z]*: /u, ': …: ')
    .replace(/'([^']*)(?:'|$)/gu, (all, quoted: string) => (NAME.test(quoted) ? all : "'…'"))
    .replace(/[^\s\x20-\x7e]+(?:[\s\p{P}]*[^\s\x20-\x7e]+)*/gu, '…');
