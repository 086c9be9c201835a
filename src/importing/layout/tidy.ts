import { splitParagraphs } from '../../core/paragraphs.ts';
import type { Block } from '../document.ts';
import type { Steps } from '../steps.ts';
import { pageFurniture } from './furniture.ts';
import { withHeadings } from './headings.ts';
import { glued, joinLines, type Joined } from './join-lines.ts';
import { endsInHyphen, goesOn, linesOf, type Line } from './lines.ts';
import { Hyphens } from './rejoin.ts';
import { isStanza } from './verse.ts';
import { wrappingOf } from './wrapping.ts';

/** Plain text as paragraphs: without what belongs to its pages, and with its lines joined. */
export function tidied(
  source: string,
  steps: Steps,
): { readonly lead: string; readonly blocks: readonly Block[] } {
  const lines = linesOf(source);
  const furniture = pageFurniture(lines, steps);
  const kept = withoutFurniture(lines, furniture);
  const hyphens = new Hyphens(kept);
  const wrapping = wrappingOf(kept);
  const paragraphs = wrapping
    ? joinLines(kept, wrapping, hyphens, steps)
    : asTheyStand(source, kept, furniture.size > 0, hyphens);
  return {
    lead: source.slice(0, paragraphs[0]?.start ?? source.length),
    blocks: withHeadings(blocksOf(source, paragraphs, furniture.size > 0)),
  };
}

function blocksOf(source: string, paragraphs: readonly Joined[], hasGaps: boolean): Block[] {
  return paragraphs.map(({ text, end }, place) => {
    const next = paragraphs[place + 1]?.start ?? source.length;
    const between = source.slice(end, next);
    // Where a page number was left out, its line is left out of what stands between.
    const tail = hasGaps && /[^\s\u200b]/.test(between) ? '\n' : between;
    return { kind: isStanza(text) ? 'verse' : 'prose', level: 0, text, styles: [], tail };
  });
}

/** A sentence that was cut by the end of a page goes on in the very next line. */
function withoutFurniture(lines: readonly Line[], furniture: ReadonlySet<number>): readonly Line[] {
  if (furniture.size === 0) return lines;
  const kept: Line[] = [];
  let blanks = 0;
  let isCut = false;
  lines.forEach((line, place) => {
    if (furniture.has(place)) {
      blanks += line.blanks;
      isCut = true;
      return;
    }
    const before = kept.at(-1);
    const atPage = isCut || line.newPage;
    const isOne = before && atPage && isCutBetween(before.text, line.text);
    kept.push({ ...line, blanks: isOne ? 0 : line.blanks + blanks, isCut: atPage });
    blanks = 0;
    isCut = false;
  });
  return kept;
}

const isCutBetween = (a: string, b: string): boolean =>
  goesOn(a, b) || (endsInHyphen(a) && goesOn('', b));

/** The text is not wrapped: paragraphs as `splitParagraphs` has them, but for those cut by a page. */
function asTheyStand(
  source: string,
  kept: readonly Line[],
  hasGaps: boolean,
  hyphens: Hyphens,
): Joined[] {
  if (!hasGaps) return split(source);
  const joined: { text: string; start: number; end: number }[] = [];
  let before: Line | undefined;
  for (const line of kept) {
    const last = joined.at(-1);
    if (last && before && line.blanks === 0 && isCutBetween(before.text, line.text)) {
      const isBroken = endsInHyphen(before.text) && hyphens.isBreak(before.text, line.text);
      last.text = glued(last.text, line.text, isBroken ? 'nothing' : 'space');
      last.end = line.end;
    } else {
      joined.push({ text: line.text, start: line.start, end: line.end });
    }
    before = line;
  }
  return joined;
}

function split(source: string): Joined[] {
  const { lead, paragraphs } = splitParagraphs(source);
  let at = lead.length;
  return paragraphs.map(({ original, tail }) => {
    const start = at;
    at += original.length + tail.length;
    return { text: original, start, end: start + original.length };
  });
}
