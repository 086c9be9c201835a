import type { Reading } from '../core/change.ts';
import { now } from './chance.ts';
import type { History } from './history.svelte.ts';
import type { Messages } from './messages.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';

/** How long the reader must rest before the place is written down, in milliseconds. */
const rest = 800;

/** Where the reader is in the open text, written down once the reader rests there. */
export class ReadingPlace {
  /** What lies at the top of the reader's pane, to come back to. */
  top = { place: 0, within: 0 };
  readonly #history: History;
  readonly #messages: Messages;
  #reading: Reading | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(history: History, messages: Messages) {
    this.#history = history;
    this.#messages = messages;
  }

  at(open: OpenText, place: number, within: number): void {
    const id = open.row(place)?.id;
    if (id === undefined) return;
    this.top = { place, within };
    this.#reading = {
      textId: open.text.id,
      paragraphId: id,
      place,
      side: open.focus.side,
      within,
      progress: (place + 1) / open.text.paragraphCount,
      at: now(),
    };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.save();
    }, rest);
  }

  /**
   * Writes down at once what is not yet written. Where it cannot be, the status bar tells; a reader
   * who only reads is not told of it at every rest.
   */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    const reading = this.#reading;
    if (!reading) return;
    this.#reading = null;
    try {
      await this.#history.save([{ put: 'readings', rows: [reading] }]);
    } catch (error) {
      this.#reading ??= reading;
      this.#messages.note(error);
    }
  }

  /** The text is gone, or is another: its place is not written any more. */
  forget(): void {
    this.#reading = null;
  }
}
