import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationOfNow } from '../../core/old-rows.ts';
import type { Archive, SharedRows, TextRows } from './archive.ts';
import { madeShared, madeText } from './made-library.ts';
import { readArchive } from './read-archive.ts';
import { wholeTexts } from './whole-texts.ts';
import { ArchiveWriter } from './write-archive.ts';

async function written(
  { texts, shared }: Pick<Archive, 'texts' | 'shared'>,
  originals: ReadonlyMap<string, Uint8Array | null> = new Map(),
): Promise<Uint8Array> {
  const writer = new ArchiveWriter('library');
  for (const text of texts) await writer.addText(text);
  await writer.addShared(shared);
  for (const [sha256, bytes] of originals) await writer.addOriginal(sha256, bytes);
  return writer.finish();
}

const library = fc.record({
  texts: fc.tuple(madeText('t1'), madeText('t2')),
  shared: madeShared,
});

describe('an archive', () => {
  it('gives back every row, and made again it is the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (given) => {
        const bytes = await written(given);
        const archive = await readArchive(bytes);
        expect(archive.texts.map(sortedRows)).toEqual(given.texts.map(sortedRows));
        expect(archive.shared.settings).toEqual(given.shared.settings);
        expect(await written(archive)).toEqual(bytes);
      }),
      { numRuns: 15 },
    );
  });

  it('is the same bytes in whatever order texts and rows come', async () => {
    await fc.assert(
      fc.asyncProperty(library, async ({ texts, shared }) => {
        const turned = texts.toReversed().map((rows) => ({
          ...rows,
          corrections: rows.corrections.toReversed(),
          annotations: rows.annotations.toReversed(),
          text: Object.fromEntries(
            Object.entries(rows.text).reverse(),
          ) as unknown as TextRows['text'],
        }));
        expect(await written({ texts: turned, shared })).toEqual(await written({ texts, shared }));
      }),
      { numRuns: 5 },
    );
  });

  it('holds the originals, proved by their hash, and says which it lacks', async () => {
    const bytes = new TextEncoder().encode('Изворник.');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const other = 'ab'.repeat(32);
    const archive = await readArchive(
      await written(
        { texts: [], shared: nothing },
        new Map([
          [sha256, bytes],
          [other, null],
          ['no hash', bytes],
        ]),
      ),
    );
    expect(archive.originals).toEqual([sha256]);
    expect(archive.missing).toEqual([other]);
    expect(await archive.readOriginal(sha256)).toEqual(bytes);
  });

  it('leaves in other forms as whole texts, with what the ledger makes of them', () => {
    const [rows] = fc.sample(madeText('t1'), 1);
    if (!rows) throw new Error('Nothing was made.');
    const binned = { ...rows, text: { ...rows.text, deletedAt: '2026-02-01T10:00:00.000Z' } };
    expect(wholeTexts({ texts: [binned], shared: nothing })).toEqual([]);
    const [whole] = wholeTexts({ texts: [rows], shared: nothing });
    expect(whole?.rows.map(({ original }) => original)).toEqual(
      rows.paragraphs.map(({ original }) => original),
    );
    expect(whole?.annotations).toEqual(rows.annotations);
  });
});

describe('an archive of an older schema', () => {
  const folder = new URL('../../storage/fixtures/', import.meta.url);
  const fixtures = readdirSync(folder).map(
    (file) =>
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
        version: number;
        rows: Record<string, Record<string, unknown>[]>;
        becomes: Record<string, unknown[]>;
      },
  );

  it.each(fixtures)('$version is read as its rows are now', async ({ version, rows, becomes }) => {
    const now = { ...rows, ...becomes };
    const archive = await readArchive(await asArchive(version, rows));
    const tables = {
      texts: archive.texts.map(({ text }) => text),
      corrections: archive.texts.flatMap(({ corrections }) => corrections),
      annotations: archive.texts.flatMap(({ annotations }) => annotations),
    };
    for (const [table, found] of Object.entries(tables)) {
      const expected = (now[table] ?? []) as { id: string }[];
      expect(found).toHaveLength(expected.length);
      expect(found).toEqual(expect.arrayContaining(expected));
    }
  });

  it('has links of notes found', () => {
    const [note] =
      fc.sample(
        madeText('t1').filter(({ annotations }) => annotations.length > 0),
        1,
      )[0]?.annotations ?? [];
    if (!note) throw new Error('Nothing was made.');
    const linked = annotationOfNow({ ...note, note: 'uporedo://text/t1/p/p1' });
    expect(linked.links).toEqual(['t1/p1']);
  });

  /** Old rows in an archive that says so: the writer itself only knows those of now. */
  async function asArchive(
    version: number,
    rows: Record<string, Record<string, unknown>[]>,
  ): Promise<Uint8Array> {
    const of = (table: string, id: unknown): Record<string, unknown>[] =>
      (rows[table] ?? []).filter(({ textId }) => textId === id);
    const one = (table: string, id: unknown): unknown => of(table, id)[0] ?? null;
    const texts = (rows.texts ?? []).map((text) => ({
      text,
      paragraphs: of('chunks', text.id).flatMap(({ paragraphs }) => paragraphs),
      corrections: of('corrections', text.id),
      annotations: of('annotations', text.id),
      terms: of('terms', text.id),
      refusals: of('refusals', text.id),
      revisions: of('revisions', text.id),
      import: one('imports', text.id),
      outline: one('outlines', text.id),
      pairing: one('pairings', text.id),
      reading: one('readings', text.id),
    })) as unknown as TextRows[];
    const { rezip } = await import('./tampered.ts');
    return rezip(await written({ texts, shared: nothing }), {
      manifest: (manifest) => ({ ...manifest, schema: version }),
    });
  }
});

const nothing: SharedRows = { terms: [], refusals: [], settings: [] };

const sortedRows = (rows: TextRows): TextRows => ({
  ...rows,
  corrections: rows.corrections.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  annotations: rows.annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  terms: rows.terms.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});
