import type { Correction } from './correction.ts';
import { toLatin } from './script.ts';

/**
 * Why a correction was made, in a language. Words that a rule quotes stay in the letters they have in
 * the text: in Latin ones „Сцхоол“ would look as if nothing were wrong with it.
 * @param language BCP 47: `sr-Cyrl`, `sr-Latn`, or any other for English
 */
export function explanationIn(
  language: string,
  { explanation: { sr, en }, by }: Pick<Correction, 'explanation' | 'by'>,
): string {
  if (!language.startsWith('sr')) return en;
  if (!language.startsWith('sr-Latn')) return sr;
  if (by !== 'rule') return toLatin(sr);
  return sr.replace(/„[^“]*“|[^„]+/gu, (part) => (part.startsWith('„') ? part : toLatin(part)));
}
