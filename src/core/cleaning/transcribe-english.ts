import { englishNames } from './english-names.ts';

/** A name in Serbian, and how far the writing can be trusted: 0 to 1. */
export interface Transcription {
  readonly text: string;
  readonly confidence: number;
}

/**
 * An English name in Serbian Cyrillic, in its nominative. English spelling does not tell the sound:
 * only the table can be trusted, the letter rules (after Pravopis Matice srpske 2010, on English
 * names) are a suggestion.
 */
export function transcribeEnglish(name: string): Transcription {
  const small = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const known = englishNames.get(small);
  if (known !== undefined) return { text: known, confidence: 0.9 };
  return { text: cased(byRules(small), name), confidence: 0.3 };
}

function cased(text: string, like: string): string {
  const first = like.charAt(0);
  return first === first.toLowerCase() ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

function byRules(name: string): string {
  const spelled = name.length > 3 ? name.replace(/e$/, '') : name;
  let text = '';
  let i = 0;
  while (i < spelled.length) {
    const found = groups.find(([letters]) => spelled.startsWith(letters, i));
    text += found ? found[1] : letter(spelled, i);
    i += found ? found[0].length : 1;
  }
  return text;
}

function letter(name: string, i: number): string {
  const one = name.charAt(i);
  const isSoft = /[eiy]/.test(name.charAt(i + 1));
  if (one === 'c') return isSoft ? 'с' : 'к';
  if (one === 'g') return isSoft && i > 0 ? 'џ' : 'г';
  if (one === 'y') return i === 0 ? 'ј' : 'и';
  const at = 'abdefhijklmnopqrstuvwxz'.indexOf(one);
  return (
    [
      'а',
      'б',
      'д',
      'е',
      'ф',
      'х',
      'и',
      'џ',
      'к',
      'л',
      'м',
      'н',
      'о',
      'п',
      'к',
      'р',
      'с',
      'т',
    ].concat(['у', 'в', 'в', 'кс', 'з'])[at] ?? one
  );
}

/** Longer groups first. */
const groups: readonly (readonly [letters: string, cyrillic: string])[] = [
  ...(['tion шон', 'sion жон', 'ough о', 'augh о', 'sch ск', 'tch ч', 'igh ај', 'dge џ'] as const),
  ...(['ch ч', 'sh ш', 'th т', 'ph ф', 'gh г', 'ck к', 'qu кв', 'wh в', 'kn н', 'wr р'] as const),
  ...(['oo у', 'ee и', 'ea и', 'ou ау', 'ow оу', 'ai еј', 'ay еј', 'ey и', 'oa оу'] as const),
  ...(['au о', 'aw о', 'ew ју', 'ie и', 'cc к'] as const),
  ...(['bb б', 'dd д', 'ff ф', 'gg г', 'll л', 'mm м', 'nn н', 'pp п', 'rr р', 'ss с'] as const),
  ...(['tt т', 'zz з'] as const),
].map((pair) => {
  const [letters = '', cyrillic = ''] = pair.split(' ');
  return [letters, cyrillic] as const;
});
