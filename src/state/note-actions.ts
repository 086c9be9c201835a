import { paragraphAddress } from '../core/address.ts';
import type { Annotation, Colour } from '../core/annotation.ts';
import type { LabelChange } from '../core/label.ts';
import { m } from '../i18n/messages.ts';
import type { Desk } from './desk.svelte.ts';

const idsOf = (notes: readonly Annotation[]): string[] => notes.map(({ id }) => id);

/** Opens the text of a note at its words, with its card beside them. */
export async function goToNote(desk: Desk, note: Annotation): Promise<void> {
  const text = desk.allNotes.text(note.textId);
  if (!text) return;
  await desk.preferences.set({ panelOpen: true, panel: 'notes' });
  desk.following.leave();
  await desk.show(text);
  const { work } = desk;
  if (!work) return;
  work.notes.active = note.id;
  work.open.goTo(note.place, note.side, note.current[0] ?? null);
}

/** Gives the chosen notes a colour. */
export async function recolourNotes(desk: Desk, colour: Colour): Promise<void> {
  await desk.allNotes.recolour(idsOf(desk.allNotes.targets), colour);
}

/** Adds tags to notes and takes tags off them. */
export async function retagNotes(
  desk: Desk,
  notes: readonly Annotation[],
  change: LabelChange,
): Promise<void> {
  await desk.allNotes.retag(idsOf(notes), change);
}

/** Deletes the chosen notes, and offers to take that back. */
export async function removeNotes(desk: Desk): Promise<void> {
  const ids = idsOf(desk.allNotes.targets);
  const count = ids.length;
  if (count === 0) return;
  await desk.allNotes.remove(ids);
  desk.tellUndoable(() => (count === 1 ? m.note_deleted() : m.notes_deleted({ count })));
}

/** Copies links to the chosen notes, one on a line. */
export async function copyNoteLinks(desk: Desk): Promise<void> {
  const links = desk.allNotes.targets.map(({ id, textId, current, home }) => {
    const [anchor] = current.length > 0 ? current : home;
    return anchor ? paragraphAddress(textId, anchor.paragraphId, id) : '';
  });
  await navigator.clipboard.writeText(links.filter(Boolean).join('\n'));
  desk.messages.tell(() => m.links_copied({ count: links.length }));
}
