/**
 * The lines of a text that somebody typed, safe to write one by one: without control characters and
 * half surrogates, cut wherever any reader of the file might see a line end.
 */
export function linesOf(typed: string): string[] {
  return typed
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/(?![\t\n\r\v\f\x80-\x9f])\p{Cc}/gu, '')
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/);
}

/**
 * One line as Markdown that shows exactly these words, in Obsidian too: nothing in it is formatting,
 * a link, a tag, a comment or one of our markers. White space at its edges is left out.
 */
export const escapeLine = (line: string): string =>
  escapeStart(escapeWords(line.replace(/^[ \t]+/, '').trimEnd()));

/**
 * A line of escaped words so that nothing at its start is a quote, a heading’s line or a list, and so
 * that it does not make a table of the line before it.
 */
export const escapeStart = (line: string): string =>
  line
    .replace(/^(?:>|=|[-+](?=[-\s]|$)|:?(?=-+:?$))/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');

/** Words within a line, escaped so that they show as they are. */
export function escapeWords(words: string): string {
  return words.replace(
    /[\\`*_[\]<~^|$#]|&(?=[#\w])|%(?=%)|(?<=%)%|=(?==)|(?<==)=|(?<=uporedo):(?=begin|end)/g,
    '\\$&',
  );
}

/** Words for a heading or a label: escaped, on one line. */
export const escapeTitle = (title: string): string =>
  escapeLine(linesOf(title).join(' ').replace(/\s+/g, ' '));

/**
 * A tag as Obsidian accepts it: letters, digits, `_`, `-` and `/`, and not digits alone. `null` when
 * nothing is left. Given and returned without `#`.
 */
export function tagOf(typed: string): string | null {
  const tag = typed
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');
  if (!/[\p{L}\p{N}]/u.test(tag)) return null;
  return /^\p{N}+$/u.test(tag) ? `_${tag}` : tag;
}
