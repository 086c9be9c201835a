import type { Span } from './text.ts';

/**
 * Whether a word of a Latin text is a sign that Cyrillic text writes in Latin letters: a Roman
 * numeral or a unit.
 * @param span the whole word, UTF-16 offsets
 */
export function isSymbol(text: string, span: Span): boolean {
  const letters = text.slice(span.start, span.end);
  return (
    (letters.length <= 4 && isUnit(text, span, letters)) || isRomanNumeral(text, span, letters)
  );
}

/**
 * XIX vek, Petar I. What is a numeral by its letters but a word by its place is none: `I` opening a
 * sentence or among capitals, `V.` before a surname, `VI` among capitals, and MI, LI, DIV …
 */
function isRomanNumeral(text: string, { start, end }: Span, letters: string): boolean {
  if (!numeralLetters.test(letters) || !roman.test(letters) || words.has(letters)) return false;
  if (letters !== 'I' && letters !== 'V' && letters !== 'VI') return true;
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  if (counted.test(after)) return true;
  if (letters === 'V') return !initial.test(after);
  if (capitalsBefore.test(before) && capitalsAfter.test(after)) return false;
  return letters === 'VI' || !opens.test(before);
}

/** The sign of a unit: after a number or a degree sign, or a speed (km/h). */
function isUnit(text: string, { start, end }: Span, letters: string): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (before.endsWith('°')) return true;
  if (units.has(letters) && /\d[ \u00A0\u202F]?$/.test(before)) return true;
  const isBesideSlash = before.endsWith('/') || text.charAt(end) === '/';
  return isBesideSlash && speed.test(text.slice(Math.max(0, start - 3), end + 2));
}

const numeralLetters = /^[IVXLCDM]+$/;

/** How far a neighbouring word is looked for, in UTF-16 units. */
const reach = 24;

const roman = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Roman by their letters, but words or initials in anything a reader meets. */
const words: ReadonlySet<string> = new Set([
  'C',
  'D',
  'L',
  'M',
  'MI',
  'DI',
  'LI',
  'CI',
  'DIV',
  'LIV',
  'CIV',
]);

/** What a Roman ordinal counts, or a sign that only follows a number. */
const counted =
  /^(?:[)/–-]|\s(?:[vV]ek|stole[ćt]|[sS]vetsk|[sS]vjetsk|razred|glav|deo|dela|dio|tom|knjig|kongres|čin|odeljak|član|kolo|grupa|lig))/;

const initial = /^\.\s*\p{Lu}/u;

/** Nothing before, the end of a sentence, or a dash or opening quotation mark. */
const opens = /(?:^|[.!?…:\n])[\s„“"«»(–—-]*$|[„“"«(–—-]\s*$/;

const capitalsBefore = /(?:^|\P{L})\p{Lu}{2,}\P{L}*$|^\P{L}*$/u;
const capitalsAfter = /^\P{L}*\p{Lu}{2,}(?!\p{L})/u;

/** SI and common signs; `s`, `a` and `t` are left out: the first two are words. */
const units: ReadonlySet<string> = new Set(
  [
    'm',
    'mm',
    'cm',
    'dm',
    'km',
    'g',
    'mg',
    'kg',
    'l',
    'ml',
    'cl',
    'dl',
    'hl',
    'h',
    'ha',
    'min',
    'V',
    'kV',
  ].concat(
    [
      'W',
      'kW',
      'MW',
      'kWh',
      'MWh',
      'Hz',
      'kHz',
      'MHz',
      'GHz',
      'Pa',
      'hPa',
      'kPa',
      'J',
      'kJ',
      'kcal',
      'N',
      'K',
    ],
    ['B', 'kB', 'KB', 'MB', 'GB', 'TB', 'dB', 'mol', 'lm', 'A', 'mA', 'mAh'],
  ),
);

const speed = /(?:^|\P{L})k?m\/[hs](?!\p{L})/u;
