import { latinReadings, plainLatin } from './back.ts';
import { wholeReading } from './foreign-reading.ts';
import { memo } from './memo.ts';
import type { ForeignWords } from './vocabulary.ts';

/**
 * The likeliest Latin letters behind a word no list knows, its capitals kept: by what it is put
 * together of (киллед·би·гоогле), else by how English spells.
 */
export const guessLatin = memo(guess);

function guess(word: string, lists: readonly ForeignWords[]): string {
  const whole = wholeReading(word, lists);
  if (whole !== null) return withCapitalsOf(word, whole.latin);
  const pieces = word.length >= 6 && word.length <= 32 ? puzzle(word, lists) : null;
  if (pieces !== null) return pieces;
  return latinReadings(word).length > 1 ? byHabit(word) : plainLatin(word);
}

/** The fewest known English words that make up the whole; `null` when there are none. */
function puzzle(word: string, lists: readonly ForeignWords[]): string | null {
  const english = lists.filter(({ language }) => language === 'en');
  const best: ({ latin: string; cost: number } | null)[] = [{ latin: '', cost: 0 }];
  for (let end = 1; end <= word.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - longest); start <= end - 2; start++) {
      const before = best[start];
      if (!before) continue;
      const piece = word.slice(start, end);
      const latin = piece.length === 2 ? small.get(piece.toLowerCase()) : undefined;
      const reading = latin ?? (piece.length > 2 ? wholeReading(piece, english)?.latin : undefined);
      if (reading === undefined) continue;
      const cost = before.cost + 1 + 2 / piece.length;
      if (cost < (best[end]?.cost ?? Infinity)) {
        best[end] = { latin: before.latin + withCapitalsOf(piece, reading), cost };
      }
    }
  }
  const found = best[word.length];
  return found && found.cost < word.length / 2 ? found.latin : null;
}

const longest = 14;
const small = new Map([
  ['би', 'by'],
  ['ми', 'my'],
  ['го', 'go'],
  ['ин', 'in'],
  ['оф', 'of'],
  ['он', 'on'],
  ['то', 'to'],
  ['уп', 'up'],
]);

function withCapitalsOf(word: string, latin: string): string {
  if (latin.length !== word.length) return latin;
  return Array.from(latin.toLowerCase(), (letter, i) => {
    const like = word.charAt(i);
    return like === like.toLowerCase() ? letter : letter.toUpperCase();
  }).join('');
}

function byHabit(word: string): string {
  const latin = plainLatin(word);
  const spelled = latin
    .toLowerCase()
    .replace(/^i(?=[aeou])/, 'y')
    .replace(/k(?=u[aeio])/g, 'q')
    .replace(/(?<=[bcdfghklmnprstvz])i$/, 'y')
    .replace(/(?<=[aeo])i$/, 'y')
    .replace(/v(?=[hrln])|(?<=[aeo])v$|vv(?=v|$)/g, (found) => 'w'.repeat(found.length))
    .replace(/(?<=^|[^a-z])ek(?=[cpt])/, 'ex');
  return withCapitalsOf(latin, spelled);
}
