import { limits, viewModes, type Settings } from '../../core/settings.ts';
import { m } from '../../i18n/messages.ts';
import type { Command } from '../command.ts';
import type { Desk } from '../desk.svelte.ts';
import { viewName } from '../names.ts';
import { scriptToggled } from '../script-view.ts';

export function viewCommands(desk: Desk): Command[] {
  const settings = (): Settings => desk.preferences.current;
  const set = (change: Partial<Settings>): Promise<void> => desk.preferences.set(change);
  const toggle = (
    id: string,
    label: () => string,
    key: string,
    name: 'showChanges' | 'showTerms' | 'showPartner' | 'libraryOpen' | 'panelOpen' | 'hyphenation',
  ): Command => ({
    id,
    section: 'view',
    label,
    keys: key ? [key] : [],
    checked: () => settings()[name],
    run: () => set({ [name]: !settings()[name] }),
  });
  const typeSize = (by: number): Promise<void> => {
    const { least, most } = limits.typeSize;
    return set({ typeSize: Math.min(most, Math.max(least, settings().typeSize + by)) });
  };
  return [
    ...viewModes.map((view, index): Command => ({
      id: `view-${view}`,
      section: 'view',
      label: () => viewName(view),
      keys: [`Mod+${index + 1}`],
      checked: () => settings().view === view,
      run: () => set({ view }),
    })),
    toggle('changes', m.command_changes, 'I', 'showChanges'),
    toggle('terms', m.command_terms, 'Shift+T', 'showTerms'),
    toggle('partner', m.command_partner, 'W', 'showPartner'),
    {
      id: 'script',
      section: 'view',
      label: m.command_script,
      keys: ['Mod+L', 'L'],
      run: () =>
        set({ script: scriptToggled(settings().script, desk.work?.open.text.script ?? 'Cyrl') }),
    },
    toggle('hyphenation', m.command_hyphenation, '', 'hyphenation'),
    {
      id: 'larger',
      section: 'view',
      label: m.command_larger,
      keys: ['Mod+=', 'Mod+Plus'],
      run: () => typeSize(1),
    },
    {
      id: 'smaller',
      section: 'view',
      label: m.command_smaller,
      keys: ['Mod+-'],
      run: () => typeSize(-1),
    },
    {
      id: 'appearance',
      section: 'view',
      label: m.command_appearance,
      keys: ['Mod+,'],
      run: () => {
        desk.sheet = desk.sheet === 'appearance' ? null : 'appearance';
      },
    },
    toggle('library', m.command_library, 'Mod+B', 'libraryOpen'),
    toggle('panel', m.command_panel, 'Mod+J', 'panelOpen'),
  ];
}
