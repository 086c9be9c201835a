/** Encodings a Serbian text is met in. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'iso-8859-2',
  'iso-8859-5',
  'cp852',
  'cp855',
  'koi8-r',
  'mac-cyrillic',
  'mac-ce',
  /** JUS I.B1.002: seven bits, `@[]^\\` and their small ones for Ž Š Ć Č Đ. */
  'yuscii-latin',
  /** JUS I.B1.003: seven bits, Cyrillic in the places of Latin letters. */
  'yuscii-cyrillic',
] as const;

export type Encoding = (typeof encodings)[number];
