import { divisionOf } from './digraph.ts';
import { alphabet } from './alphabet.ts';

/** The two orders of Serbian letters: а б в г д ђ … and a b c č ć d dž đ … */
export const letterOrders = ['azbuka', 'abeceda'] as const;
export type LetterOrder = (typeof letterOrders)[number];

/**
 * A key by which titles stand in the order of a Serbian catalogue; keys are compared with `<`. The
 * script a title is written in does not count, nor do case, accents, and quotation marks, dashes or
 * spaces at its start; nj, lj and dž are letters, but not where the parts of a word meet (инјекција,
 * nadživeti); words go before longer words, numbers before letters and by their value. Titles that
 * differ have keys that differ.
 */
export function orderKey(words: string, order: LetterOrder): string {
  const places = placesIn[order];
  let key = '';
  for (const [run] of words.normalize('NFC').toLowerCase().matchAll(runs)) {
    key += /^\d/.test(run) ? numberKey(run) : wordKey(run, places);
    key += between;
  }
  return `${key}${end}${words}`;
}

const runs = /\d+|(?:\p{L}|[\p{M}\u00AD\u200B-\u200D'’ʼ])+/gu;

/** Units that sort below all letters, in this order. */
const end = '\u0001';
const between = '\u0002';
const number = '\u0003';
const firstPlace = 0x10;

/** By value: of numbers without leading zeros the longer one is greater. */
function numberKey(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, '');
  return `${number}${String.fromCharCode(Math.min(value.length, 0xffff))}${value}`;
}

function wordKey(word: string, places: ReadonlyMap<string, string>): string {
  const division = divisionOf(word) ?? -1;
  let key = '';
  for (let i = 0; i < word.length; i++) {
    const two = i + 1 === division ? undefined : places.get(word.slice(i, i + 2));
    if (two !== undefined) i++;
    key += two ?? placeOf(word.charAt(i), places);
  }
  return key;
}

function placeOf(letter: string, places: ReadonlyMap<string, string>): string {
  const known = places.get(letter);
  if (known !== undefined) return known;
  const [base = ''] = letter.normalize('NFD');
  if (!/[\p{L}\uD800-\uDFFF]/u.test(base)) return '';
  // Letters of other alphabets go after all of ours, in an order of their own.
  return places.get(base) ?? `\u0FFF${letter}`;
}

/**
 * Letters by their place, parted by spaces; those of a group share it. Letters that Serbian has not
 * stand after the one they are nearest to: in the azbuka Latin ones by sound, in the abeceda as in
 * other Latin alphabets.
 */
const orders: Readonly<Record<LetterOrder, string>> = {
  azbuka:
    'а б в w г ґ д ђ ѓ е ё є ж з ѕ и і ї й ј y к q x л љ м н њ о п р с т ћ ќ у ў ф х ц ч џ ш щ ъ ы ь ѣ э ю я',
  abeceda:
    'a b c č ć ќ d dž đ ѓ e ё є f g ґ h i і ї j й k l lj m n nj o p q r s š щ t u ў v w x y ы z ž ѕ ъ ь ѣ э ю я',
};

/** Letters of one sign for two, and those that other alphabets write without a mark to take off. */
const otherForms: readonly (readonly [cyrillic: string, latin: string])[] = [
  ['љ', 'ǉ'],
  ['њ', 'ǌ'],
  ['џ', 'ǆ'],
  ['ђ', 'ð'],
  ['л', 'ł'],
  ['о', 'ø'],
  ['и', 'ı'],
];

const placesIn: Readonly<Record<LetterOrder, ReadonlyMap<string, string>>> = {
  azbuka: places('azbuka'),
  abeceda: places('abeceda'),
};

function places(order: LetterOrder): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  orders[order].split(' ').forEach((letter, index) => {
    found.set(letter, String.fromCharCode(firstPlace + index));
  });
  for (const [cyrillic, latin] of [...alphabet, ...otherForms]) {
    const place = found.get(cyrillic) ?? found.get(latin) ?? '';
    found.set(cyrillic, place).set(latin, place);
  }
  return found;
}

/**
 * An author's name with the surname first, for sorting: of several authors the first. A name that
 * already has its surname first (Пинто, Талес) stays as it is.
 */
export function surnameFirst(author: string): string {
  const [first = ''] = author.trim().split(/\s*;\s*|\s+(?:и|i|&)\s+/u);
  const [before = '', ...after] = first.split(/,\s*/u);
  const names = before.split(/\s+/u);
  if (names.length < 2) return [before, ...after].join(' ');
  return [names.at(-1), ...names.slice(0, -1)].join(' ');
}
