import fc from 'fast-check';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { JournalMark } from './bridge.ts';
import { JournalReading } from './journal-reading.ts';
import type { Copy } from './journal-rebuild.ts';
import { openJournal } from './journal.ts';
import type { Journal } from './journal.ts';

/** A change adds words to the library, or clears it. */
type Operation = string | { readonly clear: 'everything' };

/** The store of a page, as far as the journal is concerned. */
class Store {
  words = new Set<string>();
  mark: JournalMark | null = null;
  /** What the reader would be told of. */
  told = 0;
  setAside = 0;
  copyAt: string | undefined;

  async open(journal: Journal, reading: JournalReading): Promise<void> {
    let isBehind = false;
    for (let after = this.mark, more = true; more;) {
      const page = await reading.read(after);
      isBehind ||= page.isBehind ?? false;
      if (page.unknownMark && !isBehind) {
        this.setAside += 1;
        expect(this.setAside).toBeLessThan(3);
        this.words.clear();
        this.mark = null;
        return this.open(journal, reading);
      }
      this.told += page.damaged + (page.counted ? 1 : 0);
      this.copyAt = page.copyAt ?? this.copyAt;
      for (const { record, seq, end } of page.records) {
        for (const operation of JSON.parse(record) as Operation[]) {
          if (typeof operation === 'string') this.words.add(operation);
          else this.words.clear();
        }
        after = { seq, end };
        this.mark = seq === 0 ? null : after;
      }
      ({ more } = page);
    }
    if (isBehind) await this.#restore(journal);
  }

  async #restore(journal: Journal): Promise<void> {
    await journal.append('[{"clear":"everything"}]');
    this.mark = await journal.append(JSON.stringify([...this.words]));
  }
}

/** A library with everything that belongs to it, to be damaged. */
class Library {
  readonly path: string;
  readonly copies: Copy[] = [];
  /** Which record stands where: its file at the time, and the byte after it. */
  readonly words = new Map<number, string>();
  readonly marks: JournalMark[] = [];
  readonly whole = new Set<Copy>();

  private constructor(folder: string) {
    this.path = join(folder, 'journal.log');
  }

  static async make(): Promise<Library> {
    return new Library(await mkdtemp(join(tmpdir(), 'uporedo-reading-')));
  }

  open = (): Promise<Journal> =>
    openJournal({
      path: this.path,
      keepTorn: () => Promise.resolve(),
      knownElsewhere: () => Promise.resolve(this.copies[0]?.last.seq ?? 0),
    });

  readingOf = (journal: Journal, isLacking?: true): JournalReading => {
    const [newest] = this.copies;
    const counted = newest && {
      ...{ at: newest.at, seq: newest.last.seq, counts: {} },
      ...(isLacking && { isLacking }),
    };
    const copies = {
      list: () => Promise.resolve(this.copies),
      newestWhole: () =>
        Promise.resolve(this.copies.find((copy) => this.whole.has(copy))?.last ?? null),
      tell: () => undefined,
    };
    return new JournalReading(journal, copies, counted ?? null);
  };

  /** Adds a word in a record of its own. */
  async add(journal: Journal): Promise<void> {
    const word = `w${this.marks.length + 1}`;
    const mark = await journal.append(JSON.stringify([word]));
    this.marks.push(mark);
    this.words.set(mark.seq, word);
  }

  copy(): void {
    const last = this.marks.at(-1);
    if (!last) return;
    const pieces = [...this.words.values()].map((word) => JSON.stringify(word));
    const copy: Copy = {
      id: `copy ${last.seq}`,
      at: `${last.seq}`,
      last,
      // Long enough that some of them make a record.
      pieces: pieces.map(() => 1_000_000),
      read: (index) => {
        const isGood = this.whole.has(copy) || index < pieces.length - 1;
        return isGood ? Promise.resolve(pieces[index] ?? '') : Promise.reject(new Error('damaged'));
      },
    };
    this.copies.unshift(copy);
    this.whole.add(copy);
  }

  remove = (): Promise<void> => rm(dirname(this.path), { recursive: true });
}

const deed = fc.constantFrom('add', 'add', 'add', 'rotate', 'copy', 'drop');

