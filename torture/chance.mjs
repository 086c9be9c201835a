/** Numbers in [0, 1) that look random; the same seed gives the same ones. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of some things. */
export const oneOf = (random, things) => things[Math.floor(random() * things.length)];

/** A whole number of milliseconds. */
export const between = (random, least, most) => Math.round(least + random() * (most - least));
