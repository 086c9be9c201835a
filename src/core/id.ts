const letters = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * An id of `[a-z0-9]`: a letter for what it names, then ten random characters (51 bits).
 * @param random gives that many random bytes; chance comes from above
 */
export function makeId(
  prefix: 't' | 'a' | 'g' | 'c' | 'r',
  random: (length: number) => Uint8Array,
): string {
  let id: string = prefix;
  // Bytes from 252 up would favour the first letters; they are passed over.
  while (id.length < 11) {
    for (const byte of random(16)) {
      if (byte < 252 && id.length < 11) id += letters.charAt(byte % 36);
    }
  }
  return id;
}
