import type { Text } from './text.ts';

/** What a file holds of a text, when that is not all its notes. */
export interface FilePart {
  /** Id of the one note in it. */
  readonly note?: string;
  readonly part?: 'glossary' | 'errata';
}

/** The YAML at the head of an export: flat, values quoted, what is ours prefixed. */
export function frontMatter(
  { id, title, author, sha256 }: Text,
  { note, part }: FilePart = {},
): string {
  return [
    '---',
    `title: ${quoted(title)}`,
    `author: ${quoted(author)}`,
    'tags: [uporedo]',
    `uporedo-id: ${plain(id)}`,
    ...(note === undefined ? [] : [`uporedo-note: ${plain(note)}`]),
    ...(part === undefined ? [] : [`uporedo-part: ${part}`]),
    'uporedo-schema: 1',
    `uporedo-source-sha256: ${quoted(sha256)}`,
    '---',
  ].join('\n');
}

/** The same of a file that holds several texts: their ids in a list. */
export const frontMatterOfSeveral = (title: string, texts: readonly Text[]): string =>
  [
    '---',
    `title: ${quoted(title)}`,
    'tags: [uporedo]',
    `uporedo-ids: [${texts.map(({ id }) => plain(id)).join(', ')}]`,
    'uporedo-schema: 1',
    '---',
  ].join('\n');

/** A file's lines, each with its line end: joined they are the file. */
export const rawLines = (file: string): string[] =>
  file.match(/[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+$/g) ?? [];

/** Id of the text a Markdown file was exported from; `null` when it is no export of ours. */
export const textIdOf = (markdown: string): string | null => propertyOf(markdown, 'uporedo-id');

/** Id of the one note a Markdown file holds; `null` when it holds those of a text, or is not ours. */
export const noteIdOf = (markdown: string): string | null => propertyOf(markdown, 'uporedo-note');

/**
 * What a file of ours holds: the id of its text, and of the note or the part of it if it is not all
 * its notes. Files of the same key are the same file; `null` for one that is not ours.
 */
export function fileKeyOf(markdown: string): string | null {
  const id = textIdOf(markdown);
  if (id === null) return null;
  return [id, noteIdOf(markdown) ?? '', propertyOf(markdown, 'uporedo-part') ?? ''].join(' ');
}

function propertyOf(markdown: string, key: string): string | null {
  const line = properties(rawLines(markdown)).find((one) => keyOf(one) === key);
  return line === undefined ? null : valueOf(line);
}

/**
 * Lines of a file with our properties brought up to date. All else stays, and so does a line of ours
 * that says the same in other words: Obsidian writes properties without quotation marks.
 */
export function updateProperties(lines: readonly string[], exported: readonly string[]): string[] {
  const ours = properties(exported).filter((line) => /^uporedo-[a-z0-9-]+:/.test(line));
  const theirs = properties(lines);
  const end = /[\r\n]*$/.exec(lines[0] ?? '')?.[0] ?? '';
  const kept = theirs.map((line) => {
    const newer = ours.find((one) => keyOf(one) === keyOf(line));
    return newer === undefined || valueOf(newer) === valueOf(line) ? line : newer.trim() + end;
  });
  const missing = ours
    .filter((one) => theirs.every((line) => keyOf(line) !== keyOf(one)))
    .map((one) => one.trim() + end);
  return [...lines.slice(0, 1), ...kept, ...missing, ...lines.slice(1 + theirs.length)];
}

/** The lines between the `---` that opens a file and the next. */
function properties(lines: readonly string[]): readonly string[] {
  if (lines[0]?.replace('\ufeff', '').trimEnd() !== '---') return [];
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  return end < 0 ? [] : lines.slice(1, end);
}

const keyOf = (line: string): string | null => /^([\w-]+)[ \t]*:/.exec(line)?.[1] ?? null;

const valueOf = (line: string): string =>
  line
    .slice(line.indexOf(':') + 1)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');

/** YAML reads some plain words, and everything like a number, as something else than text. */
const isPlain = (id: string): boolean =>
  /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z0-9-]*$/.test(id);

const plain = (id: string): string => (isPlain(id) ? id : quoted(id));

/** A JSON string is a YAML one once what YAML forbids, or a reader cannot see, is escaped as well. */
function quoted(value: string): string {
  return JSON.stringify(value)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]/gu, (found) =>
      Array.from({ length: found.length }, (_, unit) => escaped(found.charCodeAt(unit))).join(''),
    )
    .replace(/(?<=uporedo):(?=begin|end)/g, escaped(58));
}

const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;
