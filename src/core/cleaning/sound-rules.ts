import type { Transcription } from './transcribe-english.ts';

/** How the spelling of a language is written by its sound in Serbian. */
interface SoundRules {
  /** Letters and what they become, as `sch ш`; the first that fits is taken. */
  readonly letters: readonly (readonly [letters: RegExp, cyrillic: string])[];
  /** Names whose Serbian form is settled otherwise, without marks: `wien=Беч`. */
  readonly settled: string;
}

/**
 * A way to write names by their sound, in the nominative: settled ones are sure, what the letters give is
 * likely. Rules see small letters; `^`, `$` and what stands in look-arounds are those of the whole name.
 */
export function bySound({ letters, settled }: SoundRules): (name: string) => Transcription {
  const sticky = letters.map(([pattern, cyrillic]) => {
    return { pattern: new RegExp(pattern.source, 'y'), cyrillic };
  });
  const names = new Map(
    settled.split(/\s+/).map((pair) => {
      const [name = '', serbian = ''] = pair.split('=');
      return [name, serbian] as const;
    }),
  );
  return (name) => {
    const small = name.normalize('NFC').toLowerCase();
    const known = names.get(bare(small));
    if (known !== undefined) return { text: known, confidence: 0.9 };
    const text = written(small, sticky);
    return { text: text.charAt(0).toUpperCase() + text.slice(1), confidence: 0.6 };
  };
}

interface Sticky {
  readonly pattern: RegExp;
  readonly cyrillic: string;
}

function written(name: string, rules: readonly Sticky[]): string {
  let text = '';
  for (let at = 0; at < name.length;) {
    const found = rules.find(({ pattern }) => fits(pattern, name, at));
    text += found ? found.cyrillic : plain(name.charAt(at));
    at = found ? Math.max(found.pattern.lastIndex, at + 1) : at + 1;
  }
  return text;
}

function fits(pattern: RegExp, name: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(name);
}

const bare = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

/** A letter that sounds as it is written. */
function plain(letter: string): string {
  const at = 'abcdefghijklmnopqrstuvwxyz'.indexOf(bare(letter));
  return sounds[at] ?? letter;
}

const sounds = 'а б к д е ф г х и ј к л м н о п к р с т у в в кс и з'.split(' ');

/** Doubled consonants, which Serbian writes once. */
export const doubled: readonly (readonly [RegExp, string])[] = Array.from(
  'bdfglmnprt',
  (letter, i) => [new RegExp(letter + letter), 'бдфглмнпрт'.charAt(i)] as const,
);
