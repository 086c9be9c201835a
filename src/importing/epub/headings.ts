import type { Draft } from '../markup/draft.ts';
import type { ContentsLine } from './contents.ts';

/**
 * Gives a chapter without headings those of the table of contents: a paragraph that says the same is
 * made the heading, else the heading is put where the line leads. Chapters with headings stay.
 *
 * @param lines those that lead into this chapter
 */
export function withHeadings(
  drafts: readonly Draft[],
  lines: readonly ContentsLine[],
  idPrefix: string,
): Draft[] {
  const headed = [...drafts];
  if (drafts.length === 0 || drafts.some(({ kind }) => kind === 'heading')) return headed;
  for (const { id, label, level } of lines) {
    const target = id === '' ? 0 : headed.findIndex(({ ids }) => ids.includes(idPrefix + id));
    const place = Math.max(0, target);
    const there = headed[place];
    const heading: Draft = { kind: 'heading', level, text: label, marks: [], ids: [] };
    if (there && alike(there.text) === alike(label)) {
      headed[place] = { ...there, kind: 'heading', level };
    } else if (there?.kind !== 'heading') headed.splice(place, 0, heading);
  }
  return headed;
}

const alike = (words: string): string =>
  words
    .replace(/[\s.]+/g, ' ')
    .trim()
    .toLowerCase();
