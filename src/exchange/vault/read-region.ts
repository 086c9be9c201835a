import { closes, fenceFrom, type Fence } from '../../core/markdown-note.ts';
import { linesInRegion, type NumberedLine } from '../../core/markdown-region.ts';

/** What stands between our markers, taken apart by the block ids of notes. */
export interface ReadRegion {
  /** By id of the note. */
  readonly notes: ReadonlyMap<string, NoteBlock>;
  /** All lines that are no note's own: quotes, ids, links, headings, the glossary; without blank ones. */
  readonly others: readonly NumberedLine[];
  /** Lines with the id of a block whose end is not to be found, or that stands there twice. */
  readonly unreadable: readonly number[];
}

/** What a note says in a file: its Markdown with the tags behind it. */
export interface NoteBlock {
  /** Of its block id, from 1. */
  readonly line: number;
  readonly body: string;
}

/**
 * Reads the region of a file that was exported from a text. A note lies between the line with its
 * block id (`^text-paragraph-note`, or an anchor of HTML) and the last line that links to it.
 */
export function readRegion(markdown: string, textId: string): ReadRegion {
  const lines = linesInRegion(markdown);
  const notes = new Map<string, NoteBlock>();
  const unreadable: number[] = [];
  const others: NumberedLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const start = lines[at];
    if (!start || start.words.trim() === '') continue;
    others.push(start);
    const blockId = blockIdIn(start.words);
    if (!blockId?.startsWith(`${textId}-`)) continue;
    const end = lastLink(lines.slice(at + 1, nextBlock(lines, at + 1, textId)), textId, blockId);
    if (!end || notes.has(end.noteId)) {
      unreadable.push(start.line);
      continue;
    }
    const held = lines.slice(at + 1, at + 1 + end.at).map(({ words }) => words);
    notes.set(end.noteId, { line: start.line, body: withoutBlankEdges(held).join('\n') });
    at += end.at;
  }
  return { notes, others, unreadable };
}

function blockIdIn(line: string): string | null {
  const [, caret, anchor] =
    /^(?:\^([a-z0-9-]+)|<a id="([a-z0-9-]+)"><\/a>)[ \t]*$/.exec(line) ?? [];
  return caret ?? anchor ?? null;
}

/** Where the next block id of a text stands; what looks like one in code is none. */
function nextBlock(lines: readonly NumberedLine[], from: number, textId: string): number {
  let fence: Fence | null = null;
  for (let at = from; at < lines.length; at++) {
    const words = lines[at]?.words ?? '';
    if (fence) fence = closes(fence, words) ? null : fence;
    else if (blockIdIn(words)?.startsWith(`${textId}-`)) return at;
    else fence = fenceFrom(words);
  }
  return lines.length;
}

/** The last line of a stretch that leads back to the note of a block, and which note that is. */
function lastLink(
  lines: readonly NumberedLine[],
  textId: string,
  blockId: string,
): { at: number; noteId: string } | null {
  for (const [at, { words }] of [...lines.entries()].reverse()) {
    const [, text, paragraph, noteId] = link.exec(words) ?? [];
    if (text === textId && noteId !== undefined && `${text}-${paragraph}-${noteId}` === blockId) {
      return { at, noteId };
    }
  }
  return null;
}

const link = /^\[[^\]]*\]\(uporedo:\/\/text\/([a-z0-9-]+)\/p\/([a-z0-9-]+)\?a=([a-z0-9-]+)\)/;

function withoutBlankEdges(lines: readonly string[]): readonly string[] {
  const isBlank = (line: string): boolean => line.trim() === '';
  const first = lines.findIndex((line) => !isBlank(line));
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1);
}
