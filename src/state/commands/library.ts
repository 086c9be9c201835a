import { m } from '../../i18n/messages.ts';
import { restore } from '../binning.ts';
import type { Command } from '../command.ts';
import type { Desk } from '../desk.svelte.ts';

export function libraryCommands(desk: Desk): Command[] {
  const { shelf } = desk;
  const isBin = (): boolean => desk.shown === 'library' && shelf.filter.isBin;
  const command = (
    id: string,
    label: () => string,
    keys: readonly string[],
    enabled: () => boolean,
    run: () => void | Promise<void>,
  ): Command => ({ id, section: 'library', label, keys, enabled, run });
  const hasChosen = (): boolean => !isBin() && desk.hasChosen;
  const hasBinned = (): boolean => isBin() && desk.hasChosen;
  return [
    {
      id: 'library-view',
      section: 'library',
      label: m.command_library_view,
      keys: ['Mod+Shift+L'],
      checked: () => desk.shown === 'library',
      run: () => desk.turn('library'),
    },
    {
      id: 'all-notes',
      section: 'library',
      label: m.command_all_notes,
      keys: ['Mod+Shift+B'],
      checked: () => desk.shown === 'notes',
      run: () => desk.turn('notes'),
    },
    command('text-details', m.command_text_details, ['F2'], hasChosen, () => {
      const texts = desk.chosen;
      const [text] = texts;
      if (!text) return;
      desk.question = texts.length === 1 ? { about: 'details', text } : { about: 'labels', texts };
    }),
    command('labels', m.command_labels, ['Mod+Shift+K'], hasChosen, () => {
      desk.question = { about: 'labels', texts: desk.chosen };
    }),
    command('delete-text', m.command_delete_text, [], hasChosen, () => desk.remove(desk.chosen)),
    command('restore', m.command_restore, [], hasBinned, () => restore(desk, desk.chosen)),
    command('purge', m.command_purge, [], hasBinned, () => {
      desk.question = { about: 'purge', texts: desk.chosen };
    }),
    command(
      'empty-bin',
      m.command_empty_bin,
      [],
      () => shelf.hasBinned,
      () => {
        desk.question = { about: 'purge', texts: shelf.binned };
      },
    ),
  ];
}
