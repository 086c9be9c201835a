import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { Operation } from '../core/change.ts';
import { sampleNote } from '../core/note-samples.ts';
import type { Row } from '../core/row.ts';
import { documentOf } from '../importing/made-document.ts';
import { apply } from '../storage/apply.ts';
import { Database } from '../storage/database.ts';
import { History } from './history.svelte.ts';
import { importFile } from '../importing/new-text.ts';
import { OpenText } from './open-text.svelte.ts';

const name = (): string => 'change';

it('what the reader does is seen before it is stored, and goes again where it could not be', async () => {
  const database = new Database('shown ahead');
  await database.open();
  const stored = async (change: readonly Operation[]): Promise<readonly Operation[]> =>
    database.transaction(
      'rw',
      database.tables,
      async () => (await apply(database, change)).inverse,
    );
  const disk = { answer: stored };
  const history = new History({ commit: (change) => disk.answer(change) });
  const file = {
    name: 'а.txt',
    sha256: '00',
    tidy: true,
    document: documentOf(['Први.', 'Други.']),
  };
  const { text, change } = importFile(file, { id: 't1', at: '2026-11-28T10:00:00.000Z' });
  await stored(change);
  const open = await OpenText.open(database, text, (error) => {
    throw error;
  });
  history.follow((change) => {
    const told = open.showAhead(change);
    return (inverse) => {
      told(inverse !== null);
    };
  });

  const rows: (Row | undefined)[] = [];
  let marks: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      const row = open.row(0);
      rows.push(row);
      marks = row ? open.annotationsOn(row).map(({ id, colour }) => `${id} ${colour}`) : [];
    });
  });
  const seen = (): string => {
    flushSync();
    return marks.join();
  };
  const settled = (expected: string): Promise<void> =>
    vi.waitFor(() => {
      expect(seen()).toBe(expected);
    });
  const put = (id: string, colour: 'yellow' | 'red'): Operation[] => {
    const { current, ...rest } = sampleNote({ id, textId: 't1', colour, chunks: ['t1/0'] });
    const anchors = current.map((anchor) => ({ ...anchor, paragraphId: rows[0]?.id ?? '' }));
    return [{ put: 'annotations', rows: [{ ...rest, current: anchors }] }];
  };
  flushSync();

  const marking = history.make(name, put('a', 'yellow'));
  expect(seen()).toBe('a yellow');
  await marking;
  await settled('a yellow');

  await history.make(name, () => Promise.resolve(put('a', 'red')));
  expect(seen()).toBe('a red');
  await history.undo();
  expect(seen()).toBe('a yellow');
  await settled('a yellow');

  disk.answer = () => Promise.reject(new Error('full'));
  const refused = history.make(name, put('b', 'red'));
  expect(seen()).toBe('a yellow,b red');
  await expect(refused).rejects.toThrow();
  await settled('a yellow');

  expect(new Set(rows).size).toBe(1);
  stop();
  database.close();
});
