import type { DesktopBridge, FoundFile } from '../../electron/bridge.ts';
import type { Operation } from '../core/change.ts';
import type { CarryReport } from '../core/carry/carry-over.ts';
import type { Coming } from '../core/carry/carried-paragraphs.ts';
import type { Format } from '../core/format.ts';
import type { ImportRecord } from '../core/import-report.ts';
import type { Text } from '../core/text.ts';
import { encodings } from '../importing/encoding/encodings.ts';
import type { Preview } from '../importing/encoding/previews.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { now } from './chance.ts';
import type { FileReading } from './file-reading.ts';
import type { History } from './history.svelte.ts';
import { blocksOf, inLines, pairedParagraphs, paragraphsOf } from '../importing/paragraphs-of.ts';
import { Refused } from './refused.ts';
import { textState } from './text-state.ts';
import type { ReadFile } from '../importing/new-text.ts';
import { describeTrouble } from './trouble.ts';

/** What came of a text whose paragraphs became others. */
export interface Carried {
  readonly title: string;
  readonly report: CarryReport;
}

/** What is known of the file a text was read from. */
export interface AboutFile {
  readonly record: ImportRecord | undefined;
  /** How its bytes look in the encodings they may be in; empty where that is no question. */
  readonly previews: readonly Preview[];
  /** Whether its bytes are still kept. */
  readonly isKept: boolean;
}

interface Parts {
  readonly desktop: Pick<DesktopBridge, 'readFound' | 'keepOriginal' | 'readOriginal'>;
  readonly database: Database;
  readonly history: History;
  readonly files: FileReading;
}

/** A file that takes the place of a text’s own, and how it was read. */
interface Source extends ReadFile {
  readonly bytes: Uint8Array;
}

/** Formats that say themselves how their letters are written. */
const packed: ReadonlySet<Format> = new Set(['epub', 'docx', 'odt', 'pdf']);

/** Two texts that are less alike are not versions of one another. */
const leastAlike = 0.3;

/** A text read anew: in another way, from a better file, or with an edition beside it. */
export class Rereading {
  /** The text that is being read anew. */
  busyWith = $state.raw<Text | null>(null);
  /** What the last one carried over, for its sheet. */
  outcome = $state.raw<Carried | null>(null);
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async about(text: Text): Promise<AboutFile> {
    const { desktop, database, files } = this.#parts;
    const record = await database.imports.get(text.id);
    const bytes = await desktop.readOriginal(text.sha256);
    const previews =
      bytes && !packed.has(text.format) ? await files.previews(text.source, bytes) : [];
    return { record, previews, isKept: bytes !== null };
  }

  /**
   * Reads the text’s own file again, in another encoding or as it stands.
   * @returns what was carried over, `null` when it was cancelled
   */
  again(
    text: Text,
    { tidy, encoding }: { readonly tidy: boolean; readonly encoding: string },
  ): Promise<Carried | null> {
    return this.#busy(text, async () => {
      const { desktop, files } = this.#parts;
      const bytes = await desktop.readOriginal(text.sha256);
      if (!bytes) throw new Refused(m.file_original_gone());
      const chosen = encodings.find((one) => one === encoding);
      const document = await files.read(text.source, bytes, {
        tidy,
        format: text.format,
        ...(chosen && !packed.has(text.format) ? { encoding: chosen } : {}),
      });
      if (!document) return null;
      const source = { name: text.source, sha256: text.sha256, tidy, document };
      return this.#replace(m.undo_reread, text, source);
    });
  }

  /** Takes another file as the original: a better scan, a corrected source. */
  better(text: Text, found: FoundFile): Promise<Carried | null> {
    return this.#busy(text, async () => {
      const source = await this.#read(found);
      if (!source) return null;
      // On disk before the library says that it has it.
      await this.#parts.desktop.keepOriginal(source.bytes);
      return this.#replace(m.undo_replace, text, source);
    });
  }

  /** Takes a file as the cleaned side: what differs becomes corrections of that edition. */
  pairWith(text: Text, found: FoundFile): Promise<Carried | null> {
    return this.#busy(text, async () => {
      const { desktop, database, files } = this.#parts;
      const edition = await this.#read(found);
      if (!edition) return null;
      const { paragraphs } = await textState(database, text.id);
      const own = { ...edition.document, blocks: blocksOf(paragraphs) };
      const rows = await files.align(
        edition.name,
        own.blocks.map((block) => block.text),
        edition.document.blocks.map((block) => block.text),
      );
      if (!rows) return null;
      const sure = rows.reduce((sum, { confidence }) => sum + confidence, 0) / rows.length;
      if (sure < leastAlike) {
        throw new Refused(m.pair_unlike({ name: edition.name, title: text.title }));
      }
      await desktop.keepOriginal(edition.bytes);
      const pairs = pairedParagraphs(own, edition.document, rows);
      const coming = pairs.map(({ paragraph, cleaned }) => ({ ...paragraph, cleaned }));
      const { name: source, sha256, document } = edition;
      const about = { edition: { source, sha256, encoding: document.encoding } };
      return this.#carry(m.undo_pair_with, text, coming, about, [
        { put: 'pairings', rows: [{ textId: text.id, rows: inLines(pairs, rows) }] },
      ]);
    });
  }

  #replace(name: () => string, text: Text, source: ReadFile): Promise<Carried | null> {
    const { name: from, sha256, tidy, document } = source;
    const coming = paragraphsOf(document);
    const about = {
      source: from,
      sha256,
      encoding: document.encoding,
      format: document.format,
      lead: document.lead,
    };
    return this.#carry(name, text, coming, about, [
      { put: 'imports', rows: [{ textId: text.id, tidy, report: document.report, at: now() }] },
      { remove: 'pairings', keys: [text.id] },
    ]);
  }

  async #carry(
    name: () => string,
    { id, title }: Text,
    coming: readonly Coming[],
    about: Partial<Text>,
    also: readonly Operation[],
  ): Promise<Carried | null> {
    const { database, history, files } = this.#parts;
    const outcomes: Carried[] = [];
    await history.make(name, async () => {
      const state = await textState(database, id);
      const { change, report } = await files.carry(title, state, coming, about, now());
      outcomes.push({ title, report });
      return [...change, ...also];
    });
    return (this.outcome = outcomes[0] ?? null);
  }

  async #read(found: FoundFile): Promise<Source | null> {
    const { desktop, files } = this.#parts;
    if ('trouble' in found) throw new Refused(describeTrouble(found));
    const got = await desktop.readFound(found.token);
    if ('trouble' in got) throw new Refused(describeTrouble(got));
    const document = await files.read(found.name, got.bytes, { tidy: true });
    if (!document) return null;
    return { name: found.name, ...got, tidy: true, document };
  }

  /** Stops; the text stays as it is. */
  cancel(): void {
    this.#parts.files.stop();
  }

  async #busy<T>(text: Text, work: () => Promise<T>): Promise<T> {
    this.busyWith = text;
    try {
      return await work();
    } finally {
      this.busyWith = null;
    }
  }
}
