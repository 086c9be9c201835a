import { paragraphAddress } from '../core/address.ts';
import type { Annotation, Colour } from '../core/annotation.ts';
import { citation } from '../core/citation.ts';
import { selectedWords, type Selection } from '../core/mark.ts';
import { m } from '../i18n/messages.ts';
import type { Desk } from './desk.svelte.ts';

/** Marks the selection, or the paragraph in focus when nothing is selected. */
export async function highlight(desk: Desk, colour: Colour): Promise<void> {
  await mark(desk, colour);
}

/** Marks and begins a note on the selection. */
export async function note(desk: Desk): Promise<void> {
  const annotation = await mark(desk, 'yellow');
  if (!annotation) return;
  await desk.preferences.set({ panelOpen: true, panel: 'notes' });
  const notes = desk.work?.notes;
  if (notes) notes.active = notes.editing = annotation.id;
}

/** Begins a glossary term with the selected words. */
export async function term(desk: Desk): Promise<void> {
  const target = targetOn(desk);
  if (!target) return;
  desk.work?.glossary.begin(
    selectedWords(target),
    target.parts.map(({ row }) => row.id),
  );
  desk.selection = null;
  await desk.preferences.set({ panelOpen: true, panel: 'glossary' });
}

/** Copies the selection as a citation. */
export async function cite(desk: Desk): Promise<void> {
  const target = targetOn(desk);
  const open = desk.work?.open;
  const first = target?.parts[0]?.row;
  const last = target?.parts.at(-1)?.row;
  if (!open || !target || !first || !last) return;
  const address = paragraphAddress(open.text.id, first.id);
  const ordinals = first === last ? first.ordinal : ([first.ordinal, last.ordinal] as const);
  await navigator.clipboard.writeText(
    citation(open.text, ordinals, selectedWords(target), address),
  );
  desk.selection = null;
  desk.messages.tell(m.citation_copied);
}

const targetOn = (desk: Desk): Selection | null => desk.work?.hand.target(desk.selection) ?? null;

async function mark(desk: Desk, colour: Colour): Promise<Annotation | null> {
  const target = targetOn(desk);
  if (!target || !desk.work) return null;
  const { notes } = desk.work;
  const marking = notes.mark(target, colour);
  // In the same frame as the mark appears, the selection over it goes.
  desk.selection = null;
  const annotation = await marking;
  notes.active = annotation.id;
  return annotation;
}
