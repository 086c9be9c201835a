/**
 * Serbian Cyrillic letters in Latin; all others stay.
 *
 * @param {string} text
 * @returns {string}
 */
export function latin(text) {
  return text.replace(/[Ѐ-ӿ]/g, (letter) => {
    const small = letters.get(letter.toLowerCase());
    if (small === undefined) return letter;
    return letter === letter.toLowerCase() ? small : small[0].toUpperCase() + small.slice(1);
  });
}

const letters = new Map([
  ...Array.from('абвгдђежзијклмнопрстћуфхцчш', (letter, i) => {
    return [letter, 'abvgdđežzijklmnoprstćufhcčš'[i]];
  }),
  ['љ', 'lj'],
  ['њ', 'nj'],
  ['џ', 'dž'],
]);
