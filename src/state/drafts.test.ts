import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Drafts, type Shelter } from './drafts.svelte.ts';
import { Unshown } from './refused.ts';

/** What a window keeps of a session. */
class Session implements Shelter {
  readonly #kept = new Map<string, string>();
  isFull = false;

  get length(): number {
    return this.#kept.size;
  }

  key(index: number): string | null {
    return [...this.#kept.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.isFull) throw new Error('QuotaExceededError');
    this.#kept.set(key, value);
  }

  removeItem(key: string): void {
    this.#kept.delete(key);
  }
}

/** A disk that takes its time and may refuse; what a page that is gone still asked of it is lost. */
class Disk {
  words = '';
  isFull = false;
  takes = 0;
  page = 0;
  written = 0;

  writeFrom(page: number): (words: string) => Promise<void> {
    return async (words) => {
      await new Promise((resolve) => setTimeout(resolve, this.takes));
      if (page !== this.page) return new Promise(() => undefined);
      if (this.isFull) throw new Error('ENOSPC');
      this.words = words;
      this.written += 1;
      return undefined;
    };
  }
}

const words = (left: unknown): string | null => (typeof left === 'string' ? left : null);

let disk: Disk;
let session: Session;
let told: unknown[];
let drafts: Drafts;

beforeEach(() => {
  vi.useFakeTimers();
  disk = new Disk();
  session = new Session();
  told = [];
  drafts = new Drafts(session, (error) => told.push(error));
});

afterEach(() => {
  vi.useRealTimers();
});

const draft = () => drafts.of('note a1', words, disk.writeFrom(disk.page));

it('stores what was typed within a second of the last key, and not at every key', async () => {
  for (const typed of ['Б', 'Бе', 'Бел']) {
    draft().type(typed);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(disk.written).toBe(0);
  await vi.advanceTimersByTimeAsync(900);
  expect([disk.words, disk.written, drafts.count, session.length]).toEqual(['Бел', 1, 0, 0]);
});

it('stores what is typed without a pause every few seconds', async () => {
  for (let key = 1; key <= 100; key += 1) {
    draft().type('а'.repeat(key));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(disk.words.length).toBeGreaterThan(45);
  expect(disk.written).toBeLessThan(3);
});

it('keeps what cannot be stored, tells of it once, and stores it when that can be done', async () => {
  disk.isFull = true;
  draft().type('Белешка');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([told.length, drafts.count, draft().typed]).toEqual([1, 1, 'Белешка']);
  const settled = expect(drafts.settle()).rejects.toThrow('ENOSPC');
  await vi.advanceTimersByTimeAsync(1);
  await settled;
  disk.isFull = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect([disk.words, told.length, drafts.count]).toEqual(['Белешка', 1, 0]);
});

it('is there again after the page was loaded anew', () => {
  disk.isFull = true;
  draft().type('Белешка');
  const after = new Drafts(session, () => undefined);
  expect([...after.left('note ')]).toEqual([['note a1', 'Белешка']]);
  expect(after.of('note a1', words, disk.writeFrom(0)).typed).toBe('Белешка');
  expect(after.of('note a2', words, disk.writeFrom(0)).typed).toBeNull();
});

it('takes no notice of what is left in another form', () => {
  session.setItem('draft note a1', '{"words":1}');
  session.setItem('draft note a2', '{"wo');
  expect(drafts.of('note a1', words, disk.writeFrom(0)).typed).toBeNull();
  expect(drafts.of('note a2', words, disk.writeFrom(0)).typed).toBeNull();
});

it('does not ask twice for what is stored but cannot be shown', async () => {
  let asked = 0;
  const one = drafts.of('note a1', words, () => {
    asked += 1;
    return Promise.reject(new Unshown('saved'));
  });
  one.type('Белешка');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([asked, told.length, drafts.count]).toEqual([1, 0, 0]);
});

it('stores nothing of what was given up', async () => {
  draft().type('Белешка');
  await draft().drop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([disk.written, drafts.count, session.length]).toEqual([0, 0, 0]);
});

it('never loses the last that was typed, whatever becomes of disk, field and page', async () => {
  const step = fc.oneof(
    fc.record({ type: fc.string({ minLength: 1 }) }),
    fc.record({ wait: fc.integer({ min: 0, max: 8_000 }) }),
    fc.record({ full: fc.boolean() }),
    fc.record({ takes: fc.integer({ min: 0, max: 3_000 }) }),
    fc.constant('leave' as const),
    fc.constant('load anew' as const),
    fc.constant('close' as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      vi.clearAllTimers();
      disk = new Disk();
      session = new Session();
      drafts = new Drafts(session, () => undefined);
      let last = '';
      const isSafe = (): boolean => disk.words === last || draft().typed === last;
      for (const each of steps) {
        if (each === 'leave')
          draft()
            .save()
            .catch(() => undefined);
        else if (each === 'close') drafts.settle().catch(() => undefined);
        else if (each === 'load anew') {
          // Nothing of the page is left but what the session has.
          vi.clearAllTimers();
          disk.page += 1;
          drafts = new Drafts(session, () => undefined);
          draft();
        } else if ('type' in each) draft().type((last = each.type));
        else if ('wait' in each) await vi.advanceTimersByTimeAsync(each.wait);
        else if ('full' in each) disk.isFull = each.full;
        else disk.takes = each.takes;
        expect(isSafe()).toBe(true);
      }
      disk.isFull = false;
      disk.takes = 0;
      await vi.advanceTimersByTimeAsync(20_000);
      expect([disk.words, drafts.count, session.length]).toEqual([last, 0, 0]);
    }),
    { numRuns: 500 },
  );
});