test('whatever of journal, store and newest copy is lost, what any of them holds comes back, and what none does is told', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 4, maxLength: 24 }),
      fc.record({
        /** How many records the store is behind; `null`: it is gone. */
        behind: fc.option(fc.nat({ max: 3 }), { nil: null }),
        /** Bytes changed in records, chosen of all. */
        spoilt: fc.array(fc.nat({ max: 30 }), { maxLength: 2 }),
        /** A file of the journal is gone. */
        gone: fc.option(fc.nat({ max: 4 }), { nil: null }),
        isCopyDamaged: fc.boolean(),
      }),
      async (script, { behind, spoilt, gone, isCopyDamaged }) => {
        const library = await Library.make();
        const files = new Map<number, string>();
        let journal = await library.open();
        for (const one of script) {
          if (one === 'add') await library.add(journal);
          else if (one === 'rotate') await journal.rotate();
          else if (one === 'copy') library.copy();
          else await journal.drop(library.copies[1]?.last.seq ?? 0);
        }
        await locate(journal, files);
        await journal.close();

        const store = new Store();
        const mark = behind === null ? undefined : library.marks.at(-1 - behind);
        if (mark) {
          store.mark = mark;
          store.words = new Set([...library.words].flatMap(([n, w]) => (n <= mark.seq ? [w] : [])));
        }
        const readable = new Set(files.keys());
        const standing = new Set(files.keys());
        const paths = [...new Set(files.values())];
        for (const number of spoilt) {
          const path = files.get(number);
          if (path === undefined) continue;
          await spoil(path, library.marks[number - 1]?.end ?? 0);
          readable.delete(number);
        }
        const removed = gone === null ? undefined : paths[gone];
        if (removed !== undefined) {
          await rm(removed);
          for (const [number, path] of files) {
            if (path !== removed) continue;
            readable.delete(number);
            standing.delete(number);
          }
        }
        if (isCopyDamaged && library.copies[0]) library.whole.delete(library.copies[0]);

        const copied = library.copies.find((copy) => library.whole.has(copy))?.last.seq ?? 0;
        const expected = [...library.words].filter(
          ([number, word]) => readable.has(number) || number <= copied || store.words.has(word),
        );

        journal = await library.open();
        await store.open(journal, library.readingOf(journal));
        expect([...store.words].sort()).toEqual(expected.map(([, word]) => word).sort());
        const lost = [...library.words.keys()].filter(
          (number) => !expected.some(([there]) => there === number),
        );
        if (lost.length === 0) expect(store.told).toBe(0);
        // Of what stood after everything that is left nobody knows that it was there.
        const known = Math.max(library.copies[0]?.last.seq ?? 0, ...standing);
        if (lost.some((number) => number <= known)) expect(store.told).toBeGreaterThan(0);

        // From here on it is a library like any other: lost again, it comes back from what is there.
        await library.add(journal);
        const again = new Store();
        await again.open(journal, library.readingOf(journal));
        const isNoticed = spoilt.length === 0 && !isCopyDamaged;
        if (isNoticed) {
          expect(again.words).toEqual(new Set([...store.words, `w${library.marks.length}`]));
        }
        await journal.close();
        await library.remove();
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

/** In which file each record stands now. */
async function locate(journal: Journal, files: Map<number, string>): Promise<void> {
  const { records } = await journal.read(null);
  const { files: paths } = journal.extent();
  const lasts = paths.map((path) => Number(/(\d+)\.log$/.exec(path)?.[1] ?? Infinity));
  for (const { seq } of records) {
    files.set(seq, paths[lasts.findIndex((last) => seq <= last)] ?? '');
  }
}

/** Changes a byte of the record that ends there. */
async function spoil(path: string, end: number): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(Buffer.from('#'), 0, 1, end - 4);
  await file.close();
}

test.each([
  ['not at all, while a copy holds it', undefined, 3],
  ['once no copy can be made of it any more', true, 5],
] as const)(
  'a journal whose beginning was put away is written from the store %s',
  async (_, isLacking, last) => {
    const library = await Library.make();
    const journal = await library.open();
    const store = new Store();
    await library.add(journal);
    await library.add(journal);
    library.copy();
    await journal.rotate();
    await journal.drop(2);
    await library.add(journal);
    store.words = new Set(library.words.values());
    store.mark = library.marks.at(-1) ?? null;
    await store.open(journal, library.readingOf(journal, isLacking));
    expect([...store.words]).toEqual(['w1', 'w2', 'w3']);
    expect(journal.extent().last.seq).toBe(last);
    await journal.close();
    await library.remove();
  },
);
