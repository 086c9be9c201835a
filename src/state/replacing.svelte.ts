import { SvelteSet } from 'svelte/reactivity';
import type { Declension } from '../core/cases.ts';
import { corrected, generatedForms } from '../core/cleaning/term-forms.ts';
import { applyCorrections, byParagraph, type Replacement } from '../core/correction.ts';
import { termOf } from '../core/find-forms.ts';
import { grouped } from '../core/grouped.ts';
import { handLedger } from '../core/hand-ledger.ts';
import { holds, literals } from '../core/literals.ts';
import { replaceIn, substitute, takenOut, type Exchange, type Wish } from '../core/replace.ts';
import { chunkOf, chunkSize } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { chunk, correctionsOfChunk } from '../storage/reads.ts';
import { inSlices } from './breath.ts';
import { newId, now } from './chance.ts';
import type { Find, Hit } from './find.svelte.ts';
import type { Glossary } from './glossary.svelte.ts';
import type { History } from './history.svelte.ts';
import { ledgerChange, type NewLedger } from './ledger-change.ts';
import type { OpenText } from './open-text.svelte.ts';

/** What would become of one hit. */
export interface HitChange {
  readonly hit: Hit;
  readonly found: string;
  /** In offsets of the cleaned paragraph. */
  readonly exchange: Exchange;
  /** One form only fits; otherwise a person must choose it. */
  readonly isSure: boolean;
  /** In an address, where words are replaced one by one only. */
  readonly isLiteral: boolean;
  /** The whole paragraph, as it read when the hit was found. */
  readonly paragraph: string;
}

interface Parts {
  readonly database: Database;
  readonly glossary: Pick<Glossary, 'terms' | 'declensionOf'>;
  readonly history: History;
}

/** Puts other words in place of what was found on the cleaned side. */
export class Replacing {
  words = $state('');
  asTyped = $state(false);
  /** The reader looks through all places before they are replaced. */
  isChoosing = $state(false);
  #table = $state.raw<Declension | null>(null);
  /** Hits that the reader has chosen otherwise than they come. */
  readonly #turned = new SvelteSet<string>();
  readonly #chosen: readonly HitChange[];
  readonly #wish: Wish;
  /** What would become of hits, by the wish that was asked. */
  readonly #changes: WeakMap<Hit, HitChange | 'none'>;
  readonly #open: OpenText;
  readonly #find: Find;
  readonly #parts: Parts;

