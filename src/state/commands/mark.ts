import { colours, type Colour } from '../../core/annotation.ts';
import { m } from '../../i18n/messages.ts';
import type { Command } from '../command.ts';
import type { Desk } from '../desk.svelte.ts';
import { colourName } from '../names.ts';

export function markCommands(desk: Desk): Command[] {
  const marking = (
    id: string,
    label: () => string,
    key: string,
    run: () => Promise<void>,
  ): Command => ({
    id,
    section: 'mark',
    label,
    keys: [key],
    enabled: () => desk.work !== null,
    run,
  });
  return [
    ...colours.map((colour: Colour, index) =>
      marking(
        `highlight-${colour}`,
        () => m.highlight_in({ colour: colourName(colour) }),
        String(index + 1),
        () => desk.highlight(colour),
      ),
    ),
    marking('note', m.command_note, 'N', () => desk.note()),
    marking('term', m.command_term, 'G', () => desk.term()),
    marking('cite', m.command_cite, 'C', () => desk.cite()),
  ];
}
