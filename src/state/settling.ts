import { m } from '../i18n/messages.ts';
import type { Desk } from './desk.svelte.ts';

/** The keys that settle the note in focus, as its card shows them. */
export const settlingKeys = { confirm: 'Y', attach: 'T' } as const;

/** Goes to the next or previous note that moved or is an orphan, and shows its card. */
export async function stepAstray(desk: Desk, by: 1 | -1): Promise<void> {
  const { work } = desk;
  if (!work) return;
  if (!(await work.notes.astray.step(by))) {
    desk.messages.tell(m.astray_none);
    return;
  }
  await desk.preferences.set({ panelOpen: true, panel: 'notes' });
}

/** Confirms the note whose card is in focus, as it stands now. */
export async function confirmNote(desk: Desk): Promise<void> {
  const notes = desk.work?.notes;
  if (notes?.active) await notes.astray.confirm(notes.active);
}

/** Puts the note whose card is in focus on the selected words. */
export async function attachNote(desk: Desk): Promise<void> {
  const notes = desk.work?.notes;
  const annotation = notes?.active ? await notes.get(notes.active) : undefined;
  // A note in its place is not taken from it by a key.
  if (!notes || !annotation || annotation.state === 'exact') return;
  const { selection } = desk;
  if (!selection) {
    desk.messages.tell(m.attach_select_first);
    return;
  }
  await notes.astray.attach(annotation.id, selection);
  desk.selection = null;
}