  constructor(open: OpenText, find: Find, parts: Parts) {
    this.#open = open;
    this.#find = find;
    this.#parts = parts;
    this.#wish = $derived({
      query: find.query.trim(),
      words: this.words,
      asTyped: this.asTyped,
      script: open.text.script,
      declension: find.forms && this.words.trim() !== '' ? this.#table : null,
    });
    this.#changes = $derived.by(() => remembering(this.#wish));
    this.#chosen = $derived(
      find.hits.flatMap((hit) => {
        const change = this.changeOf(hit);
        return change && this.isChosen(change) ? [change] : [];
      }),
    );
  }

  /** The words to put in; works out their cases where all forms are looked for. */
  async setWords(words: string): Promise<void> {
    this.words = words;
    this.#turned.clear();
    const asked = words.trim();
    if (!this.#find.choices.forms || asked === '') {
      this.#table = null;
      return;
    }
    const { terms, declensionOf } = this.#parts.glossary;
    const entry = termOf(asked, terms);
    const term = entry?.canonical === asked ? entry : { canonical: asked, variants: [] };
    const table = await declensionOf(term).catch(() => generatedForms(term));
    if (this.words === words) this.#table = corrected(table, entry?.cases ?? {});
  }

  /** What would become of a hit; nothing when it is not of the cleaned side or would stay as it is. */
  changeOf(hit: Hit): HitChange | null {
    const known = this.#changes.get(hit) ?? this.#changed(hit) ?? 'none';
    this.#changes.set(hit, known);
    return known === 'none' ? null : known;
  }

  #changed(hit: Hit): HitChange | null {
    const paragraph = this.#find.paragraphOf(hit)?.cleaned;
    if (hit.side !== 'cleaned' || paragraph === undefined) return null;
    const found = paragraph.slice(hit.start, hit.end);
    const { words, isSure } = substitute(found, this.#find.cellsOf(found), this.#wish);
    if (words === found) return null;
    const span = words === '' ? takenOut(paragraph, hit) : hit;
    const isLiteral = holds(literals(paragraph), hit.start);
    const exchange = { start: span.start, end: span.end, words };
    return { hit, found, exchange, isSure, isLiteral, paragraph };
  }

  /** Begins to look through all places, or ends it; what would become of thousands takes a moment. */
  async choose(): Promise<void> {
    if (this.isChoosing) {
      this.isChoosing = false;
      return;
    }
    const wish = this.#wish;
    const isOver = (): boolean => this.#wish !== wish;
    if ((await inSlices(this.#changesOf(this.#find.hits), isOver)) !== null) this.isChoosing = true;
  }

  *#changesOf(hits: readonly Hit[]): Generator<undefined, true> {
    for (const hit of hits) {
      this.changeOf(hit);
      yield;
    }
    return true;
  }

  isChosen({ hit, isSure, isLiteral }: HitChange): boolean {
    return !isLiteral && isSure !== this.#turned.has(keyOf(hit));
  }

  turn({ hit, isLiteral }: HitChange): void {
    const key = keyOf(hit);
    if (!isLiteral && !this.#turned.delete(key)) this.#turned.add(key);
  }

  /** What would be replaced at once. */
  get chosen(): readonly HitChange[] {
    return this.isChoosing ? this.#chosen : [];
  }

  /** Replaces the hit in focus; the next one comes into focus once that is shown. */
  async one(): Promise<void> {
    const hit = this.#find.current;
    const change = hit && this.changeOf(hit);
    if (!change) {
      this.#find.step(1);
      return;
    }
    const { start, words } = change.exchange;
    this.#find.leadTo({ place: change.hit.place, side: 'cleaned', start: start + words.length });
    await this.#make([change]);
  }

  /**
   * Replaces what is chosen, as one step: all or nothing.
   * @returns in how many places; what changed since it was found is left as it is
   */
  async all(): Promise<number> {
    const count = await this.#make(this.chosen);
    this.isChoosing = false;
    this.#turned.clear();
    return count;
  }

  async #make(changes: readonly HitChange[]): Promise<number> {
    const { history, database } = this.#parts;
    let count = changes.length;
    await history.make(
      () => m.undo_replaced({ count }),
      async () => {
        const ledger = await this.#ledger(changes);
        ({ count } = ledger);
        return ledgerChange(database, this.#open.text.id, ledger);
      },
    );
    return count;
  }

  async #ledger(changes: readonly HitChange[]): Promise<NewLedger & { readonly count: number }> {
    const { database } = this.#parts;
    const textId = this.#open.text.id;
    const made = { put: [], remove: [] } as { put: NewLedger['put'][]; remove: string[][] };
    const making = { newId: () => newId('c'), at: now() };
    const edits = new Map<string, readonly Replacement[]>();
    let count = 0;
    for (const [index, inChunk] of grouped(changes, ({ hit }) => chunkOf(hit.place))) {
      const paragraphs = (await chunk(database, textId, index))?.paragraphs ?? [];
      const ledgers = byParagraph(await correctionsOfChunk(database, textId, index));
      for (const [place, here] of grouped(inChunk, ({ hit }) => hit.place)) {
        const paragraph = paragraphs[place % chunkSize];
        if (!paragraph) continue;
        const { id: paragraphId, original } = paragraph;
        const ledger = ledgers.get(paragraphId) ?? [];
        const accepted = ledger.filter(({ state }) => state === 'accepted');
        const cleaned = applyCorrections(original, accepted);
        // What changed meanwhile is not what the reader saw.
        const same = here.filter((change) => change.paragraph === cleaned);
        if (same.length === 0) continue;
        const exchanges = same.map(({ exchange }) => exchange);
        const edit = replaceIn(original, cleaned, accepted, exchanges);
        const { put, remove } = handLedger(ledger, edit, { textId, paragraphId, place }, making);
        edits.set(
          paragraphId,
          exchanges.map(({ start: from, end: to, words: after }) => ({
            from,
            to,
            before: cleaned.slice(from, to),
            after,
          })),
        );
        made.put.push(put);
        made.remove.push([...remove]);
        count += same.length;
      }
    }
    return { put: made.put.flat(), remove: made.remove.flat(), cause: 'replace', edits, count };
  }
}

const keyOf = ({ place, start }: Hit): string => `${place} ${start}`;

/** Another memory for each wish. */
const remembering = (wish: Wish): WeakMap<Hit, HitChange | 'none'> => {
  const known = memories.get(wish) ?? new WeakMap<Hit, HitChange | 'none'>();
  memories.set(wish, known);
  return known;
};

const memories = new WeakMap<Wish, WeakMap<Hit, HitChange | 'none'>>();
