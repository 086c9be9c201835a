import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { planNotes } from '../exchange/foreign/plan-notes.ts';
import { readNotes } from '../exchange/foreign/read-notes.ts';
import { documentOf } from '../importing/made-document.ts';
import { Database } from '../storage/database.ts';
import { annotations } from '../storage/reads.ts';
import { Store } from '../storage/store.ts';
import type { FileReading } from './file-reading.ts';
import { History } from './history.svelte.ts';
import { importFile } from '../importing/new-text.ts';
import { NotesIn } from './notes-in.svelte.ts';

let number = 0;

/** A library of one text, and what brings notes into it. */
async function world() {
  const database = new Database(`notes-in-${(number += 1)}`);
  let seq = 0;
  const journal = {
    journalPart: () => Promise.resolve(),
    journalAppend: () => Promise.resolve({ seq: (seq += 1), end: seq }),
    journalRead: () =>
      Promise.resolve({ records: [], more: false, unknownMark: false, damaged: 0 }),
  };
  const store = new Store(database, journal, (work) => work());
  await store.open();
  const history = new History(store);
  const document = documentOf(['Народне комуне су замениле задруге.', 'Други пасус.']);
  const file = { name: 'а.txt', sha256: '00', tidy: true, document };
  const { text, change } = importFile(file, { id: 't1', at: '2026-11-28T10:00:00.000Z' });
  await history.save(change);
  const files = {
    notes: (_name: string, bytes: Uint8Array) =>
      Promise.resolve(readNotes(new TextDecoder().decode(bytes))),
    planNotes: (_title: string, ...rest: Parameters<typeof planNotes>) =>
      Promise.resolve(planNotes(...rest)),
  } as unknown as FileReading;
  const given = new Map<string, string>();
  const desktop = {
    readFound: (token: string) =>
      Promise.resolve({ bytes: new TextEncoder().encode(given.get(token)), sha256: '' }),
  };
  const notesIn = new NotesIn({ desktop, database, history, files });
  const offer = async (json: unknown): Promise<void> => {
    given.set('x', JSON.stringify(json));
    const found = { token: 'x', name: 'notes.json', folder: '', size: 1 };
    await notesIn.begin(text, [await notesIn.read(found)]);
  };
  return { database, history, notesIn, offer, text, stored: () => annotations(database, 't1') };
}

const row = (id: string, exact: string, also: object = {}): object => ({
  id,
  uri: 'https://example.org/1',
  text: 'Упоредити.',
  created: '2026-03-01T10:00:00Z',
  updated: '2026-03-01T10:00:00Z',
  target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
  ...also,
});

describe('notes that are brought in', () => {
  it('are added as one step, which takes them all back', async () => {
    const { notesIn, offer, history, stored } = await world();
    await offer([row('1', 'narodne komune'), row('2', 'nema ovih reči nigde')]);
    expect(await notesIn.add()).toMatchObject({
      added: 2,
      changed: 0,
      astray: [{ state: 'orphan' }],
    });
    expect((await stored()).map(({ state }) => state).sort()).toEqual(['exact', 'orphan']);
    await history.undo();
    expect(await stored()).toEqual([]);
  });

  it('are not added twice, and those that were not ticked not at all', async () => {
    const { notesIn, offer, stored } = await world();
    const rows = [row('1', 'narodne komune'), row('2', 'drugi pasus')];
    await offer(rows);
    notesIn.tick([notesIn.notes?.[1]?.annotation.id ?? ''], false);
    await notesIn.add();
    await offer(rows);
    expect(notesIn.notes?.map(({ is }) => is)).toEqual(['known', 'new']);
    notesIn.tick([notesIn.notes?.[1]?.annotation.id ?? ''], false);
    expect(notesIn.wanted).toEqual([]);
    expect(await notesIn.add()).toEqual({ added: 0, changed: 0, astray: [] });
    expect(await stored()).toHaveLength(1);
  });

  it('renew what was written elsewhere since', async () => {
    const { notesIn, offer, stored } = await world();
    await offer([row('1', 'narodne komune')]);
    await notesIn.add();
    await offer([row('1', 'narodne komune', { text: 'Ново.', updated: '2026-03-02T10:00:00Z' })]);
    expect(await notesIn.add()).toMatchObject({ added: 0, changed: 1 });
    expect(await stored()).toMatchObject([{ note: 'Ново.', state: 'exact' }]);
  });

  it('of several books are those of the book that is chosen', async () => {
    const { notesIn, offer } = await world();
    const other = { uri: 'https://example.org/2' };
    await offer([row('1', 'narodne komune'), row('2', 'x', other), row('3', 'y', other)]);
    expect(notesIn.notes).toHaveLength(2);
    await notesIn.choose(notesIn.offer?.books[0] ?? null);
    expect(notesIn.notes).toHaveLength(1);
  });

  it('are not put on a text that changed while they were looked at', async () => {
    const { database, notesIn, offer, text, history, stored } = await world();
    await offer([row('1', 'narodne komune')]);
    const ledgerRevision = text.ledgerRevision + 1;
    await history.save([{ put: 'texts', rows: [{ ...text, ledgerRevision }] }]);
    expect(await database.texts.get('t1')).toMatchObject({ ledgerRevision });
    await expect(notesIn.add()).rejects.toThrow(/changed meanwhile|међувремену/u);
    expect(await stored()).toEqual([]);
    await notesIn.add();
    expect(await stored()).toMatchObject([{ current: [{ revision: ledgerRevision }] }]);
  });
});
