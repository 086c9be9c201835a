import type { Operation, Refusal } from '../core/change.ts';
import type { Correction } from '../core/correction.ts';
import { accept, inTheWayOf, refusalOf, reject } from '../core/decide.ts';
import { chunkOf } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { correctionsAlike, correctionsOfChunk, openPlace, proposalsAt } from '../storage/reads.ts';
import { now } from './chance.ts';
import type { Explained, Hand } from './hand.svelte.ts';
import type { History } from './history.svelte.ts';
import { ledgerChange } from './ledger-change.ts';
import type { OpenText } from './open-text.svelte.ts';

/** How far a refusal reaches: this place, all alike in this text, or in all texts. */
export type Reach = 'here' | 'text' | 'everywhere';

/** Deciding what the rules propose, one by one or all alike, and going from one to the next. */
export class Review {
  /** The words in hand are being written by the reader. */
  isEditing = $state(false);
  /** Corrections that one decision can settle, while the reader looks through them. */
  alike = $state.raw<readonly Correction[] | null>(null);
  /** Which of the words on offer are in hand: 0 for the rule’s own. */
  #offer = $state.raw({ id: '', index: 0 });
  /** One key after the other, however fast they come: each acts on what the one before left in hand. */
  #turn: Promise<unknown> = Promise.resolve();
  #underway = $state(0);
  readonly #open: OpenText;
  readonly #hand: Hand;
  readonly #database: Database;
  readonly #history: History;

  constructor(open: OpenText, hand: Hand, database: Database, history: History) {
    this.#open = open;
    this.#hand = hand;
    this.#database = database;
    this.#history = history;
  }

  /** The correction in hand, which keys and buttons act on. */
  get current(): Explained | null {
    const { explained } = this.#hand;
    return explained?.isHeld ? explained : null;
  }

  /** Whether there is something to decide, or will be in a moment. */
  get isHolding(): boolean {
    return this.current !== null || this.#underway > 0;
  }

  /** The words that would be taken for it now. */
  get words(): string {
    const { correction } = this.current?.correction ?? {};
    if (!correction) return '';
    return wordsOnOffer(correction)[this.#indexFor(correction)] ?? correction.after;
  }

  /** Puts the next of the words on offer in hand. */
  vary(): void {
    const { correction } = this.current?.correction ?? {};
    if (!correction) return;
    const index = (this.#indexFor(correction) + 1) % wordsOnOffer(correction).length;
    this.#offer = { id: correction.id, index };
  }

  /**
   * Goes to the next or previous place that waits for a decision, round the end of the text.
   * @returns whether there is one
   */
  step(by: 1 | -1): Promise<boolean> {
    return this.#inTurn(() => this.#stepFrom(this.current?.correction.correction ?? null, by));
  }

  /** Takes the correction in hand, with the words in hand or others. */
  accept(words?: string): Promise<void> {
    return this.#inTurn(async () => {
      const { correction } = this.current?.correction ?? {};
      if (!correction) return;
      const chosen = words ?? this.words;
      if (chosen === correction.before) {
        await this.#decide(correction, () => this.rejectAll([correction], 'here'));
      } else {
        await this.#decide(correction, () => this.acceptAll([correction], chosen));
      }
    });
  }

  /** Takes corrections as they are, or all with the same words. */
  async acceptAll(corrections: readonly Correction[], words?: string): Promise<void> {
    const at = now();
    const put = corrections.map((one) => accept(one, at, words));
    const displaced = await this.#displacedBy(put);
    await this.#make(m.undo_accept, [...put, ...displaced.map((one) => reject(one, at))]);
  }

