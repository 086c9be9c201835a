import { alphabet } from './alphabet.ts';
import { divisionOf } from './digraph.ts';
import { prose } from './literals.ts';
import type { Rewritten, Splice } from './splice.ts';
import { isSymbol } from './symbol.ts';
import type { Span } from './text.ts';

/**
 * Serbian Latin written in Cyrillic: nj, lj, dž → њ, љ, џ (also ǌ ǉ ǆ, and letters with combining
 * carons), but not where the parts of a word meet (`digraph.ts`). Left as they are: addresses,
 * Roman numerals, units after a number, words with digits (A4, MP3), and words with a letter that
 * Serbian Latin has not (q w x y, ü, é …), with what a hyphen ties to them unless it is an ending
 * (York-а, but Wi-Fi). `dj` stays д+ј: whether it stands for ђ is a matter of cleaning, not of script.
 */
export function cyrillised(text: string): Rewritten {
  const splices: Splice[] = [];
  if (plain.test(text)) {
    const isWord = !isSymbol(text, { start: 0, end: text.length });
    return { text: isWord ? spelled(text, 0, splices) : text, splices };
  }
  if (!anyLatin.test(text)) return { text, splices };
  let cyrillic = '';
  let done = 0;
  for (const { start, end } of prose(text)) {
    for (const match of text.slice(start, end).matchAll(compound)) {
      for (const part of convertible(text, match[0], start + match.index)) {
        cyrillic +=
          text.slice(done, part.start) +
          spelled(text.slice(part.start, part.end), part.start, splices);
        done = part.end;
      }
    }
  }
  return { text: cyrillic + text.slice(done), splices };
}

/** The parts of a hyphenated word that are Serbian; UTF-16 offsets in the text. */
function convertible(text: string, word: string, at: number): Span[] {
  if (plain.test(word)) {
    const span = { start: at, end: at + word.length };
    return isSymbol(text, span) ? [] : [span];
  }
  const parts = Array.from(word.matchAll(part), ({ index, 0: letters }) => {
    return { start: at + index, end: at + index + letters.length, letters };
  });
  const isTied = parts.length > 1 && parts.some(({ letters }) => ties(letters));
  return parts.filter((span, i) => {
    const { letters } = span;
    if (!anyLatin.test(letters) || foreign.test(letters)) return false;
    return !(isTied && (i === 0 || !endings.test(letters))) && !isSymbol(text, span);
  });
}

/** Whether a part of a word is foreign and makes the others so. */
const ties = (letters: string): boolean =>
  letters.length > 1 && foreign.test(letters) && !numeralLetters.test(letters);

function spelled(word: string, at: number, splices: Splice[]): string {
  const division = divisionOf(word.toLowerCase());
  if (division === null) return inCyrillic(word, at, splices);
  const first = inCyrillic(word.slice(0, division), at, splices);
  return first + inCyrillic(word.slice(division), at + division, splices);
}

function inCyrillic(word: string, at: number, splices: Splice[]): string {
  if (plain.test(word)) return plainly(word, at, splices);
  return word.replace(letter, (latin, offset: number) => {
    const cyrillic = letters.get(latin) ?? latin;
    if (latin.length !== cyrillic.length) {
      splices.push({ at: at + offset, removed: latin.length, added: cyrillic.length });
    }
    return cyrillic;
  });
}

/** The same letter by letter, several times as fast. */
function plainly(word: string, at: number, splices: Splice[]): string {
  let cyrillic = '';
  for (let i = 0; i < word.length; i++) {
    const mayBegin = i + 1 < word.length && seconds.includes(word.charAt(i + 1));
    const whole = mayBegin ? letters.get(word.slice(i, i + 2)) : undefined;
    cyrillic += whole ?? singles[word.charCodeAt(i)] ?? '';
    if (whole === undefined) continue;
    splices.push({ at: at + i, removed: 2, added: 1 });
    i++;
  }
  return cyrillic;
}

/** What digraphs end in. */
const seconds = 'jJžŽ';

const anyLatin = /\p{Script=Latin}/u;
const part = /[\p{L}\p{M}\p{N}_\u00AD\u200B-\u200D]+/gu;
const compound = new RegExp(`${part.source}(?:[-\u2010\u2011]${part.source})*`, 'gu');

/** A letter as written: a digraph whole, carons and acutes of č ć š ž apart or not. */
const letter =
  /N[Jj]|nj|L[Jj]|lj|D(?:[Žž]|[Zz]\u030C)|d(?:ž|z\u030C)|[CcSsZz]\u030C|[Cc]\u0301|\p{Script=Latin}/gu;

/** Vowels (and r) with marks of Serbian prosody that foreign names in Serbian prose do not have. */
const prosodic = 'āēīōūâêîôûȁȅȉȍȕȃȇȋȏȗȑȓ';

const lower: readonly (readonly [latin: string, cyrillic: string])[] = [
  ...alphabet.map(([cyrillic, latin]) => [latin, cyrillic] as const),
  ['ǉ', 'љ'],
  ['ǌ', 'њ'],
  ['ǆ', 'џ'],
  ...Array.from(prosodic, (latin) => {
    const [vowel = '', mark = ''] = latin.normalize('NFD');
    return [latin, `${'аеиоур'.charAt('aeiour'.indexOf(vowel))}${mark}`] as const;
  }),
];

const letters: ReadonlyMap<string, string> = new Map(
  lower.flatMap(([latin, cyrillic]) => {
    const capitals = [latin.toUpperCase(), titled(latin)];
    return [
      ...[latin, latin.normalize('NFD')].map((written) => [written, cyrillic] as const),
      ...[...capitals, ...capitals.map((written) => written.normalize('NFD'))].map(
        (written) => [written, cyrillic.toUpperCase()] as const,
      ),
    ];
  }),
);

/** Those of one letter each that plain words have, by UTF-16 unit. */
const singles: readonly string[] = Array.from({ length: 0x180 }, (_, unit) => {
  return letters.get(String.fromCharCode(unit)) ?? '';
});

/** With its first letter a capital: ǆ has a form of its own for that. */
function titled(letter: string): string {
  const title = { ǆ: 'ǅ', ǉ: 'ǈ', ǌ: 'ǋ' }[letter];
  return title ?? letter.charAt(0).toUpperCase() + letter.slice(1);
}

/** The words that nearly all are, tried first. */
const plain = /^[a-pr-vzA-PR-VZčćšžđČĆŠŽĐ]+$/;

/** Anything in a word but Serbian letters of either script, marks and invisible breaks. */
const foreign = new RegExp(
  `[^a-pr-vzA-PR-VZčćšžđČĆŠŽĐǄ-ǌ${prosodic}${prosodic.toUpperCase()}\\p{Script=Cyrillic}\\p{M}\\u00AD\\u200B-\\u200D]`,
  'u',
);

const numeralLetters = /^[IVXLCDM]+$/;

/** Case endings that Serbian ties to a foreign word or an abbreviation by a hyphen. */
const endings =
  /^(?:a|e|i|u|o|om|em|om|ovi|evi|ova|eva|ove|eve|ovima|evima|ama|ima|oj|og|ov|ev|ovog|ovom|ovim|ih|im|ski|ska|sko|skog|skom|ske|sku|skim|skih|ti|ta|to|te|tog|tom|toj|ih)$/;
