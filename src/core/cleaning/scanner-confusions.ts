import type { Script } from '../text.ts';

/** Letters that look alike to a scanner, each group of one print; any stands for any other. */
const alike: Record<Script, string> = {
  // Upright: и н п, ћ ђ, с е о, л п, в б …; in italics т is like ш, п and и like u and n, г like ī.
  Cyrl: 'инп пл лд ћђ шт шц гт ги сеоа вб вз зэ њн љл њљ џц цп чу чг кх жх мн мш јг ћн іји',
  Latn: 'ceo ao lijt jf un nr nh hb rt ft ščs čćc šs žz đd gq vy sz ij ea',
};

/** Several letters for several: as they are read, as they were printed. */
const together: Record<Script, readonly (readonly [read: string, printed: string])[]> = {
  Cyrl: [
    ['ти', 'ш'],
    ['ш', 'ти'],
    ['гн', 'м'],
    ['ш', 'нт'],
    ['ни', 'ш'],
    ['іі', 'н'],
    ['іі', 'п'],
    ['лб', 'љ'],
    ['нб', 'њ'],
    ['нь', 'њ'],
    ['ль', 'љ'],
    ['ы', 'ш'],
    ['ы', 'њ'],
    ['ь', 'ћ'],
  ],
  Latn: [
    ['rn', 'm'],
    ['m', 'rn'],
    ['nn', 'm'],
    ['m', 'nn'],
    ['cl', 'd'],
    ['d', 'cl'],
    ['li', 'h'],
    ['h', 'li'],
    ['ii', 'n'],
    ['ii', 'u'],
    ['vv', 'v'],
    ['tn', 'm'],
    ['in', 'm'],
    ['m', 'in'],
    ['ni', 'm'],
    ['m', 'ni'],
  ],
};

const letters: Record<Script, string> = {
  Cyrl: 'абвгдђежзијклљмнњопрстћуфхцчџш',
  Latn: 'abcčćdđefghijklmnoprsštuvzž',
};

/** What may have been printed where a small word is read so: one confusion. No order. */
export function* confusedFrom(word: string, script: Script): Generator<string, undefined> {
  const others = othersOf[script];
  for (let i = 0; i < word.length; i++) {
    for (const letter of others.get(word.charAt(i)) ?? '') yield replaced(word, i, 1, letter);
    for (const [read, printed] of together[script]) {
      if (word.startsWith(read, i)) yield replaced(word, i, read.length, printed);
    }
  }
}

/** The same where one letter was lost. */
export function* lostFrom(word: string, script: Script): Generator<string, undefined> {
  for (let i = 0; i <= word.length; i++) {
    for (const letter of letters[script]) yield replaced(word, i, 0, letter);
  }
}

/** The same where one letter is another one, or one too many: what a hand does, a scanner rarely. */
export function* mistypedFrom(word: string, script: Script): Generator<string, undefined> {
  for (let i = 0; i < word.length; i++) {
    yield replaced(word, i, 1, '');
    for (const letter of letters[script]) {
      if (letter !== word.charAt(i)) yield replaced(word, i, 1, letter);
    }
  }
}

const replaced = (word: string, at: number, length: number, by: string): string =>
  word.slice(0, at) + by + word.slice(at + length);

const othersOf: Record<Script, ReadonlyMap<string, string>> = {
  Cyrl: othersIn(alike.Cyrl),
  Latn: othersIn(alike.Latn),
};

function othersIn(groups: string): Map<string, string> {
  const others = new Map<string, string>();
  for (const group of groups.split(' ')) {
    for (const letter of group) {
      const own = others.get(letter) ?? '';
      const more = Array.from(group).filter((one) => one !== letter && !own.includes(one));
      others.set(letter, own + more.join(''));
    }
  }
  return others;
}
