import type { StyledSpan } from '../../../core/structure.ts';
import type { Block } from '../../document.ts';
import { glued } from '../../layout/join-lines.ts';
import { endsInHyphen, endsSentence, goesOn, startsSmall } from '../../layout/lines.ts';
import { Hyphens } from '../../layout/rejoin.ts';
import type { Steps } from '../../steps.ts';
import { measured, type Measures } from './measures.ts';
import type { PageLines, PrintedLine } from './page-lines.ts';

/** Every line of print as it stands. */
export const oneLineEach = (pages: readonly PageLines[]): Block[] =>
  pages.flatMap(({ lines }) =>
    lines.map(({ text, marks }) => draftBlock({ text, marks, kind: 'prose', size: 0 }, 0)),
  );

interface Draft {
  text: string;
  marks: { readonly start: number; readonly end: number; readonly note?: Draft }[];
  readonly kind: 'prose' | 'heading' | 'note';
  readonly size: number;
}

/** Paragraphs, headings and notes; a note stands behind the paragraph that is open above it. */
export function blocksOfPages(pages: readonly PageLines[], steps: Steps): Block[] {
  const lines = pages.flatMap((page) => page.lines);
  const measures = measured(lines);
  const hyphens = new Hyphens(lines);
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  let before: PrintedLine | undefined;
  for (const page of pages) {
    const { body, notes } = partedNotes(page.lines, measures);
    for (const line of body) {
      if (open && before && continues(before, line, open, measures)) {
        append(open, before.text, line, hyphens, steps);
      } else {
        open = draftOf(line, line.size > measures.size * 1.15 ? 'heading' : 'prose');
        drafts.push(open);
      }
      before = line;
    }
    const told = notesOf(notes, hyphens, steps);
    link(drafts, told);
    // The paragraph may go on over the page; its notes stand behind it all the same.
    drafts.push(...told);
  }
  return numbered(drafts);
}

const draftOf = (line: PrintedLine, kind: Draft['kind']): Draft => ({
  text: line.text,
  marks: [...line.marks],
  kind,
  size: line.size,
});

function append(
  draft: Draft,
  before: string,
  line: PrintedLine,
  hyphens: Hyphens,
  steps: Steps,
): void {
  const isBroken = endsInHyphen(before) && /^\p{L}/u.test(line.text);
  const isBreak = isBroken && hyphens.isBreak(before, line.text);
  steps.add('lines-joined', `${before.slice(-40)}\n${line.text.slice(0, 40)}`);
  if (isBreak) {
    const halves = `${/\S*$/.exec(before)?.[0] ?? ''}\n${/^\S*/.exec(line.text)?.[0] ?? ''}`;
    steps.add('words-rejoined', halves);
  }
  draft.text = glued(draft.text, line.text, isBreak ? 'nothing' : isBroken ? 'hyphen' : 'space');
  const at = draft.text.length - line.text.length;
  draft.marks.push(...line.marks.map(({ start, end }) => ({ start: start + at, end: end + at })));
}

/** Whether a line belongs to the paragraph of the line before. */
function continues(
  before: PrintedLine,
  line: PrintedLine,
  open: Draft,
  measures: Measures,
): boolean {
  if (Math.abs(line.size - open.size) > open.size * 0.08) return false;
  const isNear = line.page === before.page && line.column === before.column;
  const drop = before.y - line.y;
  if (open.kind === 'heading') return isNear && drop < line.size * 1.7;
  if (isNear && (drop > measures.leading * 1.3 || drop < 0)) return false;
  const { left, right } = measures.edges(line);
  const isIndented = line.x > left + line.size * 0.7;
  const wasIndented = before.x > measures.edges(before).left + before.size * 0.7;
  if (isIndented && !(wasIndented && goesOn(before.text, line.text))) return false;
  const isShort = before.end + firstWidth(line) < measures.edges(before).right - line.size * 0.5;
  if (!isShort) return true;
  if (startsSmall(line.text) && !endsSentence(before.text)) return true;
  // Not set to a straight edge: a line that ends early says nothing.
  return (
    measures.isRagged && before.end > left + (right - left) * 0.75 && !endsSentence(before.text)
  );
}

/** About how wide its first word is, with the space before it. */
function firstWidth({ text, x, end }: PrintedLine): number {
  const first = /^\S*/.exec(text)?.[0].length ?? 0;
  return ((end - x) / Math.max(1, text.length)) * (first + 1);
}

/** The lines in small type at the foot of a page, from the first that begins with a mark. */
function partedNotes(
  lines: readonly PrintedLine[],
  { size }: Measures,
): { readonly body: readonly PrintedLine[]; readonly notes: readonly PrintedLine[] } {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? size) < size * 0.93) from--;
  while (from < lines.length && !startsNote(lines[from])) from++;
  return { body: lines.slice(0, from), notes: lines.slice(from) };
}

const noteMark = /^([\d]{1,3}|\*{1,3}|[†‡])[).]?\s*(?=\S)/;

const startsNote = (line: PrintedLine | undefined): boolean =>
  line !== undefined && noteMark.test(line.text) && !/^\d{1,3}$/.test(line.text);

function notesOf(lines: readonly PrintedLine[], hyphens: Hyphens, steps: Steps): Draft[] {
  const notes: Draft[] = [];
  let before = '';
  for (const line of lines) {
    const last = notes.at(-1);
    if (!last || startsNote(line)) notes.push({ ...draftOf(line, 'note'), marks: [] });
    else append(last, before, line, hyphens, steps);
    before = line.text;
  }
  return notes;
}

/** Marks in the last paragraphs lead to notes that begin with the same. */
function link(drafts: readonly Draft[], notes: readonly Draft[]): void {
  for (const note of notes) {
    const mark = noteMark.exec(note.text)?.[1];
    for (const draft of drafts.slice(-60).toReversed()) {
      const place = draft.marks.findLastIndex(
        ({ start, end, note: other }) => !other && draft.text.slice(start, end) === mark,
      );
      const found = draft.marks[place];
      if (!found) continue;
      draft.marks[place] = { ...found, note };
      break;
    }
  }
}

function numbered(drafts: readonly Draft[]): Block[] {
  const sizes = [...new Set(headingSizes(drafts))].sort((a, b) => b - a);
  const places = new Map(drafts.map((draft, place) => [draft, place]));
  return drafts.map((draft) => {
    const level = draft.kind === 'heading' ? 1 + sizes.indexOf(Math.round(draft.size)) : 0;
    return draftBlock(draft, Math.min(level, 6), places);
  });
}

const headingSizes = (drafts: readonly Draft[]): number[] =>
  drafts.filter(({ kind }) => kind === 'heading').map(({ size }) => Math.round(size));

function draftBlock(
  draft: Pick<Draft, 'text' | 'kind' | 'size'> & { readonly marks: Readonly<Draft['marks']> },
  level: number,
  places?: ReadonlyMap<Draft, number>,
): Block {
  const styles = draft.marks.map(({ start, end, note }): StyledSpan => {
    const to = note && places?.get(note);
    return to === undefined
      ? { start, end, style: 'superscript' }
      : { start, end, style: 'reference', to: `${to}` };
  });
  return { kind: draft.kind, level, text: draft.text, styles, tail: '\n' };
}
