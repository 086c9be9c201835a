/** Collects over a whole text how it was typed: in a hurry, as comments and messages are, or edited. */
export interface HurrySigns {
  readonly see: (text: string) => void;
  /**
   * Whether it shows signs of hurry, so that what hurried writers leave out may be put in.
   * @param lost words that lost their diacritics
   */
  readonly isHurried: (wordCount: number, lost: number) => boolean;
  /** Whether it has any sign that only typographers and programs for writing set: – „ “ ” » «. */
  readonly isSet: () => boolean;
}

export function hurrySigns(): HurrySigns {
  let signs = 0;
  let isSet = false;
  return {
    see(text) {
      if (mayHold.test(text)) signs += text.match(hurried)?.length ?? 0;
      isSet ||= typographic.test(text);
    },
    isHurried: (wordCount, lost) => (signs + lost) * 1000 > dense * wordCount,
    isSet: () => isSet,
  };
}

/** Signs in a thousand words that edited texts do not reach. */
const dense = 12;

/**
 * A sign with no space behind it (film,ja · film...ja · kraj.Ali), a space before one, two dots or many,
 * many exclamation marks, faces.
 */
const hurried =
  /(?<=\p{L}{2})(?:[,;](?=\p{L}{2})|[!?…]+(?=\p{L}{2})|\.{2,}(?=[\p{L}\d]))|(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll})|(?<=\p{L}) [,.](?=\s|$)|(?<![.])(?:\.\.|\.{4,})(?!\.)|!{2,}|\?{2,}|[:;]-?[)(DP]/gu;
const mayHold = /[,;!?…][\p{L}!?]|\.[.\p{L}]| [,.]|[:;]-?[)(DP]/u;
/** A dash between numbers may be one that rules have set. */
const typographic = /[—„“”»«]|(?<!\d)–|–(?!\d)/;
