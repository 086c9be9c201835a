/**
 * Whether what was found is another word. Judged by hand, by one reader: of nineteen terms that have
 * forms of other words too, the places in the texts of group B were read where the form does not tell
 * by itself, and what is told here is what was found to be wrong (a town, a surname, and words that
 * are no longer looked for: дело, други, морати, мислити, the preposition помоћу).
 * @param words as they stand, Cyrillic
 * @param before some words before them, Cyrillic
 */
export function isFalse(term: string, words: string, before: string): boolean {
  const word = words.toLowerCase();
  switch (term) {
    case 'друг':
      return word !== 'друг';
    case 'помоћ':
      return word === 'помоћу';
    case 'море':
      return word === 'мора' && !/Црног\s$/.test(before);
    case 'мисао':
      return word === 'мисли' && !/црне\s$/.test(before);
    case 'део':
      return (
        word === 'делом' || (word === 'дела' && !/(?:северног|лезбејског|другог)\s$/.test(before))
      );
    case 'Лука':
      return /Бања\s$/.test(before);
    case 'Павле':
      return word === 'павлов';
    case 'Ана':
      return /региону\s$/.test(before);
    default:
      return false;
  }
}
