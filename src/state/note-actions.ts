import { paragraphAddress } from '../core/address.ts';
import type { Annotation, Colour } from '../core/annotation.ts';
import type { LabelChange } from '../core/label.ts';
import { exportSeveral } from '../core/markdown-several.ts';
import { exportMarkdown, type MarkdownInput } from '../core/markdown.ts';
import { inGroups, titleRanks } from '../core/note-groups.ts';
import { m } from '../i18n/messages.ts';
import { chunks } from '../storage/reads.ts';
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

/** Exports the chosen notes, or all that are shown when none is chosen, as one Markdown file. */
export async function exportNotes(desk: Desk): Promise<void> {
  const { allNotes } = desk;
  const notes = allNotes.choice.ids.size > 0 ? allNotes.chosen : allNotes.shown;
  const inputs = await inputsOf(desk, notes);
  const [first] = inputs;
  if (!first) return;
  const title = inputs.length === 1 ? first.text.title : m.region_notes();
  const exported = inputs.length === 1 ? exportMarkdown(first) : exportSeveral(title, inputs);
  const name = await saveMarkdown(desk.desktop, title, exported);
  if (name !== null) desk.messages.tell(() => m.export_done({ name }));
}

/** What an export is made of, text by text, with the notes as they are stored now. */
async function inputsOf(desk: Desk, chosen: readonly Annotation[]): Promise<MarkdownInput[]> {
  const { database, shelf } = desk;
  const stored = await database.annotations.bulkGet(idsOf(chosen));
  const notes = stored.filter((note) => note !== undefined);
  const texts = new Map(shelf.texts.map((text) => [text.id, text]));
  const inputs: MarkdownInput[] = [];
  for (const { key, notes: annotations } of inGroups(notes, 'text', titleRanks(shelf.texts))) {
    const text = texts.get(key);
    if (!text) continue;
    const paragraphs = (await chunks(database, key)).flatMap((one) => one.paragraphs);
    const ordinals = new Map(paragraphs.map(({ id, ordinal }) => [id, ordinal]));
    inputs.push({
      text,
      annotations,
      terms: [],
      ordinals: (id) => ordinals.get(id) ?? 0,
      options: { preset: 'obsidian', glossary: false, quoteBoth: false, bareHighlights: true },
    });
  }
  return inputs;
}
