import type { Row } from '../row.ts';
import { plainWordForms } from './plain-words.ts';
import { soundKeys } from './sound-key.ts';
import type { Wanted } from './wanted.ts';
import { readPlaces, writtenPlace } from './written-places.ts';

/**
 * Where the words of one text stand: a line for each key, in the order of UTF-16 units, with the
 * places of its rows behind it. One string is the least a browser can keep, and a line of it is found
 * without taking it apart.
 */
export type WordIndex = string;

/** Goes up when keys, or the way they are written, change: older indexes are then made anew. */
export const indexVersion = 1;

/** What an index is made of: both sides of a row. */
export type IndexedRow = Pick<Row, 'place' | 'original' | 'cleaned'>;

/** Takes the rows of a text, in its order, and gives their index. */
export class IndexMaker {
  readonly #keys = new Map<string, number[]>();
  /** By form of a word: the places of each key it has, to which another one is to be added. */
  readonly #known = new Map<string, readonly number[][]>();
  readonly #keysOf: (form: string) => readonly string[];

  /** @param keysOf `soundKeys`, or what remembers them from one text to the next */
  constructor(keysOf: (form: string) => readonly string[] = soundKeys) {
    this.#keysOf = keysOf;
  }

  add({ place, original, cleaned }: IndexedRow): void {
    this.#addWords(original, place);
    if (cleaned !== original) this.#addWords(cleaned, place);
  }

  index(): WordIndex {
    const lines = Array.from(this.#keys, ([key, places]) => key + behind + written(places) + '\n');
    return lines.sort((a, b) => (a < b ? -1 : 1)).join('');
  }

  #addWords(text: string, place: number): void {
    for (const form of plainWordForms(text)) {
      for (const places of this.#known.get(form) ?? this.#placesOf(form)) {
        if (places.at(-1) !== place) places.push(place);
      }
    }
  }

  #placesOf(form: string): readonly number[][] {
    const each = this.#keysOf(form).map((key) => {
      const places = this.#keys.get(key) ?? [];
      this.#keys.set(key, places);
      return places;
    });
    this.#known.set(form, each);
    return each;
  }
}

const written = (places: readonly number[]): string =>
  places.map((place, i) => writtenPlace(place, places[i - 1] ?? -1)).join('');

/** The places of the rows that have all the words wanted, in the order of the text. */
export function lookUp(index: WordIndex, wanted: readonly Wanted[]): number[] {
  let found: readonly number[] | null = null;
  for (const word of wanted) {
    const places = placesOf(index, word);
    found = found === null ? [...places] : found.filter((place) => places.has(place));
    if (found.length === 0) return [];
  }
  return (found ?? []).toSorted((a, b) => a - b);
}

/** Stands between a key and its places: before all letters, so that lines lie as their keys do. */
const behind = ' ';

function placesOf(index: WordIndex, { whole, begun }: Wanted): Set<number> {
  const places = new Set<number>();
  for (const beginning of [...whole.map((key) => key + behind), ...begun]) {
    for (let at = lineFrom(index, beginning); index.startsWith(beginning, at);) {
      readPlaces(index, index.indexOf(behind, at) + 1, places);
      at = index.indexOf('\n', at) + 1;
    }
  }
  return places;
}

/** Where the first line begins that does not lie before what is looked for. */
function lineFrom(index: WordIndex, wanted: string): number {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = middle === 0 ? 0 : index.lastIndexOf('\n', middle - 1) + 1;
    if (index.slice(start, start + wanted.length) < wanted) low = index.indexOf('\n', middle) + 1;
    else high = start;
  }
  return low;
}
