/**
 * A form of the Serbian dictionary in Cyrillic alone: Latin letters that look like Cyrillic ones
 * become those (Ваљевцoм). `null` for what is Latin (Roman numerals, units), for words that stay
 * mixed and for what is no word.
 *
 * @param {string} form
 * @returns {string | null}
 */
export function cleaned(form) {
  const bare = form.replace(/_+$/, '');
  const cyrillic = /[\u0400-\u04FF]/.test(bare)
    ? bare.replace(/[A-Za-z]/g, (letter) => alike.get(letter) ?? letter)
    : bare;
  return serbianWord.test(cyrillic) ? cyrillic : null;
}

/** Latin look-alikes of Serbian Cyrillic letters, in the shapes of printed upright letters. */
const alike = new Map(
  Object.entries({ А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P' })
    .concat(
      Object.entries({ Т: 'T', Х: 'X', а: 'a', с: 'c', е: 'e', ј: 'j', о: 'o', р: 'p', х: 'x' }),
    )
    .map(([right, latin]) => [latin, right]),
);

const serbianWord =
  /^[абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ]+(?:-[а-шђјљњћџА-ШЂЈЉЊЋЏ]+)*$/;

/**
 * A form of a foreign dictionary in lower case; `null` for what a mangled text would not have as a
 * word: hyphens, digits, genitives with ’s, letters of another script.
 *
 * @param {string} form
 * @returns {string | null}
 */
export function cleanedForeign(form) {
  const lower = form.normalize('NFC').toLowerCase().replaceAll('’', "'");
  return /^\p{Script=Latin}+(?:'\p{Script=Latin}+)?$/u.test(lower) && !lower.endsWith("'s")
    ? lower
    : null;
}
