import { mergeParagraphs } from '../core/carry/merge-paragraphs.ts';
import type { TextState } from '../core/carry/carry-over.ts';
import type { Reparted } from '../core/carry/reparted.ts';
import { splitParagraph } from '../core/carry/split-paragraph.ts';
import type { Operation } from '../core/change.ts';
import { applyCorrections, type Correction, type Replacement } from '../core/correction.ts';
import { handEdit } from '../core/hand-edit.ts';
import { handLedger, type HandMaking } from '../core/hand-ledger.ts';
import type { Row } from '../core/row.ts';
import { chunkOf, type Span } from '../core/text.ts';
import { typedOver } from '../core/typed.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { correctionsOfChunk } from '../storage/reads.ts';
import { newId, now } from './chance.ts';
import type { History } from './history.svelte.ts';
import { ledgerChange } from './ledger-change.ts';
import type { OpenText } from './open-text.svelte.ts';
import { Refused } from './refused.ts';
import { repartedChange } from './reparted-change.ts';
import { textState } from './text-state.ts';

/** Where the caret is to stand: on words, or under the pointer’s `x` in the first or last line. */
export type Caret = Span | { readonly x: number; readonly line: 'first' | 'last' };

/** A paragraph that is to be rewritten. */
export interface Sitting {
  readonly place: number;
  readonly caret: Caret;
  /** Words to begin with instead of those that stand there: typed before, and given up. */
  readonly words?: string;
}

/** A paragraph as it will read once the store has it, and what is to follow then. */
interface Awaited {
  readonly place: number;
  readonly id: string;
  readonly cleaned: string;
  readonly next: Sitting | null;
}

/** New rows that were worked out, and the place of the one to go on with. */
interface Worked {
  readonly done: Reparted;
  readonly place: number;
}

/** How long what is stored may take to be shown, in milliseconds; then it goes on all the same. */
const patience = 1_000;

/** Rewriting a cleaned paragraph by hand: what is typed becomes corrections like any others. */
export class HandEditing {
  /** The paragraph that is being rewritten. */
  sitting = $state.raw<Sitting | null>(null);
  /** Where the reader last put the caret: a place to split at without editing. */
  pointed: { readonly place: number; readonly at: number } | null = null;
  #awaited = $state.raw<Awaited | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #open: OpenText;
  readonly #database: Database;
  readonly #history: History;

  constructor(open: OpenText, database: Database, history: History) {
    this.#open = open;
    this.#database = database;
    this.#history = history;
  }

  /** Place of the paragraph that is being rewritten. */
  get place(): number | null {
    return this.sitting?.place ?? null;
  }

  /** Begins, with the paragraph in focus unless another is named; at the last caret in it. */
  begin(place = this.#open.focus.place, caret?: Caret, words?: string): void {
    const { pointed } = this;
    const at = pointed?.place === place ? pointed.at : 0;
    this.#open.focus = { place, side: 'cleaned' };
    this.#awaited = null;
    this.sitting = {
      place,
      caret: caret ?? { start: at, end: at },
      ...(words === undefined ? {} : { words }),
    };
  }

  giveUp(): void {
    this.sitting = null;
  }

