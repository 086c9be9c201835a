import type { Encoding } from './encodings.ts';

export type UnicodeEncoding = Extract<Encoding, `utf-${string}`>;

/** Those that have one byte for each letter. */
export type SingleByte = Exclude<Encoding, UnicodeEncoding>;

export const isUnicode = (encoding: Encoding): encoding is UnicodeEncoding =>
  encoding.startsWith('utf-');

/** What each of the 256 bytes stands for, one UTF-16 unit each; U+FFFD where nothing is. */
export function pageOf(encoding: SingleByte): string {
  const known = pages.get(encoding);
  if (known !== undefined) return known;
  const page = made(encoding);
  pages.set(encoding, page);
  return page;
}

const pages = new Map<SingleByte, string>();

function made(encoding: SingleByte): string {
  if (encoding === 'yuscii-latin') return withLetters('@[\\]^`{|}~', 'ŽŠĐĆČžšđćč');
  if (encoding === 'yuscii-cyrillic') {
    return withLetters(
      '@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^`abcdefghijklmnopqrstuvwxyz{|}~',
      'ЖАБЦДЕФГХИЈКЛМНОПЉРСТУВЊЏЅЗШЂЋЧжабцдефгхијклмнопљрстувњџѕзшђћч',
    );
  }
  if (encoding === 'cp852' || encoding === 'cp855' || encoding === 'mac-ce') {
    return ascii + upper[encoding];
  }
  return ascii + upperOf(encoding === 'mac-cyrillic' ? 'x-mac-cyrillic' : encoding);
}

const ascii = Array.from({ length: 128 }, (_, byte) => String.fromCharCode(byte)).join('');

/**
 * The upper half by the platform. Where an encoding has no letter, WHATWG tables have the control code
 * of the same number (U+0081 for 0x81 of windows-1250); no text means such a code.
 */
function upperOf(label: string): string {
  const bytes = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);
  return new TextDecoder(label).decode(bytes).replace(/[\u0080-\u009F]/g, '\uFFFD');
}

/** Unicode’s mapping tables: VENDORS/MICSFT/PC/CP852.TXT and CP855.TXT, VENDORS/APPLE/CENTEURO.TXT. */
const upper = {
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0',
  cp855:
    'ђЂѓЃёЁєЄѕЅіІїЇјЈљЉњЊћЋќЌўЎџЏюЮъЪаАбБцЦдДеЕфФгГ«»░▒▓│┤хХиИ╣║╗╝йЙ┐└┴┬├─┼кК╚╔╩╦╠═╬¤лЛмМнНоОп┘┌█▄Пя▀ЯрРсСтТуУжЖвВьЬ№\u00ADыЫзЗшШэЭщЩчЧ§■\u00A0',
  'mac-ce':
    'ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅņŃ¬√ńŇ∆«»…\u00A0ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ',
} as const;

/** YUSCII: JUS I.B1.002 (ISO-IR 141) and JUS I.B1.003 (ISO-IR 146), as RFC 1345 lists them. */
function withLetters(signs: string, letters: string): string {
  const page = Array.from(ascii);
  Array.from(signs, (sign, i) => (page[sign.charCodeAt(0)] = letters.charAt(i)));
  return page.join('') + '\uFFFD'.repeat(128);
}
