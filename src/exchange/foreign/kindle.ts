import type { ForeignBook, ForeignNotes } from './foreign-note.ts';
import { gather, type Entry } from './gather.ts';
import { clippingKind, clippingMoment, type ClippingKind } from './kindle-words.ts';

/** What parts clippings from one another. */
const border = /^=+$/;
const leastBorder = 8;

/** One clipping as it stands in the file. */
interface Clipping {
  readonly book: ForeignBook;
  /** The line that says what it is, where and when. */
  readonly head: string;
  readonly kind: ClippingKind | null;
  /** Location or page: of a note where the words end that it is on. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly moment: string | null;
}

/**
 * The clippings in `My Clippings.txt` of a Kindle, `null` when a text is none. A note becomes one
 * with the highlight of its book that ends where it stands. Heads may be in any language: one that
 * is not known is a highlight, unless it stands where another ends.
 */
export function readKindle(text: string): ForeignNotes | null {
  const lines = text.replaceAll('\ufeff', '').split(/\r\n|\r|\n/);
  const blocks = blocksOf(lines);
  const clippings = blocks.map(clippingOf);
  if (blocks.length === 0 || !clippings.some((one) => one !== null)) return null;
  const notesOn = joinNotes(clippings);
  const joined = new Set([...notesOn.values()].flat());
  return gather('kindle', clippings, (entry): Entry => {
    const clipping = entry as Clipping | null;
    if (!clipping) return 'shape';
    if (joined.has(clipping)) return null;
    const { book, head, kind, words, moment } = clipping;
    if (kind === 'bookmark') return 'bookmark';
    if (/^<[^<>]{8,}>$/.test(words)) return 'limit';
    const notes = kind === 'note' ? [clipping] : (notesOn.get(clipping) ?? []);
    const moments = [clipping, ...notes].flatMap((one) => one.moment ?? []).sort();
    return {
      key: `${book.key}\n${head}\n${kind === 'note' ? '' : words}`,
      book,
      quote: kind === 'note' ? null : { exact: words, prefix: '', suffix: '' },
      note: notes.map((one) => one.words).join('\n\n'),
      tags: [],
      colour: null,
      createdAt: moment,
      modifiedAt: moments.at(-1) ?? null,
      where: head
        .replace(/^-\s*/, '')
        .split(/\s*[|｜]\s*/)
        .slice(0, -1)
        .join(', '),
      own: null,
    };
  });
}

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let block: string[] = [];
  for (const line of lines) {
    const bare = line.trim();
    if (bare.length >= leastBorder && border.test(bare)) {
      blocks.push(block);
      block = [];
    } else block.push(line);
  }
  // The device may have been unplugged in the middle of the last one.
  if (blocks.length > 0 && block.some((line) => line.trim() !== '')) blocks.push(block);
  return blocks;
}

function clippingOf(block: readonly string[]): Clipping | null {
  const start = block.findIndex((line) => line.trim() !== '');
  const [title = '', head = '', ...rest] = block.slice(Math.max(0, start)).map((one) => one.trim());
  if (!head.startsWith('-') || !/\d/.test(head)) return null;
  const [from, to] = placeIn(head);
  return {
    book: bookOf(title),
    head,
    kind: clippingKind(head),
    from,
    to,
    words: rest.join('\n').trim(),
    moment: clippingMoment(head),
  };
}

/** “Title (Author)”; a title may have brackets of its own. */
function bookOf(line: string): ForeignBook {
  const [, title, author] = /^(.*\S)\s*\(([^()]*(?:\([^()]*\))?[^()]*)\)$/u.exec(line) ?? [];
  return { key: line, title: title ?? line, author: author ?? '' };
}

/** The last numbers before the date: of page and location the location. “1234-36” ends at 1236. */
function placeIn(head: string): readonly [from: number, to: number] {
  const parts = head.split(/[|｜]/);
  const said = (parts.length > 1 ? parts.slice(0, -1) : parts).join(' ');
  const found = [...said.matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g)].at(-1);
  if (!found) return [0, 0];
  const [, from = '0', end = from] = found;
  const to = end.length < from.length ? from.slice(0, from.length - end.length) + end : end;
  return [Number(from), Number(to)];
}

/** The notes on each highlight: those of the same book that stand where it ends, or else within it. */
function joinNotes(clippings: readonly (Clipping | null)[]): Map<Clipping, Clipping[]> {
  const highlights = new Map<string, Clipping[]>();
  for (const one of clippings) {
    if (!one || !isHighlight(one)) continue;
    const known = highlights.get(one.book.key);
    if (known) known.push(one);
    else highlights.set(one.book.key, [one]);
  }
  const notesOn = new Map<Clipping, Clipping[]>();
  for (const one of clippings) {
    if (!one || one.words === '' || isHighlight(one) || one.kind === 'bookmark') continue;
    const own = highlights.get(one.book.key) ?? [];
    const at =
      own.findLast(({ to }) => to === one.to) ??
      (one.kind === 'note' ? own.findLast(({ from, to }) => from <= one.to && one.to <= to) : null);
    if (at) notesOn.set(at, [...(notesOn.get(at) ?? []), one]);
  }
  return notesOn;
}

/** A head in a language that is not known is a highlight when it has a stretch, as notes have not. */
const isHighlight = ({ kind, from, to }: Clipping): boolean =>
  kind === 'highlight' || (kind === null && from !== to);
