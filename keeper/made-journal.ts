import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Operation } from '../src/core/change.ts';
import { encodeRecord } from '../electron/journal-format.ts';
import type { JournalExtent } from '../electron/journal.ts';
import type { Making } from '../electron/keeper-protocol.ts';

/** A folder of a library for tests, with a journal that lies in as many files as one likes. */
export class MadeJournal {
  readonly folder: string;
  #files: { readonly name: string; lines: Buffer[] }[] = [{ name: 'journal.log', lines: [] }];
  #seq = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<MadeJournal> {
    const folder = await mkdtemp(join(tmpdir(), 'uporedo-keeper-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await mkdir(join(folder, 'snapshots'));
    return new MadeJournal(folder);
  }

  get snapshots(): string {
    return join(this.folder, 'snapshots');
  }

  get pieces(): string {
    return join(this.folder, 'snapshots', 'pieces');
  }

  /** Adds a record. */
  add(change: readonly Operation[]): this {
    this.#files.at(-1)?.lines.push(encodeRecord(++this.#seq, JSON.stringify(change)));
    return this;
  }

  /** Puts what there is away and begins another file under the same number. */
  rotate(): this {
    const name = `journal-${String(this.#seq).padStart(15, '0')}.log`;
    const current = this.#files.pop();
    if (current) this.#files.push({ ...current, name });
    this.#files.push({ name: 'journal.log', lines: [encodeRecord(this.#seq, '[]')] });
    return this;
  }

  /** Forgets the oldest file. */
  drop(): this {
    this.#files.shift();
    return this;
  }

  /** Begins anew at number 1, as after a loss of everything. */
  beginAnew(): this {
    this.#files = [{ name: 'journal.log', lines: [] }];
    this.#seq = 0;
    return this;
  }

  /** @param beyond bytes that are written, but not on disk for certain */
  async write(beyond: Uint8Array = Buffer.alloc(0)): Promise<JournalExtent> {
    let end = 0;
    for (const { name, lines } of this.#files) {
      const bytes = Buffer.concat(lines);
      end = bytes.length;
      const isCurrent = name === 'journal.log';
      await writeFile(join(this.folder, name), isCurrent ? Buffer.concat([bytes, beyond]) : bytes);
    }
    const files = this.#files.map(({ name }) => join(this.folder, name));
    return { files, last: { seq: this.#seq, end } };
  }

  get originals(): string {
    return join(this.folder, 'originals');
  }

  /** What is asked of the keeper. */
  async making(more: Partial<Making> = {}): Promise<Making> {
    return {
      snapshots: this.snapshots,
      pieces: this.pieces,
      originals: this.originals,
      journal: await this.write(),
      reason: 'asked',
      at: '2026-11-28T10:00:00.000Z',
      program: '0.1.0',
      schema: 4,
      isProved: false,
      ...more,
    };
  }
}
