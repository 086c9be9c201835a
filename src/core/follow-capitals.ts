/**
 * Words with the capitals of what they stand for: what differs between found words and those that
 * were looked for is done to the words put in their place (реч → слово: Реч → Слово, РЕЧ → СЛОВО).
 * Where nothing differs they stay as typed, so that capitals themselves can be replaced.
 */
export function followCapitals(found: string, query: string, words: string): string {
  const [here, asked] = [capitalsOf(found), capitalsOf(query)];
  if (here === asked) return words;
  if (here === 'all') return words.toUpperCase();
  const small = asked === 'all' && capitalsOf(words) === 'all' ? words.toLowerCase() : words;
  if (here === 'first') return withFirst(small, (letter) => letter.toUpperCase());
  return asked === 'first' ? withFirst(small, (letter) => letter.toLowerCase()) : small;
}

type Capitals = 'none' | 'first' | 'all';

function capitalsOf(words: string): Capitals {
  const letters = words.replace(/[^\p{L}]/gu, '');
  const [first = ''] = letters;
  if (first === first.toLowerCase()) return 'none';
  return letters.length > 1 && letters === letters.toUpperCase() ? 'all' : 'first';
}

const withFirst = (words: string, change: (letter: string) => string): string =>
  words.replace(/\p{L}/u, change);
