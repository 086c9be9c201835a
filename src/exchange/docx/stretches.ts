import type { Correction } from '../../core/correction.ts';
import type { Row } from '../../core/row.ts';
import { convert } from '../../core/script.ts';
import { positionMap, type Edge } from '../../core/splice.ts';
import type { Script, Side } from '../../core/text.ts';

/** Words that stand on both sides, or on one of them because a correction says so. */
export interface Stretch {
  readonly words: string;
  /** UTF-16 offset in the original as it is written out; `null` for what was inserted. */
  readonly original: number | null;
  /** The same in the cleaned paragraph; `null` for what was deleted. */
  readonly cleaned: number | null;
  /** What deleted or inserted it; `null` for what was kept. */
  readonly correction: Correction | null;
}

/** A row as it is written out, in the script wanted. */
export interface WrittenRow {
  /** In the order of a document with tracked changes: what was deleted before what replaces it. */
  readonly stretches: readonly Stretch[];
  readonly words: Readonly<Record<Side, string>>;
  /** Where a stored offset of a side lies in what is written out. */
  readonly place: (side: Side, offset: number, edge: Edge) => number;
}

/**
 * The stretches of a row. Those with a place in the original make up the whole original, those with
 * one in the cleaned paragraph the whole of that, each as a paragraph written at once would be.
 * @param script `null`: as stored
 */
export function written(row: Row, script: Script | null): WrittenRow {
  const original = side(row.original, script);
  const cleaned = side(row.cleaned, script);
  const whole = (): Stretch[] => replaced(0, original.words, 0, cleaned.words, firstOf(row));
  const stretches = stretchesOf(row, original, cleaned);
  return {
    // Half a letter cannot be written: rather the whole paragraph is said to be replaced.
    stretches:
      row.corrections.length > 0 && stretches.some(({ words }) => halves.test(words))
        ? whole()
        : stretches,
    words: { original: original.words, cleaned: cleaned.words },
    place: (which, offset, edge) => (which === 'original' ? original : cleaned).at(offset, edge),
  };
}

/** Of a character, or of a line break. */
const halves = /\p{Surrogate}|\r$/u;

interface WrittenSide {
  readonly words: string;
  readonly at: (offset: number, edge: Edge) => number;
}

function side(stored: string, script: Script | null): WrittenSide {
  if (script === null) return { words: stored, at: (offset) => offset };
  const { text, splices } = convert(stored, script);
  const { toTarget } = positionMap(splices);
  return { words: text, at: toTarget };
}

function stretchesOf(row: Row, original: WrittenSide, cleaned: WrittenSide): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let cleanedFrom = 0;
  let last = row.corrections[0]?.correction ?? null;
  const keep = (to: number, cleanedTo: number): void => {
    const before = original.words.slice(from, to);
    const after = cleaned.words.slice(cleanedFrom, cleanedTo);
    // Written in the other script, words may depend on what stands around them.
    if (before !== after) stretches.push(...replaced(from, before, cleanedFrom, after, last));
    else if (before !== '') {
      stretches.push({ words: before, original: from, cleaned: cleanedFrom, correction: null });
    }
  };
  for (const placed of row.corrections) {
    const start = original.at(placed.original.start, 'start');
    const cleanedStart = cleaned.at(placed.cleaned.start, 'start');
    keep(start, cleanedStart);
    from = original.at(placed.original.end, 'start');
    cleanedFrom = cleaned.at(placed.cleaned.end, 'start');
    last = placed.correction;
    stretches.push(
      ...replaced(
        start,
        original.words.slice(start, from),
        cleanedStart,
        cleaned.words.slice(cleanedStart, cleanedFrom),
        last,
      ),
    );
  }
  keep(original.words.length, cleaned.words.length);
  return stretches;
}

const firstOf = ({ corrections }: Row): Correction | null => corrections[0]?.correction ?? null;

/** A deletion and an insertion; what is empty is left out. */
function replaced(
  original: number,
  before: string,
  cleaned: number,
  after: string,
  correction: Correction | null,
): Stretch[] {
  if (before === after && before !== '') {
    return [{ words: before, original, cleaned, correction: null }];
  }
  return [
    ...(before === '' ? [] : [{ words: before, original, cleaned: null, correction }]),
    ...(after === '' ? [] : [{ words: after, original: null, cleaned, correction }]),
  ];
}
