/**
 * Whether what was found is another word. Judged by hand: of every term that has a form which is a
 * form of another word too, all places in the texts of group B were read, and what is told here is
 * what was found to be wrong (дело, други, морати, мислити, the preposition помоћу, a town, a surname).
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
