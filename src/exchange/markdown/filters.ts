/** What Markdown needs of filters, and those of Liquid that would tear an escaped sign in two. */
export const markdownFilters = {
  /** Each line behind `> `. */
  quote: (words: unknown): string =>
    linesOf(words)
      .map((line) => `> ${line}`.trimEnd())
      .join('\n'),
  /** Every line but the first behind so many spaces (two unless told), as in a list. */
  indent: (words: unknown, by: unknown = 2): string => {
    const space = ' '.repeat(Math.min(16, Math.max(0, Number(by) || 0)));
    return linesOf(words)
      .map((line, index) => (index === 0 || line === '' ? line : space + line))
      .join('\n');
  },
  /** On one line. */
  inline: (words: unknown): string => textOf(words).replace(/\s+/g, ' ').trim(),
  /** At most so many characters, an ellipsis behind what was cut; no escape is left open. */
  truncate: (words: unknown, longest: unknown = 50): string => {
    const characters = Array.from(textOf(words));
    const most = Math.max(0, Math.floor(Number(longest)) || 0);
    if (characters.length <= most) return characters.join('');
    const cut = characters.slice(0, most).join('').trimEnd();
    return `${cut.replace(/(?<!\\)(\\\\)*\\$/, '$1')}…`;
  },
};

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const linesOf = (value: unknown): string[] => textOf(value).split('\n');
