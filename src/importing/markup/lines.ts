import type { ParagraphKind } from '../../core/structure.ts';
import { cutDraft, type Draft } from './draft.ts';

/**
 * What becomes of the line breaks in a paragraph. Verse and code keep them. Elsewhere an empty line
 * parts paragraphs, and a single break is a space, but where the lines are clearly verse.
 */
export function settleLines(draft: Draft): Draft[] {
  if (draft.kind === 'code') return present([cutDraft(draft, 0, draft.text.length)]);
  const pieces = cutAt(draft, /\n[^\S\n]*\n\s*/g);
  return pieces.flatMap((piece) => {
    if (piece.kind === 'verse') return tooLong(piece.text) ? cutAt(piece, /\n/g) : [piece];
    if (!piece.text.includes('\n')) return [piece];
    if (mayBeVerse.has(piece.kind) && isVerse(piece.text.split('\n'))) {
      return [{ ...piece, kind: 'verse' as const, level: 0 }];
    }
    return [{ ...piece, text: piece.text.replaceAll('\n', ' ') }];
  });
}

const mayBeVerse: ReadonlySet<ParagraphKind> = new Set(['prose', 'quote']);

/** Poems have stanzas; a song of a thousand lines without one is read line by line. */
const longestStanza = 16;

const tooLong = (text: string): boolean => text.split('\n').length > longestStanza;

/**
 * Four short lines or more, nearly all begun with a capital. Lines of prose broken at a width are
 * longer and mostly begin in mid-sentence; addresses and signatures have fewer lines.
 */
function isVerse(lines: readonly string[]): boolean {
  if (lines.length < 4 || lines.some((line) => line.length > 60)) return false;
  const begun = lines.filter((line) => /^[„“"'»(…\s]*\p{Lu}/u.test(line));
  return begun.length >= lines.length * 0.8;
}

function cutAt(draft: Draft, boundary: RegExp): Draft[] {
  const pieces: (Draft | null)[] = [];
  let from = 0;
  for (const found of draft.text.matchAll(boundary)) {
    pieces.push(cutDraft(draft, from, found.index));
    from = found.index + found[0].length;
  }
  pieces.push(cutDraft(draft, from, draft.text.length));
  // An id names the place where its element begins: the first piece.
  return present(pieces).map((piece, place) => (place === 0 ? piece : { ...piece, ids: [] }));
}

const present = (pieces: readonly (Draft | null)[]): Draft[] =>
  pieces.filter((piece) => piece !== null);
