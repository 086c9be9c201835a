import { keyOf, type TableName, type Tables } from '../../core/change.ts';
import { rowSchema } from '../../core/old-rows.ts';
import { chunkOf } from '../../core/text.ts';
import type { SharedRows, TextRows } from './archive.ts';
import {
  archiveFormat,
  archiveLimits,
  archiveVersion,
  isHash,
  libraryPath,
  manifestPath,
  originalPath,
  textPath,
  type ArchiveScope,
  type Manifest,
} from './archive-format.ts';
import { ArchiveTrouble } from './archive-trouble.ts';
import { canonicalJson, rowsAsJson } from './canonical-json.ts';
import { packed, zipOf, type PackedEntry } from './pack.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Makes an archive, one text after the other, each packed at once. The same rows give the same
 * bytes, in whatever order they come: no clock, no chance, nothing of the machine.
 */
export class ArchiveWriter {
  readonly #scope: ArchiveScope;
  readonly #entries = new Map<string, PackedEntry>();
  readonly #counts: Partial<Record<TableName, number>> = {};
  readonly #missing = new Set<string>();

  constructor(scope: ArchiveScope) {
    this.#scope = scope;
  }

  async addText(rows: TextRows): Promise<void> {
    const { id } = rows.text;
    await this.#add(textPath(id, 'text'), `${canonicalJson(rows.text)}\n`);
    await this.#add(textPath(id, 'paragraphs'), rowsAsJson(rows.paragraphs));
    this.#count('texts', 1);
    this.#count('chunks', rows.paragraphs.length > 0 ? chunkOf(rows.paragraphs.length - 1) + 1 : 0);
    const lists = ['corrections', 'annotations', 'terms', 'refusals', 'revisions'] as const;
    for (const table of lists) await this.#addRows(textPath(id, table), table, rows[table]);
    const single = {
      import: 'imports',
      outline: 'outlines',
      pairing: 'pairings',
      reading: 'readings',
    } as const;
    for (const file of ['import', 'outline', 'pairing', 'reading'] as const) {
      const row = rows[file];
      if (!row) continue;
      await this.#add(textPath(id, file), `${canonicalJson(row)}\n`);
      this.#count(single[file], 1);
    }
  }

  async addShared(rows: SharedRows): Promise<void> {
    for (const table of ['terms', 'refusals', 'settings'] as const) {
      await this.#addRows(libraryPath(table), table, rows[table]);
    }
  }

  /** @param bytes `null` when they are not to be had: then the archive says that it lacks them */
  async addOriginal(sha256: string, bytes: Uint8Array | null): Promise<void> {
    if (!isHash(sha256)) return;
    if (bytes === null) this.#missing.add(sha256);
    else {
      const entry = await packed(originalPath(sha256), new Uint8Array(bytes));
      if (entry.sha256 === sha256) this.#entries.set(entry.path, entry);
      else this.#missing.add(sha256);
    }
  }

  /** @throws ArchiveTrouble when it would be larger than an archive that is read may be */
  async finish(): Promise<Uint8Array> {
    const entries = [...this.#entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    const manifest: Manifest = {
      format: archiveFormat,
      version: archiveVersion,
      schema: rowSchema,
      scope: this.#scope,
      counts: this.#counts,
      missing: [...this.#missing].sort(),
      entries: entries.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    };
    const first = await packed(manifestPath, encoded(manifestJson(manifest)));
    // Proved as it will be when it is read: an archive that cannot be restored is none.
    readManifest(manifest);
    const bytes = await zipOf([first, ...entries]);
    if (bytes.length > archiveLimits.file) throw new ArchiveTrouble('too-large');
    return bytes;
  }

  /** Rows in the order of their keys; of none there is no file. */
  async #addRows<T extends TableName>(
    path: string,
    table: T,
    rows: readonly Tables[T][],
  ): Promise<void> {
    if (rows.length === 0) return;
    const keyed = rows.map((row) => ({ key: String(keyOf(table, row)), row }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
    await this.#add(path, rowsAsJson(keyed.map(({ row }) => row)));
    this.#count(table, rows.length);
  }

  async #add(path: string, json: string): Promise<void> {
    this.#entries.set(path, await packed(path, encoded(json)));
  }

  #count(table: TableName, more: number): void {
    this.#counts[table] = (this.#counts[table] ?? 0) + more;
  }
}

const encoded = (json: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(json);

/** What it is comes first, then an entry to a line. */
function manifestJson({
  entries,
  format,
  version,
  schema,
  scope,
  counts,
  missing,
}: Manifest): string {
  const about = [
    ['format', format],
    ['version', version],
    ['schema', schema],
    ['scope', scope],
    ['counts', counts],
    ['missing', missing],
  ].map(([key, value]) => `${JSON.stringify(key)}: ${canonicalJson(value)},\n`);
  return `{\n${about.join('')}"entries": ${rowsAsJson(entries)}}\n`;
}
