import { Unshown } from './refused.ts';

/** Where drafts outlive the page, though nothing can be stored: the session of a window. */
export type Shelter = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Stores what was typed; rejects when that cannot be done. */
export type Write<T> = (typed: T) => Promise<void>;

/** A pause in typing after which a draft is stored, in milliseconds … */
const pause = 700;
/** … so long it may wait for one … */
const longest = 5_000;
/** … and so much later what could not be stored is tried again. */
const patience = 5_000;

/**
 * What is typed and not yet stored. It is kept here, and tried again, until it is: a field that is
 * closed meanwhile finds it again by its key, and so does the page after it was loaded anew.
 */
export class Drafts {
  readonly #shelter: Shelter;
  readonly #onError: (error: unknown) => void;
  #unstored = $state.raw<ReadonlyMap<string, Pick<Draft<unknown>, 'save'>>>(new Map());

  /** @param onError told of the first failure of a draft that was to be stored by itself */
  constructor(shelter: Shelter, onError: (error: unknown) => void) {
    this.#shelter = shelter;
    this.#onError = onError;
  }

  /** How many wait. */
  get count(): number {
    return this.#unstored.size;
  }

  /**
   * The draft of one thing. `typed` is there already where what was typed before is not stored.
   * @param read tells whether what a page before this one left is of the right form
   */
  of<T>(key: string, read: (left: unknown) => T | null, write: Write<T>): Draft<T> {
    const known = this.#unstored.get(key) as Draft<T> | undefined;
    if (known) {
      known.write = write;
      return known;
    }
    const draft: Draft<T> = new Draft<T>(write, this.#onError, (typed) => {
      this.#keep(key, draft, typed);
    });
    const left = this.#left(key);
    const typed = left === undefined ? null : read(left);
    if (typed !== null) draft.type(typed);
    return draft;
  }

  /** What is not stored, of this page or of one before it, by those of its keys that begin so. */
  left(beginning: string): ReadonlyMap<string, unknown> {
    const all = Array.from({ length: this.#shelter.length }, (_, i) => this.#shelter.key(i) ?? '');
    const keys = all
      .filter((key) => key.startsWith(shelterKey(beginning)))
      .map((key) => key.slice(shelterKey('').length));
    return new Map(keys.map((key) => [key, this.#left(key)]));
  }

  /** Stores all of them; rejects when one cannot be. It is kept all the same. */
  async settle(): Promise<void> {
    await Promise.all([...this.#unstored.values()].map((draft) => draft.save()));
  }

  #keep<T>(key: string, draft: Draft<T>, typed: T | null): void {
    try {
      if (typed === null) this.#shelter.removeItem(shelterKey(key));
      else this.#shelter.setItem(shelterKey(key), JSON.stringify(typed));
    } catch {
      // A shelter that is full: what is typed is kept by this page, and stored from here.
    }
    if (this.#unstored.has(key) === (typed !== null)) return;
    const unstored = new Map(this.#unstored);
    if (typed === null) unstored.delete(key);
    else unstored.set(key, draft);
    this.#unstored = unstored;
  }

  #left(key: string): unknown {
    try {
      return JSON.parse(this.#shelter.getItem(shelterKey(key)) ?? '');
    } catch {
      return undefined;
    }
  }
}

const shelterKey = (key: string): string => `draft ${key}`;

/** What is typed into one field. */
export class Draft<T> {
  /** Where it goes; a field that is opened again may bring another. */
  write: Write<T>;
  readonly #onError: (error: unknown) => void;
  readonly #keep: (typed: T | null) => void;
  /** Wrapped, for the same words may be typed twice. */
  #typed: { readonly value: T } | null = null;
  /** When typing began that no saving was tried of, by the clock of the page. */
  #begun: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #isFailing = false;

  constructor(write: Write<T>, onError: (error: unknown) => void, keep: (typed: T | null) => void) {
    this.write = write;
    this.#onError = onError;
    this.#keep = keep;
  }

  /** What was typed and is not stored; `null` when all is. */
  get typed(): T | null {
    return this.#typed ? this.#typed.value : null;
  }

  /** Something was typed: stored after a pause, and kept from now on. */
  type(value: T): void {
    this.#typed = { value };
    this.#keep(value);
    this.#begun ??= performance.now();
    const waited = performance.now() - this.#begun;
    this.#saveIn(Math.max(0, Math.min(pause, longest - waited)));
  }

  /** Stores what was typed, at once; rejects when it cannot be, and then it is tried again by itself. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving ??= this.#store().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  /** It is not wanted any more; resolves once nothing of it is on its way. */
  async drop(): Promise<void> {
    this.#end();
    await this.#saving?.catch(() => undefined);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#typed = null;
    this.#begun = null;
    this.#keep(null);
  }

  /** What is typed meanwhile is stored after it. */
  async #store(): Promise<void> {
    for (let typed = this.#typed; typed; typed = this.#typed) {
      this.#begun = null;
      try {
        await this.write(typed.value);
      } catch (error) {
        if (!(error instanceof Unshown)) {
          if (this.#typed) this.#saveIn(patience);
          throw error;
        }
      }
      this.#isFailing = false;
      if (this.#typed === typed) this.#end();
    }
  }

  #saveIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.save().catch((error: unknown) => {
        // One message is enough; the status bar goes on telling.
        if (!this.#isFailing) this.#onError(error);
        this.#isFailing = true;
      });
    }, milliseconds);
  }
}