  /** Refuses the correction in hand, or takes it back. Returns how many alike went with it. */
  reject(reach: Reach): Promise<number> {
    return this.#inTurn(async () => {
      const { correction } = this.current?.correction ?? {};
      if (!correction) return 0;
      return this.#decide(correction, () => this.rejectAll([correction], reach));
    });
  }

  /**
   * Refuses corrections; with those alike, what nobody decided goes too, and is remembered as
   * unwanted. Returns how many were refused.
   */
  async rejectAll(corrections: readonly Correction[], reach: Reach): Promise<number> {
    const at = now();
    const { id: textId } = this.#open.text;
    const refused = new Map(corrections.map((one) => [one.id, reject(one, at)]));
    const refusals = new Map<string, Refusal>();
    for (const one of reach === 'here' ? [] : corrections) {
      const refusal = refusalOf(one, reach === 'text' ? textId : null, at);
      if (refusal) refusals.set(refusal.id, refusal);
    }
    for (const { group } of refusals.values()) {
      for (const one of await correctionsAlike(this.#database, textId, group)) {
        if (refused.has(one.id) || one.isDecided || one.state === 'rejected') continue;
        refused.set(one.id, { ...one, state: 'rejected', at });
      }
    }
    const kept: Operation[] =
      refusals.size > 0 ? [{ put: 'refusals', rows: [...refusals.values()] }] : [];
    await this.#make(m.undo_reject, [...refused.values()], kept);
    return refused.size;
  }

  /** Shows all corrections that the one in hand is alike, to decide them together. */
  async showAlike(): Promise<void> {
    const { correction } = this.current?.correction ?? {};
    if (!correction) return;
    const { group } = correction;
    const all = group && (await correctionsAlike(this.#database, this.#open.text.id, group));
    this.alike = all && all.length > 0 ? all : [correction];
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#underway += 1;
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.#underway -= 1;
    }
  }

  #indexFor(correction: Correction): number {
    return this.#offer.id === correction.id ? this.#offer.index : 0;
  }

  /** Decides, and goes on to the next open place if an open one was decided. */
  async #decide<T>(correction: Correction, decision: () => Promise<T>): Promise<T> {
    const result = await decision();
    this.isEditing = false;
    const { held } = this.#hand;
    // A reader who went elsewhere meanwhile is not called back.
    if (held === correction.id) {
      if (correction.state === 'proposed') await this.#stepFrom(correction, 1);
      else this.#hand.dismiss();
    }
    return result;
  }

  async #stepFrom(origin: Correction | null, by: 1 | -1): Promise<boolean> {
    this.isEditing = false;
    const next = (origin && (await this.#beside(origin, by))) ?? (await this.#beyond(origin, by));
    if (!next) {
      this.#hand.dismiss();
      return false;
    }
    const { side } = this.#open.focus;
    await this.#open.rowAt(next.place);
    this.#open.goTo(next.place, side);
    this.#hand.explain({ place: next.place, side, id: next.id, isHeld: true });
    return true;
  }

  /** The next open proposal of the same paragraph. */
  async #beside({ id, place, from }: Correction, by: 1 | -1): Promise<Correction | undefined> {
    const open = await proposalsAt(this.#database, this.#open.text.id, place);
    const others = open.filter((one) => one.id !== id);
    return by === 1
      ? others.find((one) => one.from >= from)
      : others.findLast((one) => one.from <= from);
  }

  /** The next open proposal in another paragraph; after the last one, from the other end. */
  async #beyond(origin: Correction | null, by: 1 | -1): Promise<Correction | undefined> {
    const { id } = this.#open.text;
    // Without one in hand the search begins in the paragraph where the reader is.
    const start = origin ? origin.place + by : this.#open.focus.place;
    const place =
      (await openPlace(this.#database, id, start, by)) ??
      (await openPlace(this.#database, id, by === 1 ? 0 : Infinity, by));
    if (place === undefined) return undefined;
    return (await proposalsAt(this.#database, id, place)).at(by === 1 ? 0 : -1);
  }

  async #displacedBy(corrections: readonly Correction[]): Promise<Correction[]> {
    const { id } = this.#open.text;
    const chunks = new Set(corrections.map(({ place }) => chunkOf(place)));
    const ids = new Set(corrections.map((one) => one.id));
    const displaced = new Map<string, Correction>();
    for (const index of chunks) {
      const ledger = await correctionsOfChunk(this.#database, id, index);
      for (const correction of corrections) {
        if (chunkOf(correction.place) !== index) continue;
        for (const one of inTheWayOf(correction, ledger)) displaced.set(one.id, one);
      }
    }
    return [...displaced.values()].filter((one) => !ids.has(one.id));
  }

  async #make(
    name: () => string,
    put: readonly Correction[],
    also: readonly Operation[] = [],
  ): Promise<void> {
    const slices = slicesOf(put);
    const key = `${slices.length} ${now()}`;
    for (const [i, some] of slices.entries()) {
      const whole = async (): Promise<readonly Operation[]> => {
        const { text } = this.#open;
        const ledger = { put: some, cause: 'decision' } as const;
        const change = await ledgerChange(this.#database, text.id, ledger);
        return i === 0 ? [...change, ...also] : change;
      };
      if (slices.length === 1) await this.#history.make(name, whole);
      else await this.#history.part(name, whole, key);
    }
    await this.#history.end(key);
  }
}

/** As many corrections are stored at once as do not hold up the page. */
const atOnce = 500;

/** A decision about very many is stored in slices; what lies in one paragraph stays together. */
function slicesOf(corrections: readonly Correction[]): Correction[][] {
  const slices: Correction[][] = [[]];
  let last = -1;
  for (const correction of corrections.toSorted((a, b) => a.place - b.place)) {
    if ((slices.at(-1)?.length ?? 0) >= atOnce && correction.place !== last) slices.push([]);
    slices.at(-1)?.push(correction);
    last = correction.place;
  }
  return slices;
}

/** What may be taken for a correction: what it says, then the alternatives. */
const wordsOnOffer = ({ after, alternatives }: Correction): readonly string[] => [
  after,
  ...alternatives.map((one) => one.after),
];
