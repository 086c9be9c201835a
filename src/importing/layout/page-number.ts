/** The number when a line is a page number and nothing else: `12`, `- 12 -`, `[12]`, `стр. 12`, `xiv`. */
export function pageNumber(line: string): number | null {
  if (line.length > 20) return null;
  const found = alone.exec(line);
  if (!found) return null;
  const [, digits, roman] = found;
  if (digits !== undefined) return Number(digits);
  return roman === undefined ? null : romanNumber(roman);
}

const alone =
  /^[-–—~•*[(|]?\s*(?:(?:стр(?:ана)?|str(?:ana)?|page|p|с|s)\.?\s*)?(?:(\d{1,4})|([ivxlcІVХ]+))\s*[-–—~•*\])|]?$/iu;

/** @returns null when the letters are no Roman number in its usual form */
export function romanNumber(letters: string): number | null {
  const roman = letters
    .toUpperCase()
    .replaceAll('Х', 'X')
    .replaceAll('І', 'I')
    .replaceAll('С', 'C');
  if (!/^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(roman) || roman === '') return null;
  let sum = 0;
  for (let i = 0; i < roman.length; i++) {
    const value = values[roman.charAt(i)] ?? 0;
    const next = values[roman.charAt(i + 1)] ?? 0;
    sum += value < next ? -value : value;
  }
  return sum;
}

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
