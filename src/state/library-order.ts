import type { Reading } from '../core/change.ts';
import { orderKey, surnameFirst, type LetterOrder } from '../core/collation.ts';
import type { LibrarySort } from '../core/settings.ts';
import type { Text } from '../core/text.ts';

/** What texts are sorted by besides themselves. */
export interface Sorting {
  readonly sort: LibrarySort;
  readonly reversed: boolean;
  readonly readings: ReadonlyMap<string, Reading>;
  /** By text id; asked for only where the texts are sorted by it. */
  readonly damages: () => ReadonlyMap<string, number>;
}

/**
 * Texts in the order the reader asked for: names from the first letter on, all else from the most
 * on. Texts that have nothing to be sorted by (no author, never read) stand last, also reversed;
 * those that are alike go by their titles, the newest first.
 */
export function inOrder(texts: readonly Text[], sorting: Sorting): Text[] {
  const value = valueBy(sorting);
  const letters = sorting.sort.endsWith('abeceda') ? 'abeceda' : 'azbuka';
  const isByName = /^(?:title|author)/.test(sorting.sort);
  const way = isByName === sorting.reversed ? -1 : 1;
  return texts
    .map((text) => ({ text, value: value(text), title: keyOf(text.title, letters) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null) || alike(a, b);
      }
      return way * compare(a.value, b.value) || alike(a, b);
    })
    .map(({ text }) => text);
}

function valueBy({ sort, readings, damages }: Sorting): (text: Text) => string | number | null {
  switch (sort) {
    case 'title-azbuka':
      return ({ title }) => keyOf(title, 'azbuka');
    case 'title-abeceda':
      return ({ title }) => keyOf(title, 'abeceda');
    case 'author-azbuka':
      return ({ author }) => authorKey(author, 'azbuka');
    case 'author-abeceda':
      return ({ author }) => authorKey(author, 'abeceda');
    case 'added':
      // In the bin, when it came there.
      return ({ addedAt, deletedAt }) => deletedAt ?? addedAt;
    case 'read':
      return ({ id }) => readings.get(id)?.at ?? null;
    case 'progress':
      return ({ id }) => readings.get(id)?.progress ?? null;
    case 'damage': {
      const known = damages();
      return ({ id }) => known.get(id) ?? null;
    }
  }
}

interface Placed {
  readonly text: Text;
  readonly title: string;
}

const alike = (a: Placed, b: Placed): number =>
  compare(a.title, b.title) ||
  compare(b.text.addedAt, a.text.addedAt) ||
  compare(a.text.id, b.text.id);

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

const authorKey = (author: string, order: LetterOrder): string | null =>
  author.trim() === '' ? null : keyOf(surnameFirst(author), order);

/** Names change seldom, and the list is sorted often. */
const keys: Record<LetterOrder, Map<string, string>> = { azbuka: new Map(), abeceda: new Map() };

function keyOf(words: string, order: LetterOrder): string {
  const known = keys[order].get(words);
  if (known !== undefined) return known;
  const key = orderKey(words, order);
  keys[order].set(words, key);
  return key;
}
