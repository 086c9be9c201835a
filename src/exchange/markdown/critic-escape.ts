/**
 * CriticMarkup has no escapes of its own, and its readers look for marks before Markdown is read. So
 * a sign of a mark gets Markdown’s backslash before it: no two of them stand together then, and
 * Markdown shows what was written. A line break within a paragraph is a hard one.
 */

/** Words of the text: no mark, and no formatting of Markdown either. */
export const escapeText = (words: string): string =>
  broken(
    whole(words)
      .replace(
        /[\\`*_[\]{}<>~^|$#+=]|&(?=[#\w])|%(?=%)|(?<=%)%|^-|-$|-(?=[-\n])|(?<=[-\n])-/g,
        '\\$&',
      )
      .replace(/(?<=^|\n)(\d{1,9})(?=[.)](?:\s|$))/g, '$1\\'),
  );

/** A note as it was typed, its Markdown too, so that it does not end its comment. */
export const escapeComment = (note: string): string =>
  broken(whole(note).replace(/[\\{}<>~+=]|&(?=[#\w])|^-|-$|-(?=-)|(?<=-)-/g, '\\$&'));

/** A paragraph as it is put together: white space at the edges of its lines would get lost. */
export const edged = (paragraph: string): string =>
  paragraph
    .replace(/(?:\\\n)+$|^(?:\\\n)+/g, (breaks) => '&#10;'.repeat(breaks.length / 2))
    .replace(/^[ \t]+|[ \t]+$|(?<=\n)[ \t]+/g, (space) =>
      Array.from(space, (one) => `&#${one.charCodeAt(0)};`).join(''),
    );

/** What no file of Markdown can hold becomes U+FFFD; a return survives as a reference. */
const whole = (words: string): string => words.replace(/\p{Surrogate}|\0/gu, '\ufffd');

const broken = (escaped: string): string =>
  escaped.replace(/\n/g, '\\\n').replaceAll('\r', '&#13;');
