import { m } from '../../i18n/messages.ts';
import type { Command } from '../command.ts';
import type { Desk } from '../desk.svelte.ts';

export function helpCommands(desk: Desk): Command[] {
  return [
    {
      id: 'shortcuts',
      section: 'help',
      label: m.command_shortcuts,
      keys: ['?', 'F1'],
      run: () => {
        desk.sheet = desk.sheet === 'shortcuts' ? null : 'shortcuts';
      },
    },
    {
      id: 'diagnostics',
      section: 'help',
      label: m.command_diagnostics,
      keys: [],
      run: () => {
        desk.sheet = 'diagnostics';
      },
    },
    {
      id: 'about',
      section: 'help',
      label: m.command_about,
      keys: [],
      run: () => {
        desk.sheet = 'about';
      },
    },
  ];
}
