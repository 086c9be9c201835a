import { SvelteMap } from 'svelte/reactivity';
import type { Annotation } from '../core/annotation.ts';
import type { Operation } from '../core/change.ts';
import type { Correction } from '../core/correction.ts';
import type { OutlineEntry } from '../core/import-report.ts';
import { rowsOf, type Row } from '../core/row.ts';
import type { Term } from '../core/term.ts';
import {
  chunkOf,
  chunkSize,
  type Paragraph,
  type Side,
  type Span,
  type Text,
} from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { annotationCount, chunk, chunks, corrections, terms } from '../storage/reads.ts';
import { aheadOf, type ChunkParts } from './ahead.ts';
import { ChunkView, readChunk } from './chunk-view.svelte.ts';
import { Live } from './live.svelte.ts';

/** A place the desk should show, and how: reading position, note, hit, link. */
export interface Destination {
  readonly place: number;
  readonly side: Side;
  /** How much of the row lies above the window, 0 to 1; `null`: put it in comfortable sight. */
  readonly within: number | null;
  /** Words of that side that are to be in sight, where a row is taller than the window. */
  readonly span: Span | null;
  /** The keyboard stays where it is, on a card beside the text. */
  readonly isLookedAt?: true;
}

/** Chunks kept in memory around the reader: about a thousand rows. */
const kept = 10;

/** At most so many rows are in sight at once; more of them are rare, and come a moment later. */
const inSight = 12;

/** One text on the desk: its rows by place, what lies on them, and where the reader is. */
export class OpenText {
  /** The row and side the keyboard works on. */
  focus = $state.raw<{ readonly place: number; readonly side: Side }>({
    place: 0,
    side: 'cleaned',
  });
  /** Where the desk should go next; the desk clears it once there. */
  destination = $state.raw<Destination | null>(null);
  /** Its first words are on the screen: what else is told of it may be read now. */
  isShown = $state(false);
  readonly #database: Database;
  readonly #onError: (error: unknown) => void;
  readonly #text: Live<Text>;
  /** Revisions of its paragraphs that are shown here: the one it was opened with, and our own. */
  readonly #revisions: Set<number>;
  readonly #chunks = new SvelteMap<number, ChunkView>();
  readonly #loading = new Set<number>();
  /** Numbers of paragraphs by chunk, kept for good: lists name places all over the text. */
  readonly #ordinals = new SvelteMap<number, readonly number[]>();
  readonly #counting = new Set<number>();
  readonly #terms: Live<readonly Term[]>;
  readonly #noteCount: Live<number>;
  readonly #outline: Live<readonly OutlineEntry[]>;