  /** Goes on, or ends, as soon as the paragraph is shown as it was just stored. */
  goOn(awaited: Awaited): void {
    this.#awaited = awaited;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#arrive();
    }, patience);
  }

  /** A row is shown. */
  shown({ place, id, cleaned }: Row): void {
    const awaited = this.#awaited;
    if (awaited?.place === place && awaited.id === id && awaited.cleaned === cleaned) {
      this.#arrive();
    }
  }

  #arrive(): void {
    clearTimeout(this.#timer);
    const awaited = this.#awaited;
    if (!awaited) return;
    this.#awaited = null;
    if (awaited.next) this.begin(awaited.next.place, awaited.next.caret);
    else this.sitting = null;
  }

  /**
   * Saves what was typed into a paragraph, in the script it is stored in. What else changed in it
   * meanwhile stays.
   * @param edits in offsets of the row’s cleaned words
   * @param key savings of one key in a row are one step of undo
   * @returns how the paragraph reads now
   */
  async save(row: Row, edits: readonly Replacement[], key = newId('c')): Promise<string> {
    let words = applyCorrections(row.cleaned, edits);
    await this.#history.part(
      m.undo_edit,
      async () => {
        const { text } = this.#open;
        const { id: paragraphId } = row;
        const { place, original } = await this.#standing(row);
        const chunk = await correctionsOfChunk(this.#database, text.id, chunkOf(place));
        const ledger = chunk.filter((one) => one.paragraphId === paragraphId);
        const accepted = ledger.filter(isAccepted);
        const typed = typedOver(row.cleaned, edits, applyCorrections(original, accepted));
        ({ words } = typed);
        const edit = handEdit(original, accepted, words);
        if (edit.replaced.length === 0 && edit.made.length === 0) return [];
        const address = { textId: text.id, paragraphId, place };
        const change = handLedger(ledger, edit, address, making());
        return ledgerChange(this.#database, text.id, {
          ...change,
          cause: 'hand',
          ...(typed.edits ? { edits: new Map([[paragraphId, typed.edits]]) } : {}),
        });
      },
      key,
    );
    return words;
  }

  /**
   * Splits the row of a paragraph where its cleaned side is, at an offset of that.
   * @returns the second half as it will be shown; `null` where there is nothing to part
   */
  async split(paragraphId: string, at: number): Promise<Omit<Awaited, 'next'> | null> {
    return this.#repart(m.undo_split, 'split', paragraphId, (state, place) => {
      const done = splitParagraph(state, place, at, making());
      return done && { done, place: place + 1 };
    });
  }

  /**
   * Merges a paragraph with the next one.
   * @returns the paragraph as it will be shown, and where in it the second one begins; `null` where
   * there is no next
   */
  async merge(
    paragraphId: string,
  ): Promise<(Omit<Awaited, 'next'> & { readonly border: number }) | null> {
    let border = 0;
    const merged = await this.#repart(m.undo_merge, 'merge', paragraphId, (state, place) => {
      const done = mergeParagraphs(state, place, making());
      border = done?.border ?? 0;
      return done && { done, place };
    });
    return merged && { ...merged, border };
  }

  /** Where a paragraph stands in the store by now, and its original: another window may part rows. */
  async #standing(row: Row): Promise<Pick<Row, 'place' | 'original'>> {
    const at = async (place: number): Promise<Pick<Row, 'place' | 'original'> | null> => {
      const stored = (await this.#open.originals([place])).get(place);
      return stored?.id === row.id ? { place, original: stored.original } : null;
    };
    const here = await at(row.place);
    if (here) return here;
    const place = await this.#open.placeOf(row.id);
    const there = place === null ? null : await at(place);
    if (!there) throw new Refused(m.edit_paragraph_gone({ number: row.ordinal }));
    return there;
  }

  async #repart(
    name: () => string,
    cause: 'split' | 'merge',
    paragraphId: string,
    work: (state: TextState, place: number) => Worked | null,
  ): Promise<Omit<Awaited, 'next'> | null> {
    let shown: Omit<Awaited, 'next'> | null = null;
    const { id: textId } = this.#open.text;
    const change = async (): Promise<readonly Operation[]> => {
      const state = await textState(this.#database, textId);
      const place = state.paragraphs.findIndex(({ id }) => id === paragraphId);
      const worked = place === -1 ? null : work(state, place);
      if (!worked) return [];
      const { done } = worked;
      const { id = '', original = '' } = done.state.paragraphs[worked.place] ?? {};
      const accepted = done.state.corrections.filter(
        (one) => one.paragraphId === id && isAccepted(one),
      );
      shown = { place: worked.place, id, cleaned: applyCorrections(original, accepted) };
      this.#open.follow(state.text.paragraphsRevision + 1);
      this.pointed = null;
      const pairing = (await this.#database.pairings.get(textId)) ?? null;
      return repartedChange(state, done, cause, pairing, { id: newId('r'), at: now() });
    };
    await this.#history.make(name, change);
    return shown;
  }
}

const making = (): HandMaking => ({ newId: () => newId('c'), at: now() });

const isAccepted = ({ state }: Correction): boolean => state === 'accepted';
