import { cyrillised } from './cyrillic.ts';
import { latinised } from './latin.ts';
import type { Rewritten } from './splice.ts';
import type { Script } from './text.ts';

/** The script most letters of a text are of; Cyrillic when neither prevails. */
export function scriptOf(text: string): Script {
  let balance = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x400 && unit < 0x530) balance++;
    else if (isLatin(unit)) balance--;
  }
  return balance < 0 ? 'Latn' : 'Cyrl';
}

/** The text in the given script, with the splices that map UTF-16 positions (`positionMap`). */
export const convert = (text: string, to: Script): Rewritten =>
  to === 'Latn' ? latinised(text) : cyrillised(text);

export const toLatin = (text: string): string => latinised(text).text;

export const toCyrillic = (text: string): string => cyrillised(text).text;

/** A–Z, a–z and the accented letters of U+00C0–024F but × and ÷. */
function isLatin(unit: number): boolean {
  const small = unit | 0x20;
  if (small >= 0x61 && small <= 0x7a) return unit < 0x80;
  return unit >= 0xc0 && unit < 0x250 && unit !== 0xd7 && unit !== 0xf7;
}
