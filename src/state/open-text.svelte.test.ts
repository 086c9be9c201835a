import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { flushSync } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { apply } from '../storage/apply.ts';
import { Database } from '../storage/database.ts';
import { documentOf } from '../importing/made-document.ts';
import { importFile } from '../importing/new-text.ts';
import { OpenText } from './open-text.svelte.ts';

const paragraphs = 3_000;
/** One in each hundred that is stored together. */
const places = Array.from({ length: paragraphs / 100 }, (_, i) => i * 100);

let number = 0;
let open: OpenText;

beforeEach(async () => {
  const database = new Database(`open text ${number++}`);
  await database.open();
  const document = documentOf(Array.from({ length: paragraphs }, (_, i) => `Пасус ${i}.`));
  const file = { name: 'а.txt', sha256: '00', tidy: true, document };
  const { text, change } = importFile(file, { id: 't1', at: '2026-11-28T10:00:00.000Z' });
  await database.transaction('rw', database.tables, async () => apply(database, change));
  open = await OpenText.open(database, text, (error) => {
    throw error;
  });
});

/** Queries that are asked again at each change of what they read. */
const liveQueries = (): number =>
  (Reflect.get(Dexie.on.storagemutated, 'subscribers') as readonly unknown[]).length;

/** What Dexie remembers for queries, of all tables. */
const remembered = (): string[] => Object.keys(Dexie.cache);

it('follows what is looked at of a text, and nothing once it is closed', async () => {
  const before = liveQueries();
  const follows = async (count: number): Promise<void> => {
    await vi.waitFor(() => {
      expect(liveQueries() - before).toBe(count);
    });
  };
  let place = $state(0);
  const read = (): unknown => [
    open.row(place),
    open.text,
    open.terms,
    open.outline,
    open.noteCount,
  ];
  const close = $effect.root(() => {
    $effect(() => {
      // As the rows, the counts and the panels beside them do.
      read();
    });
  });
  // A hundred rows, and four things about the text.
  await follows(5);
  for (const next of places) {
    place = next;
    flushSync();
    await open.rowAt(next);
  }
  await follows(5);
  expect(remembered()).toEqual([]);
  close();
  await follows(0);
});
