import type { Span } from '../text.ts';

/**
 * A run of letters, marks and digits: what stands on either side of a hyphen, an apostrophe or a
 * point is looked for by itself (поп-Спира, York-а, theguardian.com).
 */
const plainWord = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]+/gu;

/** The words of a text as search sees them, in UTF-16 offsets. */
export const plainWords = (text: string): Span[] =>
  Array.from(text.matchAll(plainWord), ({ index, 0: { length } }) => {
    return { start: index, end: index + length };
  });

/** The words themselves, unit by unit: a library is taken apart so, and patterns take twice as long. */
export function plainWordForms(text: string): readonly string[] {
  if (/[\uD800-\uDFFF]/.test(text)) return text.match(plainWord) ?? [];
  const isOfWord = unitsOfWords();
  const forms: string[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    if (isOfWord[text.charCodeAt(at)] === 1) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      forms.push(text.slice(start, at));
      start = -1;
    }
  }
  if (start >= 0) forms.push(text.slice(start));
  return forms;
}

let known: Uint8Array | undefined;

/** By UTF-16 unit: 1 for those that words are made of. */
function unitsOfWords(): Uint8Array {
  const ofWord = /^[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]$/u;
  return (known ??= Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    Number(ofWord.test(String.fromCharCode(unit))),
  ));
}
