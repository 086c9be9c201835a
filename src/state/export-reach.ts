import type { Annotation } from '../core/annotation.ts';
import { inGroups, titleRanks } from '../core/note-groups.ts';
import { m } from '../i18n/messages.ts';
import type { Desk } from './desk.svelte.ts';
import type { ExportScope } from './export-making.ts';

/** Something a reader may mean by “export”. */
export interface ExportReach extends ExportScope {
  readonly label: () => string;
}

/** Asks what is to leave, in which form, and how. */
export function openExport(desk: Desk): void {
  desk.exports.begin(reachesFrom(desk));
  desk.sheet = 'export';
}

/** What can be exported from where the reader is; what is meant most likely comes first. */
function reachesFrom(desk: Desk): ExportReach[] {
  const all = textsReach(m.export_whole_library, desk.shelf.texts);
  switch (desk.shown) {
    case 'notes':
      return [...noteReaches(desk), all];
    case 'library':
      return [...chosenReaches(desk), all];
    case 'text': {
      const text = desk.work?.open.text;
      return text
        ? [textsReach(() => m.export_this_text({ title: text.title }), [text]), all]
        : [all];
    }
    case 'backups':
      return [all];
  }
}

function chosenReaches({ shelf: { chosen } }: Desk): ExportReach[] {
  const [first, ...others] = chosen;
  if (!first) return [];
  const label = (): string =>
    others.length === 0
      ? m.export_this_text({ title: first.title })
      : m.export_chosen_texts({ count: chosen.length });
  return [textsReach(label, chosen)];
}

function noteReaches({ allNotes: { chosen, shown }, shelf }: Desk): ExportReach[] {
  const ranks = titleRanks(shelf.texts);
  const reach = (label: () => string, notes: readonly Annotation[]): ExportReach => ({
    label,
    textIds: inGroups(notes, 'text', ranks).map(({ key }) => key),
    noteIds: notes.map(({ id }) => id),
    tag: null,
  });
  return [
    ...(chosen.length > 0
      ? [reach(() => m.export_chosen_notes({ count: chosen.length }), chosen)]
      : []),
    reach(() => m.export_shown_notes({ count: shown.length }), shown),
  ];
}

const textsReach = (
  label: () => string,
  texts: readonly { readonly id: string }[],
): ExportReach => ({ label, textIds: texts.map(({ id }) => id), noteIds: null, tag: null });
