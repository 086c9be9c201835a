import { readSettings, type Locale, type Settings } from '../core/settings.ts';
import type { Database } from '../storage/database.ts';
import type { History } from './history.svelte.ts';
import { Live } from './live.svelte.ts';

const key = 'reader';

/** The reader's settings, the same in every window. */
export class Preferences {
  readonly #live: Live<Settings>;
  readonly #history: History;
  readonly #read: () => Promise<Settings>;
  /** What was just set, until the store has it: a slider must not wait for a disk. */
  #ahead = $state.raw<Partial<Settings>>({});
  readonly #system: { readonly locale: Locale; readonly asked: boolean };

  constructor(
    database: Database,
    history: History,
    initial: Settings,
    system: { readonly locale: Locale; readonly asked: boolean },
    onError: (error: unknown) => void,
  ) {
    this.#history = history;
    this.#system = system;
    this.#read = () => storedSettings(database);
    this.#live = new Live(initial, this.#read, onError, (stored) => {
      this.#caughtUp(stored);
    });
  }

  get current(): Settings {
    return { ...this.#live.current, ...this.#ahead };
  }

  /** The language of the interface: asked for at this start, or chosen, or the system's. */
  get locale(): Locale {
    const { locale, asked } = this.#system;
    if (asked && !this.#chosen) return locale;
    return this.current.locale ?? locale;
  }

  /** A choice made while running wins over the language asked for at the start. */
  #chosen = $state(false);

  async set(change: Partial<Settings>): Promise<void> {
    if (change.locale !== undefined) this.#chosen = true;
    this.#ahead = { ...this.#ahead, ...change };
    const value = { ...(await this.#read()), ...this.#ahead };
    await this.#history.save([{ put: 'settings', rows: [{ key, value }] }]);
  }

  /** What the store has by now need not be remembered; what it has not yet must not flicker back. */
  #caughtUp(stored: Settings): void {
    const waiting = Object.entries(this.#ahead).filter(
      ([name, value]) => JSON.stringify(stored[name as keyof Settings]) !== JSON.stringify(value),
    );
    this.#ahead = Object.fromEntries(waiting);
  }
}

export async function storedSettings(database: Database): Promise<Settings> {
  return readSettings((await database.settings.get(key))?.value);
}
