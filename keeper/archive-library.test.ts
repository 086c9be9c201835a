import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { mkdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { tableNames, type Operation } from '../src/core/change.ts';
import { chunksOf } from '../src/core/paragraphs.ts';
import { originalsOf, type SharedRows, type TextRows } from '../src/exchange/archive/archive.ts';
import { madeShared, madeText } from '../src/exchange/archive/made-library.ts';
import { readArchive } from '../src/exchange/archive/read-archive.ts';
import { ArchiveWriter } from '../src/exchange/archive/write-archive.ts';
import { apply } from '../src/storage/apply.ts';
import { Database } from '../src/storage/database.ts';
import { sharedRows, textRows } from '../src/worker/library-rows.ts';
import { keepOriginal } from '../electron/originals.ts';
import { archiveOf } from './archive-library.ts';
import { FoldedLibrary } from './folded-library.ts';
import { MadeJournal } from './made-journal.ts';
import { makeArchive } from './make-archive.ts';
import { makeSnapshot } from './make-snapshot.ts';

const notRead = (): Promise<string> => Promise.reject(new Error('Nothing is to be read'));

const changesOf = (texts: readonly TextRows[], shared: SharedRows): Operation[][] => [
  ...texts.map((rows): Operation[] => [
    { put: 'chunks', rows: chunksOf(rows.text.id, rows.paragraphs) },
    { put: 'corrections', rows: rows.corrections },
    { put: 'annotations', rows: rows.annotations },
    { put: 'terms', rows: rows.terms },
    { put: 'imports', rows: rows.import ? [rows.import] : [] },
    { put: 'texts', rows: [rows.text] },
  ]),
  [
    { put: 'terms', rows: shared.terms },
    { put: 'settings', rows: shared.settings },
  ],
];

let number = 0;

/** The archive that the program makes of its store. */
async function ofStore(changes: readonly (readonly Operation[])[]): Promise<Uint8Array> {
  const database = new Database(`archive-${(number += 1)}`);
  await database.open();
  for (const change of changes) {
    await database.transaction('rw', [...tableNames], async () => {
      await apply(database, change);
    });
  }
  const writer = new ArchiveWriter('library');
  for (const id of await database.texts.toCollection().primaryKeys()) {
    const rows = await textRows(database, id);
    if (rows) await writer.addText(rows);
  }
  await writer.addShared(await sharedRows(database));
  database.close();
  return writer.finish();
}

describe('an archive of a folded library', () => {
  it('is, byte for byte, the one that is made of the store', async () => {
    await fc.assert(
      fc.asyncProperty(madeText('t1'), madeText('t2'), madeShared, async (one, two, shared) => {
        const changes = JSON.parse(JSON.stringify(changesOf([one, two], shared))) as Operation[][];
        const library = new FoldedLibrary([], notRead);
        for (const change of changes) await library.take(change);
        expect(await archiveOf(library, null)).toEqual(await ofStore(changes));
      }),
      { numRuns: 12 },
    );
  });

  it('has the files texts were read from, and says which are lost', async () => {
    const journal = await MadeJournal.make();
    const kept = await keepOriginal(journal.originals, Buffer.from('kept'));
    const lost = 'ab'.repeat(32);
    const [made] = fc.sample(madeText('t1'), { numRuns: 1, seed: 1 });
    if (!made) throw new Error('There is no text');
    const edition = { source: 'edition.txt', sha256: lost, encoding: 'utf-8' };
    const text = { ...made.text, sha256: kept, edition };
    expect(originalsOf(text)).toEqual([kept, lost]);
    const shared = { terms: [], refusals: [], settings: [] };
    for (const change of changesOf([{ ...made, text }], shared)) journal.add(change);
    const making = await journal.making();
    const { snapshot } = await makeSnapshot(making);
    await mkdir(journal.originals, { recursive: true });
    const bytes = await makeArchive({ ...making, id: snapshot.id, withOriginals: true });
    const archive = await readArchive(bytes, () => undefined);
    expect(archive.originals).toEqual([kept]);
    expect(archive.missing).toEqual([lost]);
    expect(Buffer.from(await archive.readOriginal(kept)).toString()).toBe('kept');
    const now = await makeArchive({ ...making, id: null, withOriginals: true });
    expect(now).toEqual(bytes);
  });

  it('is refused for a snapshot that is not there', async () => {
    const making = await (await MadeJournal.make()).making();
    const id = '2026-11-28T10-00-00Z-7';
    await expect(makeArchive({ ...making, id, withOriginals: false })).rejects.toThrow(/ENOENT/u);
  });
});
