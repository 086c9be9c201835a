import type { Transcription } from './transcribe-english.ts';

/**
 * A Portuguese (Brazilian) name or form in Serbian Cyrillic, after Pravopis Matice srpske 2010 on
 * Portuguese names; a Serbian ending glued to it may stay (Josea → Жозеа). Diacritics lost in the
 * damaged text are no obstacle but to ã and õ.
 */
export function transcribePortuguese(name: string): Transcription {
  const small = name.normalize('NFC').toLowerCase();
  const known = exceptions.get(bare(small));
  if (known !== undefined) return { text: known, confidence: 0.9 };
  const text = byRules(small);
  return { text: text.charAt(0).toUpperCase() + text.slice(1), confidence: 0.6 };
}

const bare = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

function byRules(name: string): string {
  let text = '';
  let i = 0;
  while (i < name.length) {
    const found = groups.find(([letters]) => matches(name, i, letters));
    text += found ? found[1] : letter(name, i);
    i += found ? found[0].source.length - lookAhead(found[0].source) : 1;
  }
  return text;
}

function matches(name: string, i: number, letters: RegExp): boolean {
  letters.lastIndex = i;
  return letters.test(name);
}

/** How much of a pattern is the condition behind its letters. */
function lookAhead(source: string): number {
  const at = source.indexOf('(?');
  return at < 0 ? 0 : source.length - at;
}

function letter(name: string, i: number): string {
  const one = bare(name.charAt(i));
  const before = bare(name.charAt(i - 1));
  const after = bare(name.charAt(i + 1));
  const isBetween = isVowel(before) && isVowel(after);
  switch (one) {
    case 'c':
      return name.charAt(i) === 'ç' || /[eiy]/.test(after) ? 'с' : 'к';
    case 'g':
      return /[ei]/.test(after) ? 'ж' : 'г';
    case 's':
      return isBetween ? 'з' : 'с';
    case 'z':
      return after === '' ? 'с' : 'з';
    case 'i':
      if (isBetween) return 'ј';
      return i > 0 && /[aeu]/.test(after) && after !== '' ? 'иј' : 'и';
    case 'h':
      return '';
    default: {
      const at = 'abdefjklmnopqrtuvwxy'.indexOf(one);
      return 'абдефжклмнопкртуввши'.charAt(at) || one;
    }
  }
}

const isVowel = (letter: string): boolean => letter !== '' && 'aeiou'.includes(letter);

/** Groups of letters, longer first; what stands in brackets is only looked at. */
const groups: readonly (readonly [letters: RegExp, cyrillic: string])[] = [
  [/ões/y, 'оис'],
  [/ães/y, 'аис'],
  [/ão/y, 'ао'],
  [/sch/y, 'ш'],
  [/lh/y, 'љ'],
  [/nh/y, 'њ'],
  [/ch/y, 'ш'],
  [/ph/y, 'ф'],
  [/th/y, 'т'],
  [/qu(?=[eiéêí])/y, 'к'],
  [/qu/y, 'кв'],
  [/gu(?=[eiéêí])/y, 'г'],
  [/gu(?=[aáâo])/y, 'гв'],
  [/ss/y, 'с'],
  [/rr/y, 'р'],
  [/cc(?=[eiéêí])/y, 'кс'],
  [/cc/y, 'к'],
  [/sc(?=[eiéêí])/y, 'с'],
  [/ou/y, 'у'],
  ...Array.from('bdflmnptz', (one) => {
    return [new RegExp(one + one, 'y'), 'бдфлмнптз'.charAt('bdflmnptz'.indexOf(one))] as const;
  }),
];

/** Names whose Serbian form is settled otherwise. */
const exceptions = new Map(
  `joao=Жоао sao=Сао lisboa=Лисабон guimaraes=Гимараис camoes=Камоис magalhaes=Магаљаис brasil=Бразил
  brazil=Бразил luiz=Луис kubitschek=Кубичек niemeyer=Нимајер rousseff=Русеф lula=Лула`
    .split(/\s+/)
    .map((pair) => {
      const [name = '', serbian = ''] = pair.split('=');
      return [name, serbian] as const;
    }),
);
