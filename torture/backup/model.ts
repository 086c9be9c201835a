import type { Operation } from '../../src/core/change.ts';

/** What the library of this torture holds after so many changes: it follows from their number alone. */

const most = { terms: 300, annotations: 200 };

/** The change with a number, from 1. */
export function changeOf(number: number): Operation[] {
  const at = '2026-01-01T00:00:00.000Z';
  const words = `${number} `.repeat(200 + (number % 7) * 40);
  const term = { id: `g${number % most.terms}`, textId: '*', canonical: 'реч', variants: [] };
  const described = { definition: words, category: '', tags: [], paragraphIds: [] };
  const note = { id: `a${number % most.annotations}`, textId: `t${number % 3}`, note: words };
  return [
    { put: 'terms', rows: [{ ...term, ...described, createdAt: at, modifiedAt: at }] },
    { put: 'annotations', rows: [{ ...note, place: number % 4000 }] as never },
    { put: 'settings', rows: [{ key: 'last', value: number }] },
  ];
}

/** By id, the number of the change a row is of, after so many changes. */
export function numbersAfter(count: number, table: keyof typeof most): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let number = Math.max(1, count - most[table] + 1); number <= count; number++) {
    numbers.set(`${table === 'terms' ? 'g' : 'a'}${number % most[table]}`, number);
  }
  return numbers;
}
