import { renew, type Renewal } from '../core/cleaning/renew.ts';
import type { Proposal } from '../core/cleaning/proposal.ts';
import { byParagraph } from '../core/correction.ts';
import { chunkOf, type Paragraph, type Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { chunk, correctionsOfChunk, countOfState, refusals, terms } from '../storage/reads.ts';
import { now } from './chance.ts';
import type { Batch, Cleaner } from './cleaner.ts';
import type { History } from './history.svelte.ts';
import { ledgerChange, type NewLedger } from './ledger-change.ts';
import type { Preferences } from './preferences.svelte.ts';

/** How far a run of the rules is. */
export interface CleaningProgress {
  readonly text: Text;
  /** Paragraphs done. */
  readonly done: number;
}

/** What a run found, when it came to its end. */
export interface CleaningOutcome {
  readonly made: number;
  readonly open: number;
}

interface Parts {
  readonly cleaner: Cleaner;
  readonly database: Database;
  readonly history: History;
  readonly preferences: Preferences;
}

/** What of a paragraph is needed for its proposals. */
interface Marked {
  readonly id: string;
  readonly styles: Paragraph['styles'];
}

/** Hundreds of paragraphs that are stored together. */
const atATime = 10;

/** Runs the cleaning rules over texts and keeps what they propose, one text after the other. */
export class Cleaning {
  progress = $state.raw<CleaningProgress | null>(null);
  readonly #parts: Parts;
  #turn: Promise<unknown> = Promise.resolve();
  /** The text whose run was cancelled. */
  #cancelled: string | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Generates the case forms of a term with the dictionary that the rules use. */
  get decline(): Cleaner['decline'] {
    return this.#parts.cleaner.decline;
  }

  /**
   * Runs the rules over a text. What a person decided stays; the rest becomes what they say now. One
   * step of undo, however long it takes.
   * @returns what the ledger holds afterwards, or `null` when it was cancelled
   */
  run(text: Text): Promise<CleaningOutcome | null> {
    const done = this.#turn.then(() => this.#run(text));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Stops the run that is going on; what it has found so far stays, and can be undone. */
  cancel(): void {
    if (!this.progress) return;
    this.#cancelled = this.progress.text.id;
    this.#parts.cleaner.stop();
  }

  /** Whether a run over the text began and did not come to its end. */
  async isUnfinished(textId: string): Promise<boolean> {
    return (await this.#parts.database.settings.get(begunKey(textId))) !== undefined;
  }

  async #run(text: Text): Promise<CleaningOutcome | null> {
    const { cleaner, database, history } = this.#parts;
    const key = `clean ${text.id} ${now()}`;
    const begun = { key: begunKey(text.id), value: true };
    let hasFound = false;
    this.#cancelled = null;
    const isCancelled = (): boolean => this.#cancelled === text.id;
    this.progress = { text, done: 0 };
    try {
      const glossary = await terms(database, text.id);
      await history.save([{ put: 'settings', rows: [begun] }]);
      const paragraphs: Marked[] = [];
      const originals = this.#originals(text.id, paragraphs);
      let waiting: Batch[] = [];
      const keep = async (): Promise<boolean> => {
        const batches = waiting;
        // Read when its turn has come: what the reader writes meanwhile must not be written over.
        const isChanged = await history.part(
          m.undo_clean,
          async () =>
            ledgerChange(database, text.id, await this.#renewed(text, paragraphs, batches)),
          key,
        );
        const last = waiting.at(-1);
        if (last) this.progress = { text, done: last.first + last.proposals.length };
        waiting = [];
        return isChanged;
      };
      for await (const batch of cleaner.clean(originals, glossary)) {
        // The reader took back what was found so far: there is nothing to go on with.
        if (hasFound && !history.makes(key)) this.cancel();
        if (isCancelled()) break;
        waiting.push(batch);
        // The first ones at once, for the reader is looking at them; then what is worth a disk’s while.
        if (batch.first > 0 && waiting.length < atATime) continue;
        hasFound = (await keep()) || hasFound;
      }
      if (!isCancelled()) await keep();
      if (isCancelled()) return null;
      const [made, open] = await Promise.all([
        countOfState(database, text.id, 'accepted'),
        countOfState(database, text.id, 'proposed'),
      ]);
      return { made, open };
    } finally {
      this.progress = null;
      await history.end(key);
      await history.save([{ remove: 'settings', keys: [begun.key] }]);
    }
  }

  /** The words to be cleaned, a hundred paragraphs at a time; what else is needed of them is put down. */
  async *#originals(textId: string, paragraphs: Marked[]): AsyncGenerator<string[]> {
    const { database } = this.#parts;
    for (let index = 0; ; index++) {
      const stored = await chunk(database, textId, index);
      if (!stored) return;
      paragraphs.push(...stored.paragraphs.map(({ id, styles }) => ({ id, styles })));
      yield stored.paragraphs.map(wordsToClean);
    }
  }

  /** What the ledger becomes where the rules have answered. */
  async #renewed(
    text: Text,
    paragraphs: readonly Marked[],
    batches: readonly Batch[],
  ): Promise<NewLedger> {
    const { database, preferences } = this.#parts;
    const { policies } = preferences.current;
    const unwanted = await refusals(database, text.id);
    const refused = new Set(unwanted.map(({ group }) => group));
    const wishes = { policies, refused, at: now() };
    const renewals: Renewal[] = [];
    for (const { first, proposals } of batches) {
      const known = byParagraph(await correctionsOfChunk(database, text.id, chunkOf(first)));
      for (const [index, found] of proposals.entries()) {
        const place = first + index;
        const paragraphId = paragraphs[place]?.id ?? '';
        const address = { textId: text.id, paragraphId, place };
        const wanted = found.filter((one) => !isMarkup(one, paragraphs[place]));
        renewals.push(renew(address, known.get(paragraphId) ?? [], wanted, wishes));
      }
    }
    return {
      put: renewals.flatMap(({ put }) => put),
      remove: renewals.flatMap(({ remove }) => remove),
      cause: 'rules',
    };
  }
}

const begunKey = (textId: string): string => `cleaning ${textId}`;

/** Code is nobody’s Serbian. */
const wordsToClean = ({ kind, original }: Paragraph): string => (kind === 'code' ? '' : original);

/** Marks of footnotes and words of code stand among the words, but are none of them. */
const isMarkup = ({ from, to }: Proposal, paragraph: Marked | undefined): boolean =>
  paragraph?.styles?.some(
    ({ style, start, end }) =>
      (style === 'reference' || style === 'code') && from < end && start < to,
  ) ?? false;
