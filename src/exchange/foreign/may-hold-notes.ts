/**
 * Whether a file may hold notes, by a look at its beginning: cheap enough for every file that comes in.
 * @param start its first few thousand characters or bytes, as text
 */
export const mayHoldNotes = (start: string): boolean =>
  /^[\ufeff\s]*[[{]/.test(start) ||
  /^[^\r\n]*[\r\n]+-[^\r\n]*\d/.test(start.replace(/^[\ufeff\s]+/, ''));
