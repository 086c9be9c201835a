import { fileKeyOf, rawLines, updateProperties } from './front-matter.ts';

/** What to write where an export exists already, or why not. */
export type MergedMarkdown =
  | { readonly contents: string }
  /** Not an export of the same, or one without our markers: ask before writing over it. */
  | { readonly foreign: true }
  /** Our markers are there, but what is ours cannot be told: the line (from 1) to look at. */
  | { readonly broken: BrokenMarkers };

interface BrokenMarkers {
  readonly line: number;
  readonly reason: 'no-end' | 'no-begin' | 'twice' | 'reversed';
}

/** Lines between which everything is ours, by preset. */
export const markers = {
  obsidian: { begin: '%% uporedo:begin %%', end: '%% uporedo:end %%' },
  commonmark: { begin: '<!-- uporedo:begin -->', end: '<!-- uporedo:end -->' },
} as const;

/**
 * Puts a new export in the place of an older one. Between the markers it replaces everything, in the
 * front matter our own properties; the rest of the file stays byte for byte, and so do its line ends.
 * @param existing the file as it is; `null` when there is none
 * @param exported as `exportMarkdown` gives it
 */
export function mergeMarkdown(existing: string | null, exported: string): MergedMarkdown {
  if (existing === null) return { contents: exported };
  const [theirs, ours] = [rawLines(existing), rawLines(exported)];
  const [old, fresh] = [regionOf(theirs), regionOf(ours)];
  if (!fresh || 'reason' in fresh) throw new Error('The export has no region of its own.');
  if (!old || fileKeyOf(existing) !== fileKeyOf(exported)) return { foreign: true };
  if ('reason' in old) return { broken: old };
  const region = ours.slice(fresh.begin, fresh.end + 1).map((line, index, { length }) => {
    const place = index + 1 === length ? old.end : old.begin;
    return line.replace(lineEnd, '') + (lineEnd.exec(theirs[place] ?? '')?.[0] ?? '');
  });
  const lines = [...theirs.slice(0, old.begin), ...region, ...theirs.slice(old.end + 1)];
  return { contents: updateProperties(lines, ours).join('') };
}

/** A line of a file, without its end. */
export interface NumberedLine {
  /** From 1. */
  readonly line: number;
  readonly words: string;
}

/** The lines between our markers; none when there are no markers, or what is ours cannot be told. */
export function linesInRegion(markdown: string): readonly NumberedLine[] {
  const lines = rawLines(markdown);
  const region = regionOf(lines);
  if (!region || 'reason' in region) return [];
  return lines
    .slice(region.begin + 1, region.end)
    .map((line, index) => ({ line: region.begin + index + 2, words: line.replace(lineEnd, '') }));
}

const lineEnd = /[\r\n]*$/;

interface Region {
  /** Index of the line with the first marker, and of the line with the last. */
  readonly begin: number;
  readonly end: number;
}

function regionOf(lines: readonly string[]): Region | BrokenMarkers | null {
  const [begin, beginAgain] = linesWith('begin', lines);
  const [end, endAgain] = linesWith('end', lines);
  const again = beginAgain ?? endAgain;
  if (again !== undefined) return { line: again + 1, reason: 'twice' };
  if (begin === undefined) return end === undefined ? null : { line: end + 1, reason: 'no-begin' };
  if (end === undefined) return { line: begin + 1, reason: 'no-end' };
  return begin < end ? { begin, end } : { line: end + 1, reason: 'reversed' };
}

/** Indexes of the lines that are a marker, of either preset. */
const linesWith = (which: keyof Region, lines: readonly string[]): number[] => {
  const known = Object.values(markers).map((marker) => marker[which]);
  return lines.flatMap((line, index) => (known.some((one) => one === line.trim()) ? [index] : []));
};
