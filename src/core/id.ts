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

/**
 * The id of something that comes from elsewhere: of the same words always the same, of others
 * another (96 bits). No secret, and no proof against somebody who wants two to be alike.
 */
export function idOf(prefix: 'a' | 'g', words: string): string {
  const parts = [0x2545f491, 0x9e3779b9, 0x85ebca6b].map((seed) => mixed(words, seed));
  return prefix + parts.map((part) => part.toString(36).padStart(7, '0')).join('');
}

/** 32 bits of all units, after MurmurHash3. */
function mixed(words: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < words.length; i++) {
    const unit = Math.imul(words.charCodeAt(i), 0xcc9e2d51);
    hash ^= Math.imul((unit << 15) | (unit >>> 17), 0x1b873593);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= words.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
