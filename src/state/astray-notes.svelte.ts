import { byPlace, isCaret, type Annotation } from '../core/annotation.ts';
import { selectedWords, type Selection } from '../core/mark.ts';
import { noFilter, wantedBy } from '../core/note-filter.ts';
import { candidatesFor, type Candidate } from '../core/note-candidates.ts';
import { wordsOf } from '../core/row.ts';
import { attached, confirmed } from '../core/settle.ts';
import { chunkSize, type Chunk } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { astrayAnnotations, chunk } from '../storage/reads.ts';
import { now } from './chance.ts';
import type { History } from './history.svelte.ts';
import { Live } from './live.svelte.ts';
import type { Notes } from './notes.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';
import { Refused } from './refused.ts';

interface Parts {
  readonly open: OpenText;
  readonly database: Database;
  readonly history: History;
  readonly onError: (error: unknown) => void;
}

/** The notes of the open text whose words changed or are gone: going from one to the next, settling each. */
export class AstrayNotes {
  /** The note whose card has the keyboard, because the reader goes from one to the next. */
  inHand = $state<string | null>(null);
  readonly #notes: Notes;
  readonly #parts: Parts;
  readonly #all: Live<readonly Annotation[]>;

  constructor(notes: Notes, parts: Parts) {
    this.#notes = notes;
    this.#parts = parts;
    this.#all = new Live<readonly Annotation[]>(
      [],
      () => this.#stored(),
      parts.onError,
      undefined,
      true,
    );
  }

  get count(): number {
    return this.#all.current.length;
  }

  /**
   * Goes to the next or previous one from the note or paragraph in focus, round the end of the text.
   * @returns whether there is one
   */
  async step(by: 1 | -1): Promise<boolean> {
    const all = await this.#stored();
    const here = all.findIndex(({ id }) => id === this.#notes.active);
    const next = all.at(here === -1 ? await this.#fromFocus(all, by) : (here + by) % all.length);
    if (!next) return false;
    this.#show(next);
    return true;
  }

  /** Takes one in hand: its card in focus, its words or its paragraph in sight. */
  async show(id: string): Promise<void> {
    const annotation = await this.#notes.get(id);
    if (annotation) this.#show(annotation);
  }

  /** Lets go of the note in hand; the keyboard is in the text again. */
  leave(): void {
    const { place, side } = this.#parts.open.focus;
    this.inHand = null;
    this.#notes.active = null;
    this.#parts.open.goTo(place, side);
  }

  /** The note stands where it is to stand, on the words that are there now. */
  async confirm(id: string): Promise<void> {
    await this.#settle(id, m.undo_confirm_note, async (annotation) => {
      const places = await this.#placesNear(annotation);
      return confirmed(annotation, (paragraphId) => places.get(paragraphId) ?? annotation.place);
    });
  }

  /**
   * Puts the note on the selected words; of the other side, on what stands there on its own.
   * @throws Refused when nothing stands there
   */
  async attach(id: string, selection: Selection): Promise<void> {
    await this.#settle(id, m.undo_attach_note, async (annotation) => {
      const { open } = this.#parts;
      for (const { row } of selection.parts) {
        const standing = await open.rowAt(row.place);
        const isSame =
          standing?.id === row.id &&
          wordsOf(standing, 'original') === row.original &&
          wordsOf(standing, 'cleaned') === row.cleaned;
        // The words changed between the look at them and this.
        if (!isSame) throw new Refused(m.attach_nothing());
      }
      const after = attached(annotation, selection, open.text.ledgerRevision);
      if (after === annotation) throw new Refused(m.attach_nothing());
      return after;
    });
  }

  /** Puts the note where its words may belong. */
  async accept({ id, side }: Annotation, { parts, quote }: Candidate): Promise<void> {
    const { open } = this.#parts;
    const found = await Promise.all(
      parts.map(async ({ place, start, end }) => {
        const row = await open.rowAt(place);
        return row ? [{ row, span: { start, end } }] : [];
      }),
    );
    const selection = { side, parts: found.flat() };
    if (selectedWords(selection) !== quote.exact) throw new Refused(m.attach_nothing());
    await this.attach(id, selection);
  }

  /** The few places where the words of a note may belong. */
  async candidates(annotation: Annotation): Promise<readonly Candidate[]> {
    return candidatesFor(annotation, await this.#parts.open.words(annotation.side));
  }

  async #settle(
    id: string,
    name: () => string,
    settled: (annotation: Annotation) => Promise<Annotation>,
  ): Promise<void> {
    const isInHand = this.inHand === id;
    await this.#parts.history.make(name, async () => {
      const annotation = await this.#notes.get(id);
      if (!annotation) return [];
      const after = await settled(annotation);
      if (after === annotation) return [];
      return [{ put: 'annotations', rows: [{ ...after, modifiedAt: now() }] }];
    });
    if (!isInHand || this.inHand !== id) return;
    const next = await this.#following(id);
    if (next) this.#show(next);
    else this.leave();
  }

  /** The first one after a note that is one no longer. */
  async #following(id: string): Promise<Annotation | undefined> {
    const settled = await this.#notes.get(id);
    const all = await this.#stored();
    return all.find((one) => settled && byPlace(one, settled) > 0) ?? all[0];
  }

  async #fromFocus(all: readonly Annotation[], by: 1 | -1): Promise<number> {
    const { place } = this.#parts.open.focus;
    const active = this.#notes.active === null ? null : await this.#notes.get(this.#notes.active);
    const isBeyond = (one: Annotation): boolean =>
      active ? by * byPlace(one, active) > 0 : by * (one.place - place) >= 0;
    const found = by === 1 ? all.findIndex(isBeyond) : all.findLastIndex(isBeyond);
    return found === -1 && by === 1 ? 0 : found;
  }

  #show(annotation: Annotation): void {
    const notes = this.#notes;
    const { id, place, side } = annotation;
    if (!wantedBy(notes.filter)(annotation)) notes.filter = noFilter;
    notes.active = this.inHand = id;
    const words = annotation.current.find((anchor) => !isCaret(anchor)) ?? null;
    this.#parts.open.lookAt(place, side, words);
  }

  async #stored(): Promise<Annotation[]> {
    const { database, open } = this.#parts;
    return (await astrayAnnotations(database, open.text.id)).sort(byPlace);
  }

  /** The places of the paragraphs in the chunks an annotation touches. */
  async #placesNear({ textId, chunks }: Annotation): Promise<ReadonlyMap<string, number>> {
    const indexes = chunks.map((key) => Number(key.slice(textId.length + 1)));
    const stored = await Promise.all(
      indexes.map((index) => chunk(this.#parts.database, textId, index)),
    );
    return new Map(stored.flatMap((one) => (one ? placesIn(one) : [])));
  }
}

const placesIn = ({ index, paragraphs }: Chunk): [string, number][] =>
  paragraphs.map(({ id }, at) => [id, index * chunkSize + at]);
