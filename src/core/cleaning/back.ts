/**
 * What a word written letter by letter in Cyrillic was in Latin letters: every way the letters
 * allow, the plain one first. Converters write both v and w as в, i and y as и, k, q and x as к,
 * and leave w, x, y, q as they are now and then.
 */
export function latinReadings(word: string): string[] {
  let readings = [''];
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i);
    const options = optionsFor(letter, word, i);
    const kept = readings.length * options.length > most ? options.slice(0, 1) : options;
    readings = kept.flatMap((option) => readings.map((reading) => reading + option));
  }
  return readings;
}

/** The plain reading. */
export function plainLatin(word: string): string {
  return Array.from(word, (letter, i) => optionsFor(letter, word, i)[0] ?? letter).join('');
}

const most = 128;

function optionsFor(letter: string, word: string, at: number): readonly string[] {
  const small = letter.toLowerCase();
  const options = several.get(small) ?? [single.get(small) ?? small];
  if (letter === small) return options;
  const isAmongCapitals = isCapital(word.charAt(at + 1)) || isCapital(word.charAt(at - 1));
  return options.map((option) =>
    option.length > 1 && !isAmongCapitals
      ? option.charAt(0).toUpperCase() + option.slice(1)
      : option.toUpperCase(),
  );
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

const several = new Map<string, readonly string[]>([
  ['в', ['v', 'w']],
  ['и', ['i', 'y']],
  ['к', ['k', 'x', 'q']],
]);

const single = new Map<string, string>([
  ...Array.from('абгдђежзјлмнопрстћуфхцчш', (letter, i) => {
    return [letter, 'abgdđežzjlmnoprstćufhcčš'.charAt(i)] as const;
  }),
  ['љ', 'lj'],
  ['њ', 'nj'],
  ['џ', 'dž'],
]);
