import { alphabet } from './alphabet.ts';

/** What each UTF-16 unit becomes in folded text. */
export interface FoldTable {
  /** By unit: the unit it becomes, 0 when it is dropped, `several` when `expansions` has it. */
  readonly units: Uint16Array;
  readonly expansions: ReadonlyMap<number, readonly number[]>;
  /** Whether `dj` is one letter, as đ is. */
  readonly joinsDj: boolean;
}

/** Stands for units that become several; control characters, of which it is one, are dropped. */
export const several = 1;

const latin: ReadonlyMap<string, string> = new Map([
  ...alphabet,
  ['ǆ', 'dž'],
  ['ǅ', 'dž'],
  ['ǉ', 'lj'],
  ['ǈ', 'lj'],
  ['ǌ', 'nj'],
  ['ǋ', 'nj'],
]);

/** Letters without a decomposition, ligatures of printers, and signs written in several ways. */
const alike: ReadonlyMap<string, string> = new Map(
  Object.entries({
    d: 'đðɖ',
    l: 'ł',
    o: 'ø',
    i: 'ı',
    fi: 'ﬁ',
    fl: 'ﬂ',
    '"': '„“”‟«»″',
    "'": '’‘‚‛ʼʻʹ′`´‹›',
    '-': '‐‑‒–—―−',
    '...': '…',
  }).flatMap(([one, others]) => Array.from(others, (other) => [other, one] as const)),
);

/** The stretches of Unicode in which anything changes. */
const changed: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x052f], // Latin, marks, Greek, Cyrillic
  [0x1680, 0x1680],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1fff], // marks, more Latin and Greek
  [0x2000, 0x206f], // punctuation
  [0x20d0, 0x20ff],
  [0x2212, 0x2212],
  [0x3000, 0x3000],
  [0xfb01, 0xfb02],
  [0xfe00, 0xfe2f],
  [0xfeff, 0xfeff],
];

/** For `fold`: diacritics do not count. */
export const blind = once(() => makeTable(withoutMarks, true));

/** For `foldScript`: č ć š ž đ count. */
export const scriptBlind = once(() =>
  makeTable((character) => {
    const lower = character.toLowerCase();
    const written = latin.get(lower) ?? lower;
    return /^(?:[čćšžđ]|dž)$/.test(written) ? written : withoutMarks(character);
  }, false),
);

/** A table takes some milliseconds to make, and most starts need none: it is made when asked for. */
function once(make: () => FoldTable): () => FoldTable {
  let made: FoldTable | undefined;
  return () => (made ??= make());
}

function withoutMarks(character: string): string {
  if (/[\s\u0085]/.test(character) && character !== '\uFEFF') return ' ';
  if (/[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.test(character)) return '';
  const letters = decomposed(character.toLowerCase());
  const inLatin = Array.from(letters, (letter) => latin.get(letter) ?? letter).join('');
  return Array.from(decomposed(inLatin), (letter) => alike.get(letter) ?? letter).join('');
}

function decomposed(letters: string): string {
  return letters.normalize('NFD').replace(/\p{M}/gu, '');
}

function makeTable(foldedForm: (character: string) => string, joinsDj: boolean): FoldTable {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const expansions = new Map<number, number[]>();
  for (const [first, last] of changed) {
    for (let unit = first; unit <= last; unit++) {
      const form = foldedForm(String.fromCharCode(unit));
      const codes = Array.from(form, (one) => one.charCodeAt(0));
      units[unit] = codes.length > 1 ? several : (codes[0] ?? 0);
      if (codes.length > 1) expansions.set(unit, codes);
    }
  }
  return { units, expansions, joinsDj };
}
