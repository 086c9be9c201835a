/** A word with one slip, as hands and scanners make them; `null` where none of the kind can be made. */
export type Slip = (word: string, random: () => number) => string | null;

/** Letters in Cyrillic. Not the table the program looks near words up by. */
export const slips: Readonly<Record<'fingers' | 'random' | 'confused', Slip>> = {
  fingers(word, random) {
    const at = Math.floor(random() * word.length);
    const beside = neighbours.get(word.charAt(at)) ?? '';
    const near = beside.charAt(Math.floor(random() * beside.length));
    return slipped(word, at, near, random());
  },
  random(word, random) {
    const at = Math.floor(random() * word.length);
    return slipped(word, at, letters.charAt(Math.floor(random() * letters.length)), random());
  },
  confused(word, random) {
    const places = confusions.flatMap(([right, read]) =>
      Array.from(word.matchAll(new RegExp(right, 'g')), ({ index }) => ({ index, right, read })),
    );
    const place = places[Math.floor(random() * places.length)];
    if (place === undefined) return null;
    const { index, right, read } = place;
    return word.slice(0, index) + read + word.slice(index + right.length);
  },
};

/** A quarter each: a letter exchanged, lost, added, or swapped with the next one. */
function slipped(word: string, at: number, letter: string, kind: number): string {
  const [before, own, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  if (kind < 0.25) return before + letter + after;
  if (kind < 0.5) return before + after;
  if (kind < 0.625) return before + own + own + after;
  if (kind < 0.75) return before + own + letter + after;
  return before + after.charAt(0) + own + after.slice(1);
}

const letters = 'абвгдђежзијклљмнњопрстћуфхцчџш';

const rows = ['љњертзуиопшђ', 'асдфгхјклчћж', 'џцвбнм'];
const neighbours: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row, y) =>
    Array.from(row, (letter, x): [string, string] => {
      const along = row.charAt(x - 1) + row.charAt(x + 1);
      const across = [rows[y - 1], rows[y + 1]].map((other) => other?.slice(x - 1, x + 2) ?? '');
      return [letter, along + across.join('')];
    }),
  ),
);

/** What is right, and what is written or read in its place. */
const confusions: readonly (readonly [right: string, read: string])[] = [
  ...['чћ', 'ћч', 'ђџ', 'џђ', 'шс', 'жз', 'чц', 'ћц'],
  ...['ћђ', 'ђћ', 'ни', 'ин', 'пи', 'ип', 'пн', 'нп', 'шт', 'тш', 'ео', 'ое', 'са', 'ас', 'ес'],
  ...['лп', 'пл', 'вб', 'бв', 'гт', 'тг'],
].map((pair) => [pair.charAt(0), pair.charAt(1)] as const);

/** Numbers from 0 to 1 that are the same every time (a linear congruential generator). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
