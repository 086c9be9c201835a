import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalMark } from './bridge.ts';
import type { JournalDisk, JournalFile } from './journal-disk.ts';
import { openJournal } from './journal.ts';
import type { Journal } from './journal.ts';

/** What a journal goes through: records that come at once, putting away, and dropping what is stored. */
type Deed = number | 'rotate' | 'store' | 'drop';

const deeds = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 3, arbitrary: fc.constantFrom<Deed>('rotate', 'store', 'drop') },
  ),
  { minLength: 1, maxLength: 12 },
);

/** Which step on the disk is the one, of those there are; and how much is left of what was not forced. */
const where = fc.nat({ max: 70 });
const luck = fc.array(fc.nat({ max: 1000 }), { minLength: 40, maxLength: 40 });

test.each(['killed', 'without power'] as const)(
  '%s at any step, it reads every record that was acknowledged, and goes on',
  async (how) => {
    await fc.assert(
      fc.asyncProperty(deeds, where, luck, async (script, step, dice) => {
        const disk = new FaultyDisk();
        disk.crashAt = step;
        const life = new Life();
        const first = await life.open(disk).catch(() => null);
        if (first) await life.live(first, script);
        if (how === 'killed') disk.restart();
        else disk.losePower(dice);
        await life.expectKept(disk, true);
      }),
      { numRuns: 1500 },
    );
  },
);

test('where steps fail, what was acknowledged is there, and what was refused is not', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, where, fc.nat({ max: 3 }), async (script, step, times) => {
      const disk = new FaultyDisk();
      disk.failAt = step;
      disk.failures = times + 1;
      const life = new Life();
      const first = await life.open(disk).catch(() => null);
      if (first) await life.live(first, script);
      disk.restart();
      // What could neither be forced nor taken off again is a record like any other at the next start.
      await life.expectKept(disk, times > 0);
    }),
    { numRuns: 1500 },
  );
});

const FOLDER = '/data/store';

/** One journal from the outside: what was sent, what was acknowledged, and how far a store has it. */
class Life {
  readonly #acknowledged = new Map<number, string>();
  /** Sent, and not acknowledged. */
  #unsettled: string[] = [];
  #stored: JournalMark | null = null;
  #last: JournalMark | null = null;
  #sent = 0;

  open = (disk: FaultyDisk): Promise<Journal> =>
    openJournal({
      path: `${FOLDER}/journal.log`,
      keepTorn: () => Promise.resolve(),
      disk,
    });

  async live(journal: Journal, script: readonly Deed[]): Promise<void> {
    for (const deed of script) {
      if (typeof deed === 'number') await this.#send(journal, deed);
      else if (deed === 'rotate') await journal.rotate().catch(() => undefined);
      else if (deed === 'store') this.#stored = this.#last;
      else await journal.drop(this.#stored?.seq ?? 0).catch(() => undefined);
    }
  }

  async #send(journal: Journal, count: number): Promise<void> {
    const records = Array.from({ length: count }, () => `record ${(this.#sent += 1)}`);
    await Promise.all(
      records.map(async (record) => {
        try {
          const mark = await journal.append(record);
          this.#acknowledged.set(mark.seq, record);
          this.#last = mark;
        } catch {
          this.#unsettled.push(record);
        }
      }),
    );
  }

