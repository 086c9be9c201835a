import fc from 'fast-check';

/** What breaks out of careless files: pieces of notes, for tests. */
const hostilePieces: readonly string[] = [
  '---', '===', '%%', '%% uporedo:end %%', '<!-- uporedo:end -->', '<!--', '-->', '^id', ' ^t1-p1-a1',
  '`', '```', '~~~', '</script>', '<script>', ']]>', '<![CDATA[', '{{ text.title }}', '{% for %}',
  '{{', '}}', '{%', '%}', '=cmd()', '+1', '@x', '!ruby/object:A', '&a', '*a', ': ', '# ', '#тег',
  '> ', '- ', '1. ', '| а |', '|---|', '[[а]]', '![](x)', '[а](б)', '[^1]: ф', '\\', '$$', '==',
  '{++', '++}', '{--', '--}', '~>', '{>>', '<<}', '{==', '&lt;', '&#10;', '../а/б', 'CON', 'NUL',
  '🙂', '\u202e', '\u200f', '\ud800', '\0', '\u001b', '\u2028', '\r\n', '\n', '\n\n', '\t', '    ',
  ' ', 'реч', 'Ђаци', 'а'.repeat(300),
]; // prettier-ignore

/** A note made of such pieces. */
export const hostileNote = fc
  .array(fc.constantFrom(...hostilePieces), { maxLength: 10 })
  .map((pieces) => pieces.join(''));
