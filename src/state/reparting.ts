import { m } from '../i18n/messages.ts';
import type { Desk } from './desk.svelte.ts';

/** Splits the cleaned paragraph where the selection begins, or where the reader last put the caret. */
export async function split(desk: Desk): Promise<void> {
  const { work } = desk;
  if (!work) return;
  // What is being typed is part of what is split.
  await desk.settle();
  const [part] = desk.selection?.side === 'cleaned' ? desk.selection.parts : [];
  const { pointed } = work.editing;
  const { place } = work.open.focus;
  const row = part?.row ?? work.open.row(place);
  const at = part ? part.span.start : pointed?.place === place ? pointed.at : null;
  const half = row && at !== null ? await work.editing.split(row.id, at) : null;
  desk.selection = null;
  if (half) work.open.goTo(half.place, 'cleaned');
  else desk.messages.tell(m.split_nowhere);
}

/** Merges the paragraph in focus with the next one. */
export async function merge(desk: Desk): Promise<void> {
  const { work } = desk;
  const row = work?.open.row(work.open.focus.place);
  if (!work || !row) return;
  await desk.settle();
  const merged = await work.editing.merge(row.id);
  desk.selection = null;
  if (merged) work.open.goTo(merged.place, 'cleaned');
  else desk.messages.tell(m.merge_last);
}
