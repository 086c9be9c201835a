import { paragraphAddress, parseAddress, type ParagraphAddress } from '../core/address.ts';
import { quotedWords, type Annotation } from '../core/annotation.ts';
import type { Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { notesLinkingTo } from '../storage/reads.ts';
import type { Desk } from './desk.svelte.ts';
import { Live } from './live.svelte.ts';
import { Trail, type Whereabouts } from './trail.svelte.ts';
import { wentInto } from './went-into.ts';

/** What stands where a link was written, and whether what it leads to is there. */
export interface Passage {
  readonly label: string;
  readonly isThere: boolean;
}

/** What a link to a paragraph says of itself, for a note that it is put in: `¶ 2`. */
export const labelOf = ({ paragraphId }: ParagraphAddress): string =>
  `¶ ${paragraphId.replace(/^p(?=\d)/u, '')}`;

const labelOfNote = (note: Annotation): string => {
  const words = quotedWords(note);
  return words.length > 40 ? `„${words.slice(0, 39)}…“` : `„${words}“`;
};

/** Going where links lead, and back to where the reader was. */
export class Following {
  readonly trail = new Trail();
  readonly #desk: Desk;
  readonly #database: Database;

  constructor(desk: Desk, database: Database) {
    this.#desk = desk;
    this.#database = database;
  }

  /** Goes to the passage an address leads to, or says why not. Anything else has no effect. */
  async follow(address: string): Promise<void> {
    const to = parseAddress(address);
    if (!to) return;
    const text = await this.#database.texts.get(to.textId);
    if (!text) {
      this.#desk.messages.tell(m.link_no_text);
    } else if (text.deletedAt !== null) {
      this.#offerBinned(text, address);
    } else {
      await this.#go(text, to);
    }
  }

  /** What an address leads to, to be shown where it stands; kept up to date. */
  passage(address: string): Live<Passage> {
    const to = parseAddress(address);
    const label = to ? labelOf(to) : address;
    return new Live<Passage>(
      { label, isThere: true },
      async () => {
        const text = to ? await this.#database.texts.get(to.textId) : undefined;
        if (!to || !text) return { label, isThere: false };
        if (to.annotationId === null) return { label, isThere: true };
        const note = await this.#database.annotations.get(to.annotationId);
        return note ? { label: labelOfNote(note), isThere: true } : { label, isThere: false };
      },
      this.#desk.messages.failed,
    );
  }

  /** The notes that link to a paragraph (`paragraphKey`) or to a note (its id), kept up to date. */
  linksTo(key: string): Live<readonly Annotation[]> {
    return new Live<readonly Annotation[]>(
      [],
      () => notesLinkingTo(this.#database, key),
      this.#desk.messages.failed,
    );
  }

  /** Where the reader is, as far as a text is open. */
  get here(): Whereabouts | null {
    const open = this.#desk.work?.open;
    if (!open) return null;
    const { place, side } = open.focus;
    const paragraphId = open.row(place)?.id;
    return paragraphId === undefined ? null : { textId: open.text.id, paragraphId, place, side };
  }

  /** The reader is about to leap: this is where `back` leads. */
  leave(): void {
    this.trail.leave(this.here);
  }

  back(): Promise<void> {
    return this.#return(this.trail.back(this.here));
  }

  forward(): Promise<void> {
    return this.#return(this.trail.forward(this.here));
  }

  /** Copies the link of the note whose card is active, else of the paragraph in focus. */
  async copyLink(): Promise<void> {
    const work = this.#desk.work;
    if (!work) return;
    const { open, notes } = work;
    const note = notes.active === null ? undefined : await notes.get(notes.active);
    if (note?.current[0]) {
      await this.copyNoteLink(note);
      return;
    }
    const row = await open.rowAt(open.focus.place);
    if (!row) return;
    await navigator.clipboard.writeText(paragraphAddress(open.text.id, row.id));
    this.#desk.messages.tell(() => m.link_copied({ number: row.ordinal }));
  }

  /** Copies the link of a note that stands on words. */
  async copyNoteLink({ id, textId, current: [anchor] }: Annotation): Promise<void> {
    if (!anchor) return;
    await navigator.clipboard.writeText(paragraphAddress(textId, anchor.paragraphId, id));
    this.#desk.messages.tell(m.note_link_copied);
  }

  async #go(text: Text, { paragraphId, annotationId }: ParagraphAddress): Promise<void> {
    const stored =
      annotationId === null ? undefined : await this.#database.annotations.get(annotationId);
    const note = stored?.textId === text.id ? stored : undefined;
    this.leave();
    await this.#desk.show(text);
    const work = this.#desk.work;
    if (work?.open.text.id !== text.id) return;
    if (note) {
      // The words of a note are followed wherever they went; they know better than the address.
      await this.#showNote(note);
      return;
    }
    const place = await this.#placeOf(paragraphId);
    if (place === null) {
      this.#desk.messages.tell(() => m.link_no_paragraph({ title: text.title }));
      return;
    }
    work.notes.active = null;
    work.open.goTo(place, 'cleaned');
    if (annotationId !== null) this.#desk.messages.tell(m.link_no_note);
  }

  /** Where a paragraph of the open text is, or the one it was merged into. */
  async #placeOf(paragraphId: string): Promise<number | null> {
    const open = this.#desk.work?.open;
    if (!open) return null;
    const place = await open.placeOf(paragraphId);
    if (place !== null) return place;
    for (const id of await wentInto(this.#database, open.text.id, paragraphId)) {
      const there = await open.placeOf(id);
      if (there !== null) return there;
    }
    return null;
  }

  async #showNote(note: Annotation): Promise<void> {
    const work = this.#desk.work;
    if (!work) return;
    work.open.goTo(note.place, note.side, note.current[0] ?? null);
    work.notes.active = note.id;
    await this.#desk.preferences.set({ panelOpen: true, panel: 'notes' });
  }

  #offerBinned(text: Text, address: string): void {
    this.#desk.messages.tell(() => m.link_text_in_bin({ title: text.title }), {
      label: m.restore,
      run: () => {
        this.#desk.messages.run(async () => {
          await this.#desk.library.restore([text.id]);
          await this.follow(address);
        });
      },
    });
  }

  async #return(to: Whereabouts | null): Promise<void> {
    const text = to && (await this.#database.texts.get(to.textId));
    if (!to || text?.deletedAt !== null) return;
    await this.#desk.show(text);
    const open = this.#desk.work?.open;
    if (open?.text.id !== text.id) return;
    // The paragraph may have another place by now, or none.
    const known = (await open.rowAt(to.place))?.id === to.paragraphId;
    const place = known ? to.place : await this.#placeOf(to.paragraphId);
    open.goTo(place ?? Math.min(to.place, Math.max(0, text.paragraphCount - 1)), to.side);
  }
}
