const cyrillic = 'АВСЕНЈКМОРТХУасејкморху';
const latin = 'ABCEHJKMOPTXYacejkmopxy';

/** Letters of the two scripts that print alike, Latin to Cyrillic. */
export const latinToCyrillic: ReadonlyMap<string, string> = new Map(
  Array.from(latin, (letter, i) => [letter, cyrillic.charAt(i)] as const),
);

/** The same the other way. */
export const cyrillicToLatin: ReadonlyMap<string, string> = new Map(
  Array.from(cyrillic, (letter, i) => [letter, latin.charAt(i)] as const),
);
