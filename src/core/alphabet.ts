/** The thirty letters of Serbian in lower case, Cyrillic and Latin. */
export const alphabet: readonly (readonly [cyrillic: string, latin: string])[] = [
  ...Array.from('абвгдђежзијклмнопрстћуфхцчш', (letter, i) => {
    return [letter, 'abvgdđežzijklmnoprstćufhcčš'.charAt(i)] as const;
  }),
  ['љ', 'lj'],
  ['њ', 'nj'],
  ['џ', 'dž'],
];
