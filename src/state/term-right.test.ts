import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Operation } from '../core/change.ts';
import { auditRows } from '../core/glossary/audit.ts';
import { makeAuthority } from '../core/glossary/authority.ts';
import { rowsOf } from '../core/row.ts';
import type { Term } from '../core/term.ts';
import { documentOf } from '../importing/made-document.ts';
import { apply } from '../storage/apply.ts';
import { Database } from '../storage/database.ts';
import { chunk, corrections } from '../storage/reads.ts';
import { importFile } from '../importing/new-text.ts';
import { rightingChange } from './term-right.ts';

const leap: Term = {
  id: 'g1',
  textId: 't1',
  canonical: 'Велики скок',
  variants: [{ form: 'Велики напредак', kind: 'forbidden' }],
  definition: '',
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '',
  modifiedAt: '',
};

it('puts words right in their case, once, and is taken back by its inverse', async () => {
  const database = new Database('righting');
  await database.open();
  const doing = async (change: readonly Operation[]): Promise<readonly Operation[]> =>
    (await apply(database, change)).inverse;
  const lines = ['Током Великог напретка и с Великим напретком.', 'Ничега нема.'];
  const file = { name: 'a.txt', sha256: '', tidy: true, document: documentOf(lines) };
  await doing(importFile(file, { id: 't1', at: '2026-11-28T10:00:00.000Z' }).change);
  const cleaned = async (): Promise<string[]> => {
    const stored = await chunk(database, 't1', 0);
    return stored
      ? rowsOf(stored, await corrections(database, 't1')).map((row) => row.cleaned)
      : [];
  };
  const stored = await chunk(database, 't1', 0);
  const places = auditRows(stored ? rowsOf(stored, []) : [], makeAuthority([leap]));
  expect(places.map(({ words }) => words)).toEqual(['Великог напретка', 'Великим напретком']);

  const inverse = await doing(await rightingChange(database, 't1', places, undefined));
  expect(await cleaned()).toEqual(['Током Великог скока и с Великим скоком.', 'Ничега нема.']);
  const made = await corrections(database, 't1');
  expect(made.every(({ kind, by }) => kind === 'term-inconsistent' && by === 'hand')).toBe(true);

  // Seen before, but no longer there.
  expect(await rightingChange(database, 't1', places, undefined)).toEqual([]);
  await doing(inverse);
  expect(await cleaned()).toEqual(lines);
});
