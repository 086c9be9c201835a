import { readFileSync } from 'node:fs';
import type { Appearance } from './bridge.ts';
import { describe, log } from './log.ts';
import type { Bounds } from './window-bounds.ts';
import { parseWindowState } from './window-state-format.ts';
import { writeWhole } from './write-whole.ts';

/** How windows look, from one start to the next. Losing it costs nothing but a moment. */
export class WindowState {
  readonly #path: string;
  #state;
  #timer: NodeJS.Timeout | null = null;

  constructor(path: string) {
    this.#path = path;
    this.#state = parseWindowState(read(path));
  }

  get bounds(): Bounds | null {
    return this.#state.bounds;
  }

  get maximized(): boolean {
    return this.#state.maximized;
  }

  get appearance(): Appearance {
    return this.#state.appearance;
  }

  keepPlace(bounds: Bounds, maximized: boolean): void {
    this.#change({ bounds, maximized });
  }

  keepAppearance(appearance: Appearance): void {
    this.#change({ appearance: { ...this.#state.appearance, ...appearance } });
  }

  /** Writes what was not written yet. */
  async save(): Promise<void> {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    try {
      await writeWhole(this.#path, `${JSON.stringify(this.#state, null, 2)}\n`);
    } catch (error) {
      log('warning', `The window's place was not kept: ${describe(error)}`);
    }
  }

  /** A window being dragged changes all the time: written when it has come to rest. */
  #change(change: Partial<ReturnType<typeof parseWindowState>>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), 500);
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
