import { escapeWords, linesOf } from './markdown-escape.ts';

/**
 * A note as Markdown that stays in its place, with its tags behind it; empty when there is neither.
 * What has meaning within a paragraph is kept, and so are lists, tables and fenced code (closed if
 * it was left open). What would make a heading, a quote or callout, a rule, raw HTML, a comment, a
 * block id, or a definition for the whole file is escaped and shows as it was typed.
 * @param tags as `tagOf` gives them
 */
export function noteBlock(note: string, tags: readonly string[]): string {
  const lines = containedLines(note);
  const hashed = tags.map((tag) => `#${tag}`).join(' ');
  if (lines.length === 0 || hashed === '') return lines.join('\n') + hashed;
  return lines.join('\n') + (endsInProse(lines) ? ' ' : '\n\n') + hashed;
}

/** Safe lines: no blank one first or last, and never two in a row but in code. */
function containedLines(note: string): string[] {
  const lines: string[] = [];
  let fence: Fence | null = null;
  for (const line of linesOf(note)) {
    if (fence && closes(fence, line)) {
      lines.push(...fenced(fence), '');
      fence = null;
    } else if (fence) {
      fence.code.push(line);
    } else {
      fence = fenceFrom(line);
      const contained = fence ? '' : containedLine(line);
      if (contained !== '' || (lines.at(-1) ?? '') !== '') lines.push(contained);
    }
  }
  if (fence) lines.push(...fenced(fence));
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Code between two rows of a mark. */
export interface Fence {
  readonly mark: string;
  readonly code: string[];
}

/**
 * Only a fence at the margin is one: in a list it would end where the list does, not where we see.
 * The name of a language is left out, for plug-ins of Obsidian run the code behind some of them;
 * other words on the fence's line become code.
 */
export function fenceFrom(line: string): Fence | null {
  const [, mark, words = ''] = /^(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*)$/u.exec(line) ?? [];
  if (mark === undefined) return null;
  return { mark, code: /^[\w+#.-]*$/.test(words.trim()) ? [] : [words] };
}

/** Whether a line is the end of code. */
export const closes = ({ mark }: Fence, line: string): boolean =>
  line.startsWith(mark) && line.trimEnd().replaceAll(mark.charAt(0), '') === '';

function fenced({ code }: Fence): string[] {
  const runs = code.flatMap((line) => line.match(/`+/g) ?? []);
  const mark = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return [mark, ...code.map((line) => line.replace(/(?<=uporedo:)(?=begin|end)/g, ' ')), mark];
}

const prose = /^(?!```|\|)(?![ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$))/;

/** Does a paragraph come last, so that words can be put behind it? */
const endsInProse = (lines: readonly string[]): boolean =>
  lines.slice(lines.lastIndexOf('') + 1).every((line) => prose.test(line));

/** A line outside code as it stands in the block. */
export function containedLine(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const typed = line.slice(indent.length).trimEnd();
  if (typed === '') return '';
  const marker = isRule(typed) ? null : /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)/.exec(typed);
  if (!marker) return indent + containedStart(typed);
  return (indent + marker[0] + containedStart(typed.slice(marker[0].length))).trimEnd();
}

/** Words at the start of a line or of a list item, where most block marks have their meaning. */
function containedStart(typed: string): string {
  const safe = containedWords(typed);
  const isMark = /^(?:>|#{1,6}(?=[ \t]|$)|~~~|[-+*](?=[ \t]|$))/.test(typed) || isRule(typed);
  return isMark ? `\\${safe}` : safe.replace(/^(\d{1,9})(?=[.)](?:[ \t]|$))/, '$1\\');
}

/** A rule, or the line under a heading. */
const isRule = (typed: string): boolean =>
  /^(?:-+|=+)$|^([-_*])[ \t]*(?:\1[ \t]*){2,}$/.test(typed);

/** Every piece of a line that is code, a link in angle brackets, or has to be escaped. */
const pieces =
  /\\[!-/:-@[-`{-~]|(?<!`)(?<ticks>`+)(?!`)(?<code>.+?)(?<!`)\1(?!`)|<(?<link>(?:https?:\/\/|mailto:)[^\s<>`\\]*)>|[<`]|\$(?=\$)|(?<=\$)\$|%(?=%)|(?<=%)%|(?<=\]):|(?<=uporedo):(?=begin|end)|(?<=^|\s)\^(?=[\w-]+$)/gu;

/** What a comment, a definition, a marker or a query to run would be, even inside code. */
const reaching = /%%|\$\$|\]:|uporedo:(?:begin|end)|^[=$]/;

function containedWords(typed: string): string {
  return typed.replace(pieces, (piece, ticks?: string, code?: string, link?: string) => {
    if (code !== undefined && ticks !== undefined) {
      return reaching.test(code) ? escapeAll(piece) : piece;
    }
    if (link !== undefined) return reaching.test(link) ? `\\<${escapeAll(link)}>` : piece;
    return piece.startsWith('\\') ? piece : `\\${piece}`;
  });
}

/** Words that are neither code nor a link any more: what is escaped in others is escaped in them. */
const escapeAll = (words: string): string => escapeWords(words).replace(/(?<=\]):/g, '\\:');
