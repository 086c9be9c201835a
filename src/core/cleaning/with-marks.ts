/**
 * A word with the letters of one of its readings, capitals as they were; đ may stand for dj.
 * @param reading small letters
 */
export function withMarks(written: string, reading: string): string {
  let result = '';
  let at = 0;
  for (const letter of reading) {
    const own = written.charAt(at);
    result += own === own.toLowerCase() ? letter : letter.toUpperCase();
    const isDj = letter === 'đ' && /^dj$/i.test(written.slice(at, at + 2));
    at += isDj ? 2 : 1;
  }
  return result;
}
