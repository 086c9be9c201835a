import { guessLatin } from './latin-guess.ts';
import type { Rule } from './rule.ts';

/** Web and e-mail addresses and file names that went to Cyrillic with the rest: хттпс://гитхуб.цом. */
export const mangledAddresses: Rule = {
  id: 'mangled-address',
  kind: 'mangled-latin',
  isApplied: true,
  readsLiterals: true,
  find({ text }, { vocabulary }) {
    if (!mayHold(text)) return [];
    return Array.from(text.matchAll(address), ({ index, 0: whole }) => {
      const found = whole.replace(closing, '');
      return {
        from: index,
        to: index + found.length,
        after: found.replace(cyrillicRun, (run) => guessLatin(run, vocabulary.foreign)),
        confidence: 0.9,
        explanation,
      };
    }).filter(({ after, from, to }) => after !== text.slice(from, to));
  },
};

const explanation = {
  sr: 'Интернет адресе и имена датотека пишу се латиницом; овде су слова пребачена у ћирилицу, па адреса више не води никуда.',
  en: 'Web addresses and file names are written in Latin letters; here the letters were moved into Cyrillic, so the address leads nowhere.',
};

const domains = 'цом|орг|нет|еду|гов|инфо|ио|дев|апп|рс|ба|хр|де|фр|бр|ук|еу';
/** Endings of domains that are also words, so that a path must follow: т.ме/канал. */
const wordlike = 'ме|бе|ли|тв|гг|цо|ин|ат|ес|ит|нл|пл|ру|ук|де|фр|бр|ба|хр|рс|еу';
const files =
  'мд|ткт|txt|txт|хтмл?|пдф|доц[кx]?|одт|пнг|јпе?г|гиф|свг|зип|тар|гз|јс|тс|пи|јсон|иамл|имл|[кx]мл|цсв|епуб|еке|сх|мп[34]|цсс|пхп|срт';
/** Signs of an address behind its beginning; brackets only in pairs: вики/Земља_(планета). */
const sign = '[^\\s<>"„“”«»()\\[\\]|*`]';
const rest = `(?:${sign}|\\(${sign}*\\))`;

/**
 * Each alternative begins where no run of its own letters goes on, so the search is linear. Cyrillic in
 * an address is no damage by itself: sr.wikipedia.org/wiki/Београд, пошта.срб; its scheme or its domain
 * must be.
 */
const address = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:х[тt][тt][пp][сs]?|[хh]тт[пp][сs]?|фтп)\s?:\s?\/\/${rest}+`,
    String.raw`(?<![\p{L}\p{N}])(?:https?|ftp):\/\/[\p{L}\p{N}.-]{1,200}\.(?:${domains})(?![\p{L}\p{N}.])${rest}*`,
    String.raw`(?<![\p{L}\p{N}])ввв\.${rest}+`,
    String.raw`(?<![\p{L}\p{N}])лоцалхост(?::\d{1,5})?(?:\/${rest}*)?(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}._%+-])(?:маилто:)?[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,3}\.(?:${domains})(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}@._\/-])(?:[\p{L}\p{N}-]{2,63}\.){1,4}(?:цом|орг|нет|еду|гов|инфо|ио|дев|(?:цо|ац|ор|орг|еду)\.(?:ук|рс|ба|хр))(?![\p{L}\p{N}])(?:[\/?#]${rest}*)?`,
    String.raw`(?<![\p{L}\p{N}@._\/-])(?:[\p{L}\p{N}-]{1,63}\.){1,4}(?:${wordlike})\/${rest}+`,
    String.raw`(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}_.-]{1,60}\/){0,8}[\p{L}\p{N}_-]{2,60}(?:\.[\p{L}\p{N}_-]{1,60}){0,3}\.(?:${files})(?![\p{L}\p{N}])(?:[?#]${rest}+)?`,
  ].join('|'),
  'giu',
);

/** Nearly every paragraph of prose fails it; to compile the pattern takes as long as to read a short text. */
const mayHold = (text: string): boolean =>
  (colon.test(text) || text.includes('хост') || dotted.test(text)) && hinting.test(text);

const colon = /:\s?\/\//;
const dotted = /\.(?:\p{L}|(?<=[вВ]\.)\S)/u;
const hinting = new RegExp(
  String.raw`\/\/|лоцалхост|ввв\.|\.(?:${domains}|цо|ац|ор|${wordlike}|${files})`,
  'iu',
);

const closing = /[.,;:!?…'’‘}*]+$/u;
const cyrillicRun = /\p{Script=Cyrillic}+/gu;
