import { letterPairs } from './letter-pairs.ts';

/**
 * How unlikely it is, in bits, that one UTF-16 unit follows another in a Serbian text of either script.
 * Letters of other languages are unlikely, capitals behind small letters and signs inside words more so,
 * and what no text has most of all. Digits and the marks of ASCII are like blanks.
 */
export function readingCost(before: number, after: number): number {
  const a = signOf(before);
  const b = signOf(after);
  if (a.script !== null && b.script !== null) {
    const pair = a.script === b.script ? letterCost(a, b) : mixed;
    return pair + (b.isCapital ? (a.isCapital ? capitals : capitalInside) : 0);
  }
  if (b.script !== null) {
    const start = a.kind === 'blank' || a.kind === 'quote' ? 0 : beside[a.kind];
    return start + letterCost(blank, b) + (b.isCapital ? capitalFirst : 0);
  }
  const end = a.script === null ? 0 : a.place === foreign ? foreignEnd : letterCost(a, blank);
  return end + costs[b.kind][a.script === null ? a.kind : 'letter'];
}

type Kind = 'blank' | 'quote' | 'dash' | 'sign' | 'box' | 'none';

interface Sign {
  readonly kind: Kind;
  readonly script: keyof typeof letterPairs | null;
  /** In its alphabet; `foreign` for letters of other languages. */
  readonly place: number;
  /** Bits that a letter of another language costs. */
  readonly rarity: number;
  readonly isCapital: boolean;
}

function letterCost(a: Sign, b: Sign): number {
  if (b.place === foreign) return a.place === foreign ? foreignTwice : b.rarity;
  if (a.place === foreign) return behindForeign;
  const script = a.script ?? b.script;
  return script === null ? 0 : (bits[script][a.place]?.[b.place] ?? 0);
}

const foreign = -1;
const foreignTwice = 6;
const behindForeign = 4.6;
const foreignEnd = 3;
const mixed = 20;
const capitals = 2;
const capitalInside = 9;
const capitalFirst = 2;

/** A letter right behind it. */
const beside = { dash: 6, sign: 9, box: 15, none: 8 } as const;

/** By what stands and what stood before. */
const costs: Readonly<Record<Kind, Readonly<Record<Kind | 'letter', number>>>> = {
  blank: { letter: 0, blank: 0, quote: 1, dash: 0, sign: 3, box: 2, none: 4 },
  quote: { letter: 7, blank: 7, quote: 8, dash: 8, sign: 10, box: 12, none: 10 },
  dash: { letter: 8, blank: 6, quote: 8, dash: 8, sign: 10, box: 12, none: 10 },
  sign: { letter: 15, blank: 10, quote: 12, dash: 12, sign: 10, box: 12, none: 12 },
  box: { letter: 18, blank: 12, quote: 14, dash: 14, sign: 14, box: 5, none: 14 },
  none: { letter: 22, blank: 22, quote: 22, dash: 22, sign: 22, box: 22, none: 22 },
};

const bits = {
  cyrillic: letterPairs.cyrillic.rows.map(bitsOf),
  latin: letterPairs.latin.rows.map(bitsOf),
};

function bitsOf(row: string): number[] {
  return Array.from(row, (sign) => {
    const unit = sign.charCodeAt(0);
    // Two signs between are left out.
    return (unit - 0x23 - (unit > 0x27 ? 1 : 0) - (unit > 0x5c ? 1 : 0)) / 4;
  });
}

function signOf(unit: number): Sign {
  let sign = signs[unit];
  if (sign === undefined) {
    sign = made(String.fromCharCode(unit));
    signs[unit] = sign;
  }
  return sign;
}

const signs: (Sign | undefined)[] = [];

function made(letter: string): Sign {
  const small = letter.toLowerCase();
  const isCapital = small !== letter;
  for (const script of ['cyrillic', 'latin'] as const) {
    const place = letter === ' ' ? -1 : letterPairs[script].letters.indexOf(small);
    if (place > 0) return { kind: 'blank', script, place, rarity: 0, isCapital };
  }
  const other = { place: foreign, isCapital };
  if (/[а-яё]/.test(small)) return { kind: 'sign', script: 'cyrillic', rarity: 7, ...other };
  if (/\p{Script=Cyrillic}/u.test(letter)) {
    return { kind: 'sign', script: 'cyrillic', rarity: 10, ...other };
  }
  if (/[qwxyáéíóúäöüßçâêîô]/.test(small)) {
    return { kind: 'sign', script: 'latin', rarity: 11, ...other };
  }
  if (/\p{Script=Latin}/u.test(letter)) {
    return { kind: 'sign', script: 'latin', rarity: 15, ...other };
  }
  return { ...blank, kind: kindOf(letter) };
}

function kindOf(letter: string): Kind {
  if (/[\t\n\f\r -~]/.test(letter)) return 'blank';
  if (/[\u00BB\u2013-\u2015\u2026]/.test(letter)) return 'dash';
  if (/[\u00A0\u00AB\u2018-\u2022]/.test(letter)) return 'quote';
  if (/[\u2500-\u259F]/.test(letter)) return 'box';
  return /[\p{Cc}\uFFFD]/u.test(letter) ? 'none' : 'sign';
}

const blank: Sign = { kind: 'blank', script: null, place: 0, rarity: 0, isCapital: false };
