import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { makeAnchor, type Annotation } from '../core/annotation.ts';
import { carryOver, type TextState } from '../core/carry/carry-over.ts';
import { editionRow } from '../core/carry/edition-row.ts';
import { rewrite } from '../core/carry/rewrite.ts';
import type { Operation } from '../core/change.ts';
import { apply } from '../storage/apply.ts';
import { Database } from '../storage/database.ts';
import { documentOf } from '../importing/made-document.ts';
import { importFile } from '../importing/new-text.ts';

const at = '2026-11-28T10:00:00.000Z';

/** A text of 250 paragraphs, each with a note; a correction in every tenth. */
function state(): TextState {
  const lines = Array.from(
    { length: 250 },
    (_, index) => `Пасус број ${index} са својим речима ${index * index}.`,
  );
  const file = { name: 'a.txt', sha256: '', tidy: true, document: documentOf(lines) };
  const { text, change } = importFile(file, { id: 't1', at });
  const paragraphs = change.flatMap((one) =>
    'put' in one && one.put === 'chunks' ? one.rows.flatMap((chunk) => chunk.paragraphs) : [],
  );
  const annotations = paragraphs.map(({ id, original }, place): Annotation => {
    const anchors = [makeAnchor(id, original, { start: 0, end: 10 }, 1)];
    return {
      id: `a${place}`,
      textId: 't1',
      side: 'original',
      colour: 'yellow',
      note: '',
      tags: [],
      home: anchors,
      current: anchors,
      state: 'exact',
      place,
      start: 0,
      chunks: [`t1/${Math.floor(place / 100)}`],
      createdAt: at,
      modifiedAt: at,
    };
  });
  const corrections = paragraphs
    .map(({ id: paragraphId }, place) => ({ textId: 't1', paragraphId, place }))
    .filter(({ place }) => place % 10 === 0)
    .map((address) =>
      editionRow(address, { from: 0, to: 5, before: 'Пасус', after: 'Став', kind: 'wording' }, at),
    );
  return { text, paragraphs, corrections, annotations, terms: [], reading: null };
}

const carried = (before: TextState, out: number, count: number): TextState =>
  carryOver(
    before,
    before.paragraphs.toSpliced(out, count).map((one) => ({ ...one })),
    () => [],
    at,
  );

describe('a text that is written anew', () => {
  it('has only rows put that differ', () => {
    const before = state();
    expect(rewrite(before, carried(before, 0, 0))).toEqual([]);
    const change = rewrite(before, carried(before, 249, 1));
    const told = change.map((one) =>
      'put' in one
        ? `put ${one.put} ${one.rows.length}`
        : 'remove' in one
          ? `remove ${one.remove}`
          : '',
    );
    expect(told).toEqual(['put chunks 1', 'put outlines 1', 'put annotations 1', 'put texts 1']);
  });

  it('is stored as it is to be, and undoing brings all back', async () => {
    const before = state();
    const after = carried(before, 20, 60);
    const database = new Database('rewritten');
    await database.open();
    const stored = async (): Promise<unknown> => ({
      text: await database.texts.get('t1'),
      paragraphs: (await database.chunks.toArray()).flatMap(({ paragraphs }) => paragraphs),
      annotations: await database.annotations.orderBy('id').toArray(),
      corrections: await database.corrections.orderBy('id').toArray(),
    });
    const doing = async (change: readonly Operation[]): Promise<readonly Operation[]> =>
      (await apply(database, change)).inverse;
    await doing(
      rewrite(
        { ...before, text: after.text, paragraphs: [], corrections: [], annotations: [] },
        before,
      ),
    );
    const had = await stored();
    const inverse = await doing(rewrite(before, after));
    const sorted = <T extends { id: string }>(rows: readonly T[]): T[] =>
      rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(await stored()).toEqual({
      text: { ...after.text, paragraphsRevision: before.text.paragraphsRevision + 1 },
      paragraphs: after.paragraphs,
      annotations: sorted(after.annotations),
      corrections: sorted(after.corrections),
    });
    expect(await database.chunks.count()).toBe(2);
    await doing(inverse);
    expect(await stored()).toEqual(had);
  });
});
