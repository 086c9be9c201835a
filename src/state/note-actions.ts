import { paragraphAddress } from '../core/address.ts';
import type { Annotation, Colour } from '../core/annotation.ts';
import type { LabelChange } from '../core/label.ts';
import { inGroups, titleRanks } from '../core/note-groups.ts';
import { defaultExportOptions } from '../exchange/form.ts';
import { m } from '../i18n/messages.ts';
import type { Desk } from './desk.svelte.ts';
import { saveMarkdown } from './save-markdown.ts';

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

/**
 * Exports the chosen notes, or all that are shown when none is chosen, as one Markdown file, in the
 * form the reader last chose.
 */
export async function exportNotes(desk: Desk): Promise<void> {
  const { allNotes, preferences, shelf } = desk;
  const notes = allNotes.choice.ids.size > 0 ? allNotes.chosen : allNotes.shown;
  const scope = {
    textIds: inGroups(notes, 'text', titleRanks(shelf.texts)).map(({ key }) => key),
    noteIds: idsOf(notes),
  };
  const [file] = await desk.exports.files('markdown', scope, {
    ...defaultExportOptions,
    markdown: { ...preferences.current.markdown, files: 'one', glossary: 'none', errata: false },
  });
  if (!file) return;
  const name = await saveMarkdown(
    desk.desktop,
    file.name.replace(/\.md$/, ''),
    String(file.contents),
  );
  if (name !== null) desk.messages.tell(() => m.export_done({ name }));
}