  private constructor(database: Database, text: Text, onError: (error: unknown) => void) {
    this.#database = database;
    this.#onError = onError;
    this.#revisions = new Set([text.paragraphsRevision]);
    this.#text = new Live(text, async () => (await database.texts.get(text.id)) ?? text, onError);
    this.#terms = new Live<readonly Term[]>([], () => terms(database, text.id), onError);
    this.#outline = new Live<readonly OutlineEntry[]>(
      [],
      async () => (await database.outlines.get(text.id))?.headings ?? [],
      onError,
    );
    const noteCount = (): Promise<number> => annotationCount(database, text.id);
    this.#noteCount = new Live(0, noteCount, onError, undefined, true);
  }

  /** Opens a text where the reader left it, with its first rows at hand. */
  static async open(
    database: Database,
    text: Text,
    onError: (error: unknown) => void,
  ): Promise<OpenText> {
    const open = new OpenText(database, text, onError);
    const reading = await database.readings.get(text.id);
    const place = Math.min(reading?.place ?? 0, Math.max(0, text.paragraphCount - 1));
    // All that may be in sight: rows near the end of a chunk have the next one below them.
    const indexes = new Set(
      [place, Math.min(place + inSight, text.paragraphCount - 1)].map(chunkOf),
    );
    for (const parts of await Promise.all(
      [...indexes].map((index) => readChunk(database, text.id, index)),
    )) {
      if (parts) open.#keep(parts);
    }
    if (reading) open.focus = { place, side: reading.side };
    // At the very beginning there is nowhere to go, and nothing to wait for.
    if (reading && (place > 0 || reading.within > 0)) {
      open.destination = { place, side: reading.side, within: reading.within, span: null };
    }
    return open;
  }

  get text(): Text {
    return this.#text.current;
  }

  /** Its paragraphs became others since it was opened: what is kept here of their places is not so. */
  get isOutdated(): boolean {
    return !this.#revisions.has(this.text.paragraphsRevision);
  }

  /** This window is about to part or join rows: they change in place, and nothing is laid out anew. */
  follow(revision: number): void {
    this.#revisions.add(revision);
    this.#ordinals.clear();
    this.#counting.clear();
  }

  get terms(): readonly Term[] {
    return this.#terms.current;
  }

  /** Its headings, in order. */
  get outline(): readonly OutlineEntry[] {
    return this.#outline.current;
  }

  get noteCount(): number {
    return this.#noteCount.current;
  }

  /** The row at a place, or `undefined` while it is being read. */
  row(place: number): Row | undefined {
    const view = this.#chunks.get(chunkOf(place));
    if (!view) void this.#load(chunkOf(place)).catch(this.#onError);
    return view?.row(place);
  }

  /**
   * The number readers know a paragraph by. Unlike `row` it keeps no rows, so that a list of places
   * far apart does not push out of memory what is on screen.
   */
  ordinal(place: number): number {
    const index = chunkOf(place);
    const known = this.#ordinals.get(index)?.[place % chunkSize];
    if (known === undefined) void this.#count(index).catch(this.#onError);
    return known ?? place + 1;
  }

  /** Annotations that touch a row; the same list while they are the same. */
  annotationsOn({ id, place }: Row): readonly Annotation[] {
    return this.#chunks.get(chunkOf(place))?.annotationsOf(id) ?? [];
  }

  /**
   * Shows what a change does before it is stored: what the reader did must not wait for a disk. What is
   * said to be saved is another matter, and waits.
   * @returns what is to be told once it is stored, or could not be: from then on the store is believed
   */
  showAhead(change: readonly Operation[]): (isStored: boolean) => void {
    const ahead = aheadOf(change);
    const told = ahead ? [...this.#chunks.values()].map((view) => view.showAhead(ahead)) : [];
    return (isStored) => {
      for (const tell of told) tell(isStored);
    };
  }

  /** The row at a place, read if need be. */
  async rowAt(place: number): Promise<Row | undefined> {
    await this.#load(chunkOf(place));
    return this.#chunks.get(chunkOf(place))?.row(place);
  }

  /** Paragraphs by their places, read from the store. */
  async originals(places: readonly number[]): Promise<ReadonlyMap<number, Paragraph>> {
    const found = new Map<number, Paragraph>();
    const indexes = new Set(places.map(chunkOf));
    for (const index of indexes) {
      const stored = await chunk(this.#database, this.text.id, index);
      for (const place of places) {
        const paragraph = stored?.paragraphs[place % chunkSize];
        if (chunkOf(place) === index && paragraph) found.set(place, paragraph);
      }
    }
    return found;
  }

  /** All rows of the text, read from the store; for finding, exporting and copying. */
  async allRows(): Promise<Row[]> {
    const [stored, ledger] = await Promise.all([
      chunks(this.#database, this.text.id),
      corrections(this.#database, this.text.id),
    ]);
    const byChunk = new Map<number, Correction[]>(stored.map(({ index }) => [index, []]));
    for (const correction of ledger) byChunk.get(chunkOf(correction.place))?.push(correction);
    return stored.flatMap((chunk) => rowsOf(chunk, byChunk.get(chunk.index) ?? []));
  }

  /**
   * The place of a paragraph, or `null` when the text has none of that id. Looked for where it stood when
   * the text was brought in, and from there on to both sides: rows are parted and joined, but not moved.
   */
  async placeOf(paragraphId: string): Promise<number | null> {
    const last = chunkOf(Math.max(0, this.text.paragraphCount - 1));
    const first = Number(/^p(\d+)$/u.exec(paragraphId)?.[1] ?? 1) - 1;
    const guess = Math.min(last, chunkOf(first));
    for (let far = 0; far <= last; far += 1) {
      for (const index of far === 0 ? [guess] : [guess - far, guess + far]) {
        if (index < 0 || index > last) continue;
        const stored = await chunk(this.#database, this.text.id, index);
        const found = stored?.paragraphs.findIndex(({ id }) => id === paragraphId) ?? -1;
        if (found !== -1) return index * chunkSize + found;
      }
    }
    return null;
  }

  /** The words of each paragraph of one side, by place, read from the store. */
  async words(side: Side): Promise<string[]> {
    if (side === 'original') {
      const stored = await chunks(this.#database, this.text.id);
      return stored.flatMap(({ paragraphs }) => paragraphs.map(({ original }) => original));
    }
    return (await this.allRows()).map(({ cleaned }) => cleaned);
  }

  goTo(place: number, side: Side, span: Span | null = null): void {
    this.focus = { place, side };
    this.destination = { place, side, within: null, span };
  }

  /** Brings words into sight without taking the keyboard there. */
  lookAt(place: number, side: Side, span: Span | null = null): void {
    this.focus = { place, side };
    this.destination = { place, side, within: null, span, isLookedAt: true };
  }

  async #count(index: number): Promise<void> {
    if (this.#counting.has(index)) return;
    this.#counting.add(index);
    const stored = await chunk(this.#database, this.text.id, index);
    this.#ordinals.set(index, stored?.paragraphs.map(({ ordinal }) => ordinal) ?? []);
  }

  async #load(index: number): Promise<void> {
    if (this.#chunks.has(index) || this.#loading.has(index)) return;
    this.#loading.add(index);
    try {
      const parts = await readChunk(this.#database, this.text.id, index);
      if (parts) this.#keep(parts);
    } finally {
      this.#loading.delete(index);
    }
  }

  #keep(parts: ChunkParts): void {
    this.#chunks.set(parts.chunk.index, new ChunkView(this.#database, parts, this.#onError));
    // The farthest goes; what is on screen lies beside what was just read.
    const { index } = parts.chunk;
    const far = (one: number): number => Math.abs(one - index);
    const byDistance = [...this.#chunks.keys()].sort((a, b) => far(b) - far(a));
    for (const one of byDistance.slice(0, Math.max(0, byDistance.length - kept))) {
      this.#chunks.delete(one);
    }
  }
}
