/**
 * Where a Latin word in lower case divides so that n+j or d+ž at the division are two letters
 * (in|jekcija, nad|živeti), as a UTF-16 offset; `null` when every nj, lj, dž of it is one letter.
 */
export function divisionOf(word: string): number | null {
  if (!digraph.test(word)) return null;
  const found = division.exec(word);
  return found === null ? null : found[0].length;
}

/**
 * Beginnings of words, divided where a prefix or the first part of a compound ends. After
 * Pravopis Matice srpske (the parts of a compound keep their letters); gathered from the lists
 * of turanjanin/serbian-transliterator and ConTeXt's translit, and from every word with нј, лј or дж
 * in hunspell-sr 7.5, but for its misspellings. л+ј meet in no such word. None of these begins a word
 * of that dictionary that has њ or џ there (наџак, оџак, Оџаци, Оџалан).
 */
const divided = [
  // n+j
  ...['an|jon', 'in|jek', 'in|jic', 'in|jun', 'in|jur', 'ken|jon', 'kon|jek', 'kon|jug', 'kon|juk'],
  ...['kon|jun', 'kon|jur', 'man|jog', 'pan|jelin', 'šen|jan', 'šen|jen', 'tan|jug'],
  ...['van|jadr', 'van|jed', 'van|jez', 'van|jugo'],
  // d+ž
  ...['and|žej', 'feld|žand', 'nad|žanj', 'nad|žd', 'nad|žeg', 'nad|žel', 'nad|žeo', 'nad|žet'],
  ...['nad|žinj', 'nad|živ', 'nad|žn', 'nad|žup', 'nad|žvak', 'od|žali', 'od|žalj', 'od|žar'],
  ...['od|žd', 'od|žeg', 'od|žel', 'od|žet', 'od|živ', 'od|žnj', 'od|žub', 'od|žur', 'od|žva'],
  ...['pod|žan', 'pod|žar', 'pod|žb', 'pod|žd', 'pod|že', 'pod|ži', 'pod|žn', 'pod|žu'],
  ...['pred|žal', 'pred|žd', 'pred|že', 'pred|ži', 'pred|žn', 'pred|žr', 'pred|žu'],
];

const digraph = /nj|dž|dz\u030C/;

/** What may stand before such a beginning. */
const prefixes = 'bio|de|dis|hiper|hipo|makro|mikro|naj|ne|po|radio|re|sub|super';

const division = new RegExp(`^(?:${prefixes})*?(?:${divided.map(pattern).join('|')})`);

/** `nad|živ` as a pattern that stops at the division; ž may be written with a combining caron. */
function pattern(beginning: string): string {
  const [first = '', second = ''] = beginning.split('|');
  return `${first}(?=${second.replace(/[šž]/g, (letter) => `(?:${letter}|${letter.normalize('NFD')})`)})`;
}
