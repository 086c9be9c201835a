import type { MenuEntry, MenuSection } from '../../electron/bridge.ts';
import { m } from '../i18n/messages.ts';
import type { Command, Section } from './command.ts';
import { editCommands } from './commands/edit.ts';
import { fileCommands } from './commands/file.ts';
import { goCommands } from './commands/go.ts';
import { helpCommands } from './commands/help.ts';
import { libraryCommands } from './commands/library.ts';
import { markCommands } from './commands/mark.ts';
import { reviewCommands } from './commands/review.ts';
import { viewCommands } from './commands/view.ts';
import type { Desk } from './desk.svelte.ts';
import { accelerator, matches, shown } from './keys.ts';

export class Commands {
  readonly all: readonly Command[];
  readonly #desk: Desk;
  readonly #mac: boolean;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#mac = desk.desktop.environment.platform === 'darwin';
    this.all = [
      ...fileCommands(desk),
      ...editCommands(desk),
      ...libraryCommands(desk),
      ...reviewCommands(desk),
      ...markCommands(desk),
      ...goCommands(desk),
      ...viewCommands(desk),
      ...helpCommands(desk),
    ];
  }

  run(id: string): void {
    const command = this.all.find((one) => one.id === id);
    if (command && (command.enabled?.() ?? true)) this.#desk.messages.run(() => command.run());
  }

  /** A shortcut as readers of this system see it. */
  shown(key: string): string {
    return shown(key, this.#mac);
  }

  /** The shortcut of a command as readers of this system see it; empty when it has none. */
  keyOf(id: string): string {
    const key = this.all.find((one) => one.id === id)?.keys[0];
    return key === undefined ? '' : this.shown(key);
  }

  /** What a button of a command says when the pointer rests on it: its label and its shortcut. */
  titleOf(id: string): string {
    const command = this.all.find((one) => one.id === id);
    const key = this.keyOf(id);
    return [command?.label(), key && `(${key})`].filter(Boolean).join(' ');
  }

  onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const typing =
      event.target instanceof HTMLElement &&
      event.target.matches(
        'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable]',
      );
    const command = this.all.find(({ keys }) =>
      keys.some((key) => (!typing || worksWhileTyping(key)) && matches(event, key, this.#mac)),
    );
    if (!command) return;
    event.preventDefault();
    this.run(command.id);
  }

  /** The native menu; read inside an effect it follows language and state. */
  menu(): MenuSection[] {
    const entries = (section: Section): MenuEntry[] =>
      this.all.filter((command) => command.section === section).map(entryOf);
    const separator: MenuEntry = { separator: true };
    return [
      {
        label: m.menu_file(),
        items: [
          ...entries('file'),
          separator,
          { role: 'close', label: m.menu_close() },
          { role: 'quit', label: m.menu_quit() },
        ],
      },
      {
        label: m.menu_edit(),
        items: [
          ...entries('edit'),
          separator,
          { role: 'cut', label: m.menu_cut() },
          { role: 'copy', label: m.menu_copy() },
          { role: 'paste', label: m.menu_paste() },
        ],
      },
      { label: m.menu_library(), items: entries('library') },
      { label: m.menu_review(), items: entries('review') },
      { label: m.menu_mark(), items: entries('mark') },
      { label: m.menu_go(), items: entries('go') },
      {
        label: m.menu_view(),
        items: [
          ...entries('view'),
          separator,
          { role: 'togglefullscreen', label: m.menu_full_screen() },
        ],
      },
      { label: m.menu_help(), items: entries('help') },
    ];
  }
}

function entryOf({ id, label, keys, enabled, checked }: Command): MenuEntry {
  const key = keys[0];
  return {
    command: id,
    label: label(),
    enabled: enabled?.() ?? true,
    ...(key === undefined ? {} : { accelerator: accelerator(key) }),
    ...(checked ? { checked: checked() } : {}),
  };
}

/** In a field, plain keys write, and undo belongs to the field. */
const worksWhileTyping = (key: string): boolean => /^(Mod\+(?!Z$|Y$|Shift\+Z$)|F\d)/u.test(key);
