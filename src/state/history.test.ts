import { describe, expect, it } from 'vitest';
import type { Operation } from '../core/change.ts';
import { m } from '../i18n/messages.ts';
import { StoreBehind } from '../storage/store.ts';
import { History, mostKept } from './history.svelte.ts';
import { Unshown } from './refused.ts';

const put = (value: number): Operation[] => [{ put: 'settings', rows: [{ key: 'a', value }] }];

/** A store that remembers one number, and gives back the change to the one before. */
class OneNumber {
  value = 0;
  broken = false;

  commit = (change: readonly Operation[]): Promise<readonly Operation[]> => {
    if (this.broken) return Promise.reject(new Error('ENOSPC'));
    const inverse = put(this.value);
    for (const operation of change) {
      if (!('put' in operation)) continue;
      const [row] = operation.rows;
      if (row && 'value' in row) this.value = row.value as number;
    }
    return Promise.resolve(inverse);
  };
}

const name = (words: string) => () => words;

describe('history', () => {
  it('takes steps back and forth, by name', async () => {
    const store = new OneNumber();
    const history = new History(store);
    await history.make(name('one'), put(1));
    await history.make(name('two'), put(2));
    expect(history.undoName).toBe('two');
    await history.undo();
    expect([store.value, history.undoName, history.redoName]).toEqual([1, 'one', 'two']);
    await history.redo();
    expect([store.value, history.undoName, history.redoName]).toEqual([2, 'two', null]);
  });

  it('takes back at once what was typed in many savings', async () => {
    const store = new OneNumber();
    const history = new History(store);
    await history.make(name('write'), put(1), 'note 1');
    await history.make(name('write'), put(2), 'note 1');
    await history.make(name('write'), put(3), 'note 1');
    await history.undo();
    expect([store.value, history.undoName]).toEqual([0, null]);
  });

  it('takes back at once what was saved in parts, unless something was made between them', async () => {
    const store = new OneNumber();
    const history = new History(store);
    await history.part(name('clean'), put(1), 'clean 1');
    await history.part(name('clean'), put(2), 'clean 1');
    await history.make(name('mark'), put(3));
    await history.part(name('clean'), put(4), 'clean 1');
    const values = [];
    while (history.undoName) {
      await history.undo();
      values.push(store.value);
    }
    expect([values, history.makes('clean 1')]).toEqual([[3, 2, 0], false]);
  });

  it('works a change out from what is stored when its turn has come', async () => {
    const store = new OneNumber();
    const history = new History(store);
    const more = (): Promise<Operation[]> => Promise.resolve(put(store.value + 1));
    await Promise.all([
      history.make(name('one'), more),
      history.part(name('two'), more, 'parts'),
      history.make(name('three'), more),
    ]);
    expect(store.value).toBe(3);
  });

  it('makes no step of a change that changes nothing', async () => {
    const history = new History(new OneNumber());
    await history.make(name('nothing'), () => Promise.resolve([]));
    expect(await history.part(name('nothing'), [], 'parts')).toBe(false);
    expect(history.undoName).toBeNull();
  });

  it('forgets what was undone once something new is made', async () => {
    const history = new History(new OneNumber());
    await history.make(name('one'), put(1));
    await history.undo();
    await history.make(name('other'), put(2));
    expect(history.redoName).toBeNull();
  });

  it('does not count settings and reading positions as steps', async () => {
    const history = new History(new OneNumber());
    await history.save(put(1));
    expect(history.undoName).toBeNull();
  });

  it('says that a change was not saved, and says so no more once one is', async () => {
    const store = new OneNumber();
    const history = new History(store);
    store.broken = true;
    await expect(history.make(name('one'), put(1))).rejects.toThrow(m.save_disk_full());
    expect(history.trouble).toBe(m.save_disk_full());
    expect([history.status, history.undoName]).toEqual(['failed', null]);
    store.broken = false;
    const saving = history.make(name('one'), put(1));
    await Promise.resolve();
    expect(history.status).toBe('saving');
    await saving;
    expect(history.status).toBe('saved');
  });

  it('says nothing of a failure where a change is saved, but not shown, and has that told', async () => {
    const history = new History({
      commit: () => Promise.reject(new StoreBehind('QuotaExceededError')),
    });
    let told = 0;
    history.followUnshown(() => (told += 1));
    await expect(history.make(name('one'), put(1))).rejects.toThrow(Unshown);
    expect([history.status, told]).toEqual(['saved', 1]);
  });

  it('takes two steps for two quick presses of undo', async () => {
    const store = new OneNumber();
    const history = new History(store);
    await history.make(name('one'), put(1));
    await history.make(name('two'), put(2));
    await Promise.all([history.undo(), history.undo()]);
    expect([store.value, history.redoName]).toEqual([0, 'one']);
  });

  it('keeps the step when undoing it fails', async () => {
    const store = new OneNumber();
    const history = new History(store);
    await history.make(name('one'), put(1));
    store.broken = true;
    await expect(history.undo()).rejects.toThrow(m.save_disk_full());
    expect(history.undoName).toBe('one');
  });

  it('keeps no more of large changes than the memory should hold, but always the last', async () => {
    const store = new Heavy();
    const history = new History(store);
    store.bytes = mostKept / 4;
    for (const words of ['one', 'two', 'three', 'four', 'five']) {
      await history.make(name(words), put(1));
    }
    expect(await undone(history)).toEqual(['five', 'four', 'three']);
    store.bytes = 2 * mostKept;
    for (const words of ['one', 'two']) await history.make(name(words), put(1));
    expect(await undone(history)).toEqual(['two']);
    expect(history.redoName).toBe('two');
  });

  it('goes on with a change in parts whose first parts can be undone no more', async () => {
    const store = new Heavy();
    const history = new History(store);
    await history.part(name('clean'), put(1), 'clean 1');
    store.bytes = 2 * mostKept;
    await history.make(name('accept all'), put(2));
    expect([history.makes('clean 1'), await undone(history)]).toEqual([true, ['accept all']]);
  });
});

/** A store whose changes take so many bytes to be taken back. */
class Heavy {
  bytes = 0;

  commit = (): Promise<readonly Operation[]> =>
    Promise.resolve([{ put: 'settings', rows: [{ key: 'a', value: ' '.repeat(this.bytes / 2) }] }]);
}

/** Takes back whatever can be; answers the names of it. */
async function undone(history: History): Promise<string[]> {
  const names: string[] = [];
  for (let last = history.undoName; last !== null; last = history.undoName) {
    names.push(last);
    await history.undo();
  }
  return names;
}
