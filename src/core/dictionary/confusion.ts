/** Pairs of a right letter and the one written when diacritics are left out. */
export const unmarked: readonly (readonly [pairs: string, cost: number])[] = [
  ['шс жз чц ћц', 0.2],
  ['ђд', 0.4],
];

/**
 * What hands do. A letter lost or two swapped leave one way to write the word, a letter exchanged or
 * added leaves many, so that each of these is less likely.
 */
export const missing = 0.6;
export const slippedKey = 0.8;
/** A neighbouring key struck as well. */
export const grazedKey = 0.8;

/** A letter that is doubled in only one of the two words. */
export const twin = 0.6;

/**
 * What Serbian texts confuse, with a cost each: 1 is that of any other letter in the place of the
 * right one. Letters lost with diacritics, and letters that scanners and keyboards exchange.
 */
export const exchanged: readonly (readonly [letters: string, cost: number])[] = [
  // Diacritics dropped, or set where none belongs.
  ['чћ', 0.3],
  ['цч цћ сш зж', 0.5],
  ['џђ дђ', 0.5],
  // Letters of a scanner: ћ and ђ, н and и, п and н, ш and т (in italics) …
  ['ћђ', 0.5],
  ['ин пн ип пт шт ис', 0.7],
  ['лп ео со се ао ае гт бв вз', 0.7],
  ['нњ лљ', 0.5],
  // Letters alike in speech.
  ['хк вх фв кг тд пб сз шж', 0.8],
  ['иј ју', 0.7],
  ['ую оа ие', 0.8],
  // Letters that Serbian does not have.
  ['йј йи щш щћ ыи ыј ьј эе ёо іи ії яа юу ѣе', 0.2],
];

/** Letters that are lost more lightly than others. */
export const lightlyLost: ReadonlyMap<string, number> = new Map([['х', 0.5]]);

/** Letters that are added more lightly than others. */
export const lightlyAdded: ReadonlyMap<string, number> = new Map([
  ['ъ', 0.2],
  ['ь', 0.2],
]);

/**
 * Several letters for several, tried where the right word has the first and the written one the
 * second.
 */
export const rewritten: readonly (readonly [right: string, written: string, cost: number])[] = [
  // Yat.
  ['ије', 'е', 0.5],
  ['је', 'е', 0.5],
  ['ије', 'је', 0.5],
  ['е', 'ије', 0.5],
  ['е', 'је', 0.5],
  ['је', 'ије', 0.5],
  // Digraphs in place of letters.
  ['џ', 'дж', 0.2],
  ['џ', 'дз', 0.3],
  ['ђ', 'дј', 0.2],
  ['ђ', 'ђј', 0.3],
  ['њ', 'нј', 0.2],
  ['љ', 'лј', 0.2],
  ['нј', 'њ', 0.3],
  ['дж', 'џ', 0.3],
  ['ч', 'цх', 0.4],
  ['ш', 'сх', 0.4],
  ['ж', 'зх', 0.4],
  // The end of a participle as it is spoken.
  ['ао', 'о', 0.5],
  // Assimilation not written, or written where it is not.
  ['дс', 'ц', 0.6],
  ['тс', 'ц', 0.6],
  ['шћ', 'шч', 0.3],
  ['дшт', 'шт', 0.5],
  ['ио', 'ијо', 0.3],
  ['ија', 'иа', 0.3],
  // Letters that run together.
  ['ш', 'ти', 0.8],
  ['м', 'гн', 0.8],
  ['ш', 'нт', 0.9],
  ['ни', 'ш', 0.9],
];

/** Two neighbours in each other's place. */
export const swapped = 0.65;
