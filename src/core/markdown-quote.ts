import { escapeLine, escapeStart, escapeWords, linesOf } from './markdown-escape.ts';
import type { Passage } from './passage.ts';

/**
 * A passage as lines of Markdown without blank ones before and after: the words as they are, and bold
 * where something stands around them. No lines when there are no words.
 */
export function quoteLines({ before, words, after }: Passage): string[] {
  if (words.trim() === '') return [];
  if (before.trim() === '' && after.trim() === '') return plainLines(words);
  const pieces = [
    ...piecesOf(before),
    ...linesOf(words).flatMap((line, index) => [
      ...(index > 0 ? [lineBreak] : []),
      ...markable(line),
    ]),
    ...piecesOf(after),
  ];
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece === lineBreak) lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return withoutBlankEdges(lines.map(lineFrom));
}

const plainLines = (words: string): string[] => linesOf(words.trim()).map(escapeLine);

interface Piece {
  readonly words: string;
  readonly isMarked: boolean;
}

const lineBreak: Piece = { words: '\n', isMarked: false };

const piecesOf = (words: string): Piece[] =>
  linesOf(words).flatMap((line, index) => [
    ...(index > 0 ? [lineBreak] : []),
    { words: line, isMarked: false },
  ]);

/**
 * Emphasis begins and ends at a letter or digit: beside white space or a sign it would not be one
 * (CommonMark 0.31, § 6.2, flanking delimiter runs).
 */
function markable(line: string): Piece[] {
  const [, lead = '', core = '', rest = ''] = edges.exec(line) ?? [];
  return [
    { words: core === '' ? line : lead, isMarked: false },
    { words: core, isMarked: true },
    { words: core === '' ? '' : rest, isMarked: false },
  ];
}

const edges = /^([^\p{L}\p{N}]*)(.*[\p{L}\p{N}\p{M}])([^\p{L}\p{N}\p{M}]*)$/su;

/** What is not marked is escaped together, so that signs see their neighbours. */
function lineFrom(pieces: readonly Piece[]): string {
  const joined: Piece[] = [];
  for (const piece of pieces.filter(({ words }) => words !== '')) {
    const last = joined.at(-1);
    if (last?.isMarked === piece.isMarked) {
      joined[joined.length - 1] = { ...piece, words: last.words + piece.words };
    } else joined.push(piece);
  }
  const line = joined.map(({ words, isMarked }) =>
    isMarked ? `**${escapeWords(words)}**` : escapeWords(words),
  );
  return escapeStart(
    line
      .join('')
      .replace(/^[ \t]+/, '')
      .trimEnd(),
  );
}

function withoutBlankEdges(lines: string[]): string[] {
  const isFull = (line: string): boolean => line !== '';
  return lines.slice(lines.findIndex(isFull), lines.findLastIndex(isFull) + 1);
}
