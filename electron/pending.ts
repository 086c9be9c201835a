import type { BrowserWindow } from 'electron';
import { events } from './bridge.ts';

/** What is put by for a window until its page asks for it. */
class Waiting {
  readonly #event: string;
  readonly #waiting = new WeakMap<BrowserWindow, readonly string[]>();

  constructor(event: string) {
    this.#event = event;
  }

  /** Puts things by, and tells the window’s page; a page still on its way asks by itself. */
  deliver(window: BrowserWindow, things: readonly string[]): void {
    if (things.length === 0) return;
    this.#waiting.set(window, [...(this.#waiting.get(window) ?? []), ...things]);
    window.webContents.send(this.#event);
  }

  /** What was put by since the last call. */
  take(window: BrowserWindow): readonly string[] {
    const things = this.#waiting.get(window) ?? [];
    this.#waiting.delete(window);
    return things;
  }
}

const files = new Waiting(events.files);
const links = new Waiting(events.links);

/** Puts files and links by for a window. */
export function deliver(
  window: BrowserWindow,
  given: { readonly files: readonly string[]; readonly links: readonly string[] },
): void {
  files.deliver(window, given.files);
  links.deliver(window, given.links);
}

export const takePaths = (window: BrowserWindow): readonly string[] => files.take(window);
export const takeLinks = (window: BrowserWindow): readonly string[] => links.take(window);
