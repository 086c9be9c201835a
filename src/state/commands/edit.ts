import { selectedWords } from '../../core/mark.ts';
import { m } from '../../i18n/messages.ts';
import { withWork, type Command } from '../command.ts';
import type { Desk } from '../desk.svelte.ts';
import { merge, split } from '../reparting.ts';
import { wordsShown } from '../script-view.ts';

export function editCommands(desk: Desk): Command[] {
  const { history } = desk;
  return [
    {
      id: 'undo',
      section: 'edit',
      label: () => (history.undoName ? m.undo_named({ what: history.undoName }) : m.undo()),
      keys: ['Mod+Z'],
      enabled: () => history.canUndo,
      run: () => history.undo(),
    },
    {
      id: 'redo',
      section: 'edit',
      label: () => (history.redoName ? m.redo_named({ what: history.redoName }) : m.redo()),
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      enabled: () => history.canRedo,
      run: () => history.redo(),
    },
    {
      id: 'split',
      section: 'edit',
      label: m.command_split,
      keys: [],
      enabled: () => desk.work !== null,
      run: () => split(desk),
    },
    {
      id: 'merge',
      section: 'edit',
      label: m.command_merge,
      keys: ['Shift+M'],
      enabled: () => desk.work !== null,
      run: () => merge(desk),
    },
    {
      id: 'find',
      section: 'edit',
      label: m.command_find,
      keys: ['Mod+F', '/'],
      enabled: () => desk.work !== null,
      run: withWork(desk, ({ find }) => find.show(wordsToFind(desk))),
    },
    {
      id: 'replace',
      section: 'edit',
      label: m.command_replace,
      keys: ['Mod+H'],
      enabled: () => desk.work !== null,
      run: withWork(desk, ({ find }) => find.show(wordsToFind(desk), true)),
    },
    {
      id: 'find-next',
      section: 'edit',
      label: m.command_find_next,
      keys: ['F3', 'Mod+G'],
      run: withWork(desk, ({ find }) => {
        find.step(1);
      }),
    },
    {
      id: 'find-previous',
      section: 'edit',
      label: m.command_find_previous,
      keys: ['Shift+F3', 'Mod+Shift+G'],
      run: withWork(desk, ({ find }) => {
        find.step(-1);
      }),
    },
  ];
}

/** More than anybody looks for: a selection as long is not meant. */
const mostToFind = 120;

/** The selected words, if there are a few, as they are shown. */
function wordsToFind({ selection, work, preferences }: Desk): string {
  const words = selection?.parts.length === 1 ? selectedWords(selection) : '';
  if (!work || words.length > mostToFind) return '';
  return wordsShown(words, preferences.current.script, work.open.text.script);
}
