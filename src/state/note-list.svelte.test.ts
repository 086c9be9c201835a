import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { Annotation } from '../core/annotation.ts';
import { noFilter, type NoteFilter } from '../core/note-filter.ts';
import { sampleNote } from '../core/note-samples.ts';
import { Database } from '../storage/database.ts';
import { NoteList } from './note-list.svelte.ts';

const noteAt = (place: number): Annotation =>
  sampleNote({ id: `a${place}`, place, colour: place % 50 === 0 ? 'red' : 'green' });

it('a long list of notes is drawn from its beginning or round the note in focus, and grows at either end', async () => {
  const database = new Database('note list');
  await database.open();
  await database.annotations.bulkPut(Array.from({ length: 1000 }, (_, place) => noteAt(place)));
  let filter = $state.raw<NoteFilter>(noFilter);
  let active = $state.raw<Annotation>();
  const fail = (error: unknown): never => {
    throw error;
  };
  const list = new NoteList(
    database,
    noteAt(0).textId,
    () => filter,
    () => active,
    fail,
  );
  const stop = $effect.root(() => {
    $effect(() => {
      // As a component would, so that the notes are followed.
      list.notes.at(0);
    });
  });
  const shown = async (first: number, last: number, count = last - first + 1): Promise<void> => {
    await vi.waitFor(() => {
      flushSync();
      const places = list.notes.map(({ place }) => place);
      expect([places[0], places.at(-1), places.length]).toEqual([first, last, count]);
    });
  };

  await shown(0, 19);
  list.more('before');
  list.more('after');
  await shown(0, 39);
  // An end that stays in sight asks again and again before anything can have come.
  for (let times = 0; times < 5; times++) list.more('after');
  await shown(0, 59);
  active = noteAt(30);
  await shown(0, 59);
  active = noteAt(700);
  await shown(680, 719);
  list.more('before');
  await shown(660, 719);
  active = noteAt(999);
  await shown(979, 999);
  filter = { ...noFilter, colour: 'red' };
  await shown(0, 950, 20);
  active = noteAt(500);
  await shown(0, 950, 20);
  filter = noFilter;
  await shown(480, 519);
  stop();
  database.close();
});