  /** The records after what the store has are those acknowledged, and none is refused or forgotten. */
  async expectKept(disk: FaultyDisk, mayHoldMore: boolean): Promise<void> {
    for (let start = 0; start < 2; start++) {
      const journal = await this.open(disk);
      const page = await journal.read(this.#stored);
      expect(page).toMatchObject({ unknownMark: false, damaged: 0 });
      const from = this.#stored?.seq ?? 0;
      const expected = [...this.#acknowledged].filter(([seq]) => seq > from);
      const read = page.records.map(({ seq, record }) => [seq, record]);
      expect(read.slice(0, expected.length)).toEqual(expected);
      const others = page.records.slice(expected.length).map(({ record }) => record);
      if (!mayHoldMore) expect(others).toEqual([]);
      expect(this.#unsettled).toEqual(expect.arrayContaining(others));
      expect(others).toEqual([...others].sort((a, b) => numberIn(a) - numberIn(b)));
      // What was on its way and came through is there for good; what comes now goes after it.
      for (const { seq, record } of page.records) this.#acknowledged.set(seq, record);
      this.#unsettled = [];
      const mark = await journal.append('next');
      expect(this.#acknowledged.has(mark.seq)).toBe(false);
      this.#acknowledged.set(mark.seq, 'next');
      await journal.rotate();
      await journal.close();
    }
  }
}

const numberIn = (record: string): number => Number(record.split(' ')[1]);

interface Inode {
  bytes: Buffer;
  /** What a power cut leaves for sure. */
  durable: Buffer;
  /** The states since, of which any may be what is left. */
  since: Buffer[];
}

/** A disk in memory that forgets what was not forced, and can fail or stop at any step. */
class FaultyDisk implements JournalDisk {
  crashAt = Infinity;
  failAt = Infinity;
  failures = 0;
  #steps = 0;
  #names = new Map<string, Inode>();
  #durableNames = new Map<string, Inode>();
  #namesSince: Map<string, Inode>[] = [];

  readonly open = (path: string, anew: boolean): Promise<JournalFile> =>
    this.#step(() => {
      const known = this.#names.get(path);
      if (known && anew) change(known, Buffer.alloc(0));
      if (known) return this.#fileOf(known);
      const inode = { bytes: Buffer.alloc(0), durable: Buffer.alloc(0), since: [] };
      this.#rename((names) => names.set(path, inode));
      return this.#fileOf(inode);
    });

  readonly openToRead = (path: string): Promise<JournalFile> => {
    const inode = this.#names.get(path);
    return inode ? Promise.resolve(this.#fileOf(inode)) : Promise.reject(new Error('ENOENT'));
  };

  readonly makeFolder = (): Promise<void> => Promise.resolve();

  readonly names = (): Promise<string[]> =>
    Promise.resolve([...this.#names.keys()].map((path) => path.slice(FOLDER.length + 1)));

  readonly rename = (from: string, to: string): Promise<void> =>
    this.#step(() => {
      const inode = this.#names.get(from);
      if (!inode) throw new Error('ENOENT');
      this.#rename((names) => {
        names.delete(from);
        names.set(to, inode);
      });
    });

  readonly remove = (path: string): Promise<void> =>
    this.#step(() => {
      this.#rename((names) => names.delete(path));
    });

  readonly syncFolder = (): Promise<void> =>
    this.#step(() => {
      this.#durableNames = this.#names;
      this.#namesSince = [];
    });

  /** The program is gone, the system is not: all that was done is there. */
  restart(): void {
    this.crashAt = this.failAt = Infinity;
  }

  /** Of what was not forced, some is there, and of the last writes perhaps a part. */
  losePower(dice: readonly number[]): void {
    this.restart();
    let thrown = 0;
    const roll = (sides: number): number => (dice[thrown++ % dice.length] ?? 0) % sides;
    const states = [this.#durableNames, ...this.#namesSince];
    const names = states[roll(states.length)] ?? this.#durableNames;
    for (const inode of names.values()) {
      const left = [inode.durable, ...inode.since];
      const bytes = left[roll(left.length)] ?? inode.durable;
      const shortest = Math.min(bytes.length, inode.durable.length);
      inode.bytes = bytes.subarray(0, shortest + roll(bytes.length - shortest + 1));
      inode.durable = inode.bytes;
      inode.since = [];
    }
    this.#names = this.#durableNames = names;
    this.#namesSince = [];
  }

  #rename(alter: (names: Map<string, Inode>) => void): void {
    this.#names = new Map(this.#names);
    alter(this.#names);
    this.#namesSince.push(this.#names);
  }

  async #step<T>(work: () => T, half?: () => void): Promise<T> {
    const step = this.#steps++;
    await Promise.resolve();
    if (step >= this.crashAt) {
      if (step === this.crashAt) half?.();
      throw new Error('killed');
    }
    if (step >= this.failAt && step < this.failAt + this.failures) {
      half?.();
      throw new Error('EIO');
    }
    return work();
  }

  #fileOf(inode: Inode): JournalFile {
    const write = (bytes: Buffer, position: number): void => {
      const size = Math.max(inode.bytes.length, position + bytes.length);
      const next = Buffer.alloc(size);
      inode.bytes.copy(next);
      bytes.copy(next, position);
      change(inode, next);
    };
    const force = (): Promise<void> =>
      this.#step(() => {
        inode.durable = inode.bytes;
        inode.since = [];
      });
    return {
      read: (into, offset, length, position) => {
        const bytes = inode.bytes.subarray(position, position + length);
        bytes.copy(into, offset);
        return Promise.resolve({ bytesRead: bytes.length });
      },
      write: (bytes, offset, length, position) => {
        const some = bytes.subarray(offset, offset + length);
        return this.#step(
          () => {
            write(some, position);
            return { bytesWritten: length };
          },
          () => {
            write(some.subarray(0, length / 2), position);
          },
        );
      },
      truncate: (length) =>
        this.#step(() => {
          change(inode, inode.bytes.subarray(0, length));
        }),
      stat: () =>
        Promise.resolve({
          size: inode.bytes.length,
          nlink: [...this.#names.values()].includes(inode) ? 1 : 0,
        }),
      sync: force,
      datasync: force,
      close: () => Promise.resolve(),
    };
  }
}

function change(inode: Inode, bytes: Buffer): void {
  inode.bytes = bytes;
  inode.since.push(bytes);
}
