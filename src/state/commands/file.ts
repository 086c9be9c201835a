import { m } from '../../i18n/messages.ts';
import { bringTerms } from '../bring-terms.ts';
import { archiveLibrary, archiveTexts } from '../archive-actions.ts';
import { withWork, type Command } from '../command.ts';
import type { Desk } from '../desk.svelte.ts';
import { bringNotes } from '../bring-notes.ts';
import { refreshVault } from '../vault-actions.ts';
import { openExport } from '../export-reach.ts';

export function fileCommands(desk: Desk): Command[] {
  const hasText = (): boolean => desk.work !== null;
  return [
    {
      id: 'open',
      section: 'file',
      label: m.command_open,
      keys: ['Mod+O'],
      run: async () => desk.arrivals.take(await desk.desktop.chooseFiles()),
    },
    {
      id: 'open-folder',
      section: 'file',
      label: m.command_open_folder,
      keys: ['Mod+Shift+O'],
      run: async () => desk.arrivals.take(await desk.desktop.chooseFolder()),
    },
    {
      id: 'file',
      section: 'file',
      label: m.command_file,
      keys: ['Mod+I'],
      enabled: hasText,
      run: () => {
        desk.sheet = 'file';
      },
    },
    {
      id: 'better-version',
      section: 'file',
      label: m.command_better_version,
      keys: [],
      enabled: hasText,
      run: withWork(desk, ({ open }) => desk.arrivals.replace(open.text)),
    },
    {
      id: 'pair-with',
      section: 'file',
      label: m.command_pair_with,
      keys: [],
      enabled: hasText,
      run: withWork(desk, ({ open }) => desk.arrivals.pair(open.text)),
    },
    {
      id: 'notes-in',
      section: 'file',
      label: m.command_notes_in,
      keys: [],
      enabled: hasText,
      run: () => bringNotes(desk),
    },
    {
      id: 'alignment',
      section: 'file',
      label: m.command_alignment,
      keys: ['Mod+Shift+P'],
      enabled: hasText,
      checked: () => desk.work?.alignment.isShown ?? false,
      run: withWork(desk, ({ alignment }) => alignment.toggle()),
    },
    {
      id: 'terms-in',
      section: 'file',
      label: m.command_terms_in,
      keys: [],
      enabled: hasText,
      run: () => bringTerms(desk),
    },
    {
      id: 'new-window',
      section: 'file',
      label: m.command_new_window,
      keys: ['Mod+Shift+N'],
      run: () => desk.desktop.newWindow(),
    },
    {
      id: 'export',
      section: 'file',
      label: m.command_export,
      keys: ['Mod+E'],
      enabled: () => desk.shelf.texts.length > 0,
      run: () => {
        openExport(desk);
      },
    },
    {
      id: 'vault',
      section: 'file',
      label: m.command_vault,
      keys: [],
      run: () => {
        desk.sheet = 'vault';
      },
    },
    {
      id: 'vault-refresh',
      section: 'file',
      label: m.command_vault_refresh,
      keys: ['Mod+Shift+E'],
      run: () => refreshVault(desk),
    },
    {
      id: 'archive-text',
      section: 'file',
      label: m.command_archive_text,
      keys: [],
      enabled: () => desk.hasChosen,
      run: () => archiveTexts(desk, desk.chosen),
    },
    {
      id: 'archive-library',
      section: 'file',
      label: m.command_archive_library,
      keys: [],
      run: () => archiveLibrary(desk),
    },
    {
      id: 'restore-archive',
      section: 'file',
      label: m.command_restore_archive,
      keys: [],
      run: async () => desk.arrivals.takeArchive(await desk.desktop.chooseArchive()),
    },
    {
      id: 'backups',
      section: 'file',
      label: m.command_backups,
      keys: ['Mod+Shift+Y'],
      checked: () => desk.shown === 'backups',
      run: () => desk.turn('backups'),
    },
    {
      id: 'print',
      section: 'file',
      label: m.command_print,
      keys: ['Mod+P'],
      enabled: hasText,
      run: withWork(desk, async ({ open }) => {
        await desk.exports.print(open.text.id);
      }),
    },
    {
      id: 'data-folder',
      section: 'file',
      label: m.command_data_folder,
      keys: [],
      run: () => desk.desktop.showDataFolder(),
    },
  ];
}
