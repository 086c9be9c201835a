import { colours, type Colour } from '../../core/annotation.ts';
import { m } from '../../i18n/messages.ts';
import type { Command } from '../command.ts';
import type { Desk } from '../desk.svelte.ts';
import { cite, highlight, note, term } from '../marking.ts';
import { attachNote, confirmNote, settlingKeys, stepAstray } from '../settling.ts';
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
        () => highlight(desk, colour),
      ),
    ),
    marking('note', m.command_note, 'N', () => note(desk)),
    marking('term', m.command_term, 'G', () => term(desk)),
    marking('cite', m.command_cite, 'C', () => cite(desk)),
    marking('note-next', m.command_note_next, 'F9', () => stepAstray(desk, 1)),
    marking('note-previous', m.command_note_previous, 'Shift+F9', () => stepAstray(desk, -1)),
    marking('note-confirm', m.command_note_confirm, settlingKeys.confirm, () => confirmNote(desk)),
    marking('note-attach', m.command_note_attach, settlingKeys.attach, () => attachNote(desk)),
  ];
}
