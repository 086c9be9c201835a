import { words } from '../../src/core/words.ts';

/** Two versions of a text that go together row by row; empty where one has nothing. */
export type Pairs = readonly (readonly [original: string, cleaned: string])[];

/** How often a paragraph of either side is left out, run together with the next, or cut in two. */
export interface Rates {
  readonly deleted: number;
  readonly merged: number;
  readonly split: number;
}

/** Two damaged versions, and how they truly go together: for each row its paragraphs of both sides. */
export interface DamagedSides {
  readonly original: readonly string[];
  readonly cleaned: readonly string[];
  readonly rows: readonly (readonly [original: readonly number[], cleaned: readonly number[]])[];
}

/** A part of a row: from and to, 0 to 1 of its words. */
interface Part {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

interface Made {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Damages both sides, each for itself. */
export function damagedSides(pairs: Pairs, rates: Rates, random: () => number): DamagedSides {
  const original = damaged(pairs, 0, rates, random);
  const cleaned = damaged(pairs, 1, rates, random);
  return {
    original: original.map(({ text }) => text),
    cleaned: cleaned.map(({ text }) => text),
    rows: components(original, cleaned, pairs),
  };
}

function damaged(pairs: Pairs, side: 0 | 1, rates: Rates, random: () => number): Made[] {
  const made: Made[] = [];
  let isOpen = false;
  pairs.forEach((pair, row) => {
    const text = pair[side];
    if (text === '' || random() < rates.deleted) return;
    const pieces = random() < rates.split ? cutInTwo(text, row, random) : [whole(text, row)];
    const [first, ...others] = pieces;
    const last = made.at(-1);
    if (isOpen && last && first) {
      made[made.length - 1] = {
        text: `${last.text} ${first.text}`,
        parts: [...last.parts, ...first.parts],
      };
    } else if (first) made.push(first);
    made.push(...others);
    isOpen = random() < rates.merged;
  });
  return made;
}

const whole = (text: string, row: number): Made => ({ text, parts: [{ row, from: 0, to: 1 }] });

/** After a sentence if there are several, else after a word; what is one word stays whole. */
function cutInTwo(text: string, row: number, random: () => number): Made[] {
  const sentences = Array.from(text.matchAll(/[.!?…]+["”“»)]*\s+(?=\S)/gu), endOf);
  const places = sentences.length > 0 ? sentences : Array.from(text.matchAll(/\s+/gu), endOf);
  const at = places[Math.floor(random() * places.length)];
  if (at === undefined) return [whole(text, row)];
  const before = words(text.slice(0, at)).length;
  const after = words(text.slice(at)).length;
  if (before === 0 || after === 0) return [whole(text, row)];
  const share = before / (before + after);
  return [
    { text: text.slice(0, at).trimEnd(), parts: [{ row, from: 0, to: share }] },
    { text: text.slice(at), parts: [{ row, from: share, to: 1 }] },
  ];
}

const endOf = (match: RegExpExecArray): number => match.index + match[0].length;

/** Paragraphs that have words in common, directly or through others, are one row. */
function components(original: readonly Made[], cleaned: readonly Made[], pairs: Pairs) {
  const parent = Array.from({ length: original.length + cleaned.length }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const byRow = new Map<number, (Part & { readonly j: number })[]>();
  cleaned.forEach(({ parts }, j) => {
    for (const part of parts) byRow.set(part.row, [...(byRow.get(part.row) ?? []), { ...part, j }]);
  });
  original.forEach(({ parts }, i) => {
    for (const { row, from, to } of parts) {
      const count = Math.max(...(pairs[row] ?? ['']).map((text) => words(text).length), 1);
      for (const other of byRow.get(row) ?? []) {
        // A different number of words on either side moves a cut by less than a word.
        const common = (Math.min(to, other.to) - Math.max(from, other.from)) * count;
        if (common >= 0.75) parent[root(i)] = root(original.length + other.j);
      }
    }
  });
  const rows = new Map<number, [number[], number[]]>();
  parent.forEach((_, at) => {
    const row = rows.get(root(at)) ?? [[], []];
    rows.set(root(at), row);
    if (at < original.length) row[0].push(at);
    else row[1].push(at - original.length);
  });
  return withoutGaps(Array.from(rows.values()));
}

/** A row goes from its first paragraph to its last: what stands alone between them is in it. */
function withoutGaps(rows: readonly (readonly [number[], number[]])[]) {
  const closed: [number[], number[]][] = [];
  const order = (row: readonly [number[], number[]], side: 0 | 1) => row[side][0] ?? Infinity;
  for (const side of [0, 1] as const) {
    const sorted = (side === 0 ? rows : closed.splice(0)).toSorted(
      (a, b) => order(a, side) - order(b, side),
    );
    for (const row of sorted) {
      const last = closed.at(-1);
      const isInside = last && order(row, side) < (last[side].at(-1) ?? -1);
      if (!isInside) closed.push([[...row[0]], [...row[1]]]);
      else
        for (const each of [0, 1] as const) last[each] = [...last[each], ...row[each]].sort(rising);
    }
  }
  return closed;
}

const rising = (a: number, b: number): number => a - b;
