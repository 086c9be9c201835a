import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../core/row.ts';
import { documentOf } from '../importing/made-document.ts';
import { apply } from '../storage/apply.ts';
import { Database } from '../storage/database.ts';
import { importFile } from '../importing/new-text.ts';
import { selectionOf, wholeOf, wordsOfStretch, type Stretch } from './stretch.ts';

const database = new Database('stretch');
const text = { id: 't1', script: 'Cyrl', paragraphCount: 250 } as const;
const words = Array.from({ length: text.paragraphCount }, (_, i) => `Њива ${i + 1}.`);

beforeAll(async () => {
  await database.open();
  const file = { name: 'a.txt', sha256: 'a', tidy: true, document: documentOf(words) };
  const { change } = importFile(file, { id: text.id, at: '2026-11-14T12:00:00.000Z' });
  await database.transaction('rw', database.tables, async () => await apply(database, change));
});

const from = (place: number, offset: number, to: number, end: number): Stretch => ({
  side: 'cleaned',
  from: { place, offset },
  to: { place: to, offset: end },
});

describe('a long stretch of a text', () => {
  it('is copied whole, with what lies out of sight', async () => {
    const copied = await wordsOfStretch(database, text, wholeOf('original'), null);
    expect(copied.split('\n')).toEqual(words);
  });

  it('is copied from a letter to a letter, in the script shown', async () => {
    const copied = await wordsOfStretch(database, text, from(98, 2, 201, 2), 'Latn');
    const lines = copied.split('\n');
    expect(lines).toHaveLength(104);
    expect([lines[0], lines[1], lines.at(-1)]).toEqual(['va 99.', 'Njiva 100.', 'Nji']);
  });
});

describe('a selection', () => {
  const rowAt = (place: number): Row => ({ place, cleaned: 'Реч', original: 'Реч' }) as Row;

  it('is all rows of a stretch or none', () => {
    const spans = selectionOf(from(1, 1, 3, 2), rowAt)?.parts.map(({ span }) => span);
    expect(spans).toEqual([
      { start: 1, end: 3 },
      { start: 0, end: 3 },
      { start: 0, end: 2 },
    ]);
    expect(
      selectionOf(from(1, 1, 3, 2), (place) => (place === 2 ? undefined : rowAt(place))),
    ).toBeNull();
    expect(selectionOf(wholeOf('cleaned'), rowAt)).toBeNull();
  });
});
