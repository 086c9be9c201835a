import type { Desk, Work } from './desk.svelte.ts';

export type Section = 'file' | 'edit' | 'library' | 'review' | 'mark' | 'go' | 'view' | 'help';

/** One thing the reader can do; menu, keys and the shortcut sheet all come from this. */
export interface Command {
  readonly id: string;
  readonly section: Section;
  readonly label: () => string;
  /** The first is shown; the others work too. */
  readonly keys: readonly string[];
  readonly run: () => void | Promise<void>;
  readonly enabled?: () => boolean;
  readonly checked?: () => boolean;
}

/** What a command does with the text that is open; nothing while none is. */
export const withWork =
  (desk: Desk, act: (work: Work) => void | Promise<void>): (() => void | Promise<void>) =>
  () => {
    if (desk.work) return act(desk.work);
  };
