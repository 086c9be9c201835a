import { wordEdits } from '../core/word-edits.ts';
import { typedOver } from '../core/typed.ts';
import type { Database } from '../storage/database.ts';
import type { Draft, Drafts } from './drafts.svelte.ts';
import type { History } from './history.svelte.ts';

/** What stands in the field of a paragraph, and the words it was begun with. */
export interface Typed {
  readonly base: string;
  readonly words: string;
}

/** What was typed into a paragraph and is neither kept nor given up, though its field is gone. */
export interface LeftBehind extends Typed {
  readonly paragraphId: string;
}

/** One lock for each paragraph that is written in: what another window writes is not left behind. */
type Locks = Pick<LockManager, 'request' | 'query'>;

interface Parts {
  readonly textId: string;
  readonly database: Database;
  readonly history: History;
  readonly drafts: Drafts;
  readonly locks: Locks;
}

/**
 * Words that are typed into paragraphs of a text, until they become corrections. They are put down
 * as they are typed, beside the settings, so that they outlive the program; no step of undo.
 */
export class TypedWords {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** A field is opened for a paragraph; `end` it when its words are kept or given up, else `close` it. */
  begin(paragraphId: string): TypedInto {
    return new TypedInto(keyOf(this.#parts.textId, paragraphId), this.#parts);
  }

  /** What was left behind in a paragraph is what it reads by now. */
  async forget(paragraphId: string): Promise<void> {
    const { textId, history } = this.#parts;
    await history.save([{ remove: 'settings', keys: [keyOf(textId, paragraphId)] }]);
  }

  /** What was left behind in this text, by this window or by a program that came to a sudden end. */
  async left(): Promise<LeftBehind[]> {
    const { textId, database, drafts, locks } = this.#parts;
    const beginning = keyOf(textId, '');
    const stored = await database.settings.where('key').startsWith(beginning).toArray();
    const typed = new Map(stored.map(({ key, value }) => [key, value]));
    for (const [key, value] of drafts.left(beginning)) typed.set(key, value);
    const { held = [] } = await locks.query();
    const taken = new Set(held.map(({ name }) => name));
    return [...typed].flatMap(([key, value]) => {
      const left = taken.has(key) ? null : readTyped(value);
      return left ? [{ ...left, paragraphId: key.slice(beginning.length) }] : [];
    });
  }
}

/** The words of one field. */
export class TypedInto {
  readonly #key: string;
  readonly #parts: Parts;
  readonly #draft: Draft<Typed>;
  #release: () => void = () => undefined;

  constructor(key: string, parts: Parts) {
    this.#key = key;
    this.#parts = parts;
    this.#draft = parts.drafts.of(key, readTyped, (value) => this.#putDown(value));
    void parts.locks.request(key, { ifAvailable: true }, () => {
      return new Promise<void>((resolve) => {
        this.#release = resolve;
      });
    });
  }

  /** What was typed before and is not kept, done to the words as they are by now; `null`: nothing. */
  async over(words: string): Promise<string | null> {
    const { typed } = this.#draft;
    const left = typed ?? readTyped((await this.#parts.database.settings.get(this.#key))?.value);
    return left && wordsOver(left, words);
  }

  type(base: string, words: string): void {
    if (this.#draft.typed?.words !== words) this.#draft.type({ base, words });
  }

  /** The words are kept, or given up: nothing is left of what was put down. */
  async end(): Promise<void> {
    await this.#draft.drop();
    const { database, history } = this.#parts;
    const isThere = (await database.settings.get(this.#key)) !== undefined;
    if (isThere) await history.save([{ remove: 'settings', keys: [this.#key] }]);
  }

  /** The field is gone; what it held and was not ended is left behind. */
  close(): void {
    this.#release();
  }

  async #putDown(value: Typed): Promise<void> {
    await this.#parts.history.save([{ put: 'settings', rows: [{ key: this.#key, value }] }]);
  }
}

/** What was typed, done to the words as they are by now. */
export function wordsOver({ base, words }: Typed, now: string): string {
  return base === now ? words : typedOver(base, wordEdits(base, words, 0), now).words;
}

const keyOf = (textId: string, paragraphId: string): string => `paragraph ${textId} ${paragraphId}`;

function readTyped(value: unknown): Typed | null {
  if (typeof value !== 'object' || value === null) return null;
  const { base, words } = value as Partial<Typed>;
  return typeof base === 'string' && typeof words === 'string' ? { base, words } : null;
}
