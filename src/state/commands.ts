import type { MenuEntry, MenuSection } from '../../electron/bridge.ts';
import { colours, type Colour } from '../core/annotation.ts';
import { limits, viewModes, type Settings } from '../core/settings.ts';
import { m } from '../i18n/messages.ts';
import type { Desk, Work } from './desk.svelte.ts';
import { accelerator, matches, shown } from './keys.ts';
import { colourName, viewName } from './names.ts';
import { scriptToggled } from './script-view.ts';

export type Section = 'file' | 'edit' | 'review' | 'mark' | 'go' | 'view' | 'help';

/** One thing the reader can do; menu, keys and the shortcut sheet all come from this. */
export interface Command {
  readonly id: string;
  readonly section: Section;
  readonly label: () => string;
  /** The first is shown; the others work too. */
  readonly keys: readonly string[];
  readonly run: () => void | Promise<void>;
  readonly enabled?: () => boolean;
  readonly checked?: () => boolean;
}

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
        'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select',
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

const withWork =
  (desk: Desk, act: (work: Work) => void | Promise<void>): (() => void | Promise<void>) =>
  () => {
    if (desk.work) return act(desk.work);
  };

function fileCommands(desk: Desk): Command[] {
  const hasText = (): boolean => desk.work !== null;
  return [
    {
      id: 'open',
      section: 'file',
      label: m.command_open,
      keys: ['Mod+O'],
      run: async () => desk.take(await desk.desktop.openFiles()),
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
      enabled: hasText,
      run: () => {
        desk.sheet = 'export';
      },
    },
    {
      id: 'delete-text',
      section: 'file',
      label: m.command_delete_text,
      keys: [],
      enabled: hasText,
      run: withWork(desk, ({ open }) => desk.remove(open.text)),
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

function editCommands(desk: Desk): Command[] {
  const { history } = desk;
  return [
    {
      id: 'undo',
      section: 'edit',
      label: () => (history.undoName ? m.undo_named({ what: history.undoName }) : m.undo()),
      keys: ['Mod+Z'],
      enabled: () => history.undoName !== null,
      run: () => history.undo(),
    },
    {
      id: 'redo',
      section: 'edit',
      label: () => (history.redoName ? m.redo_named({ what: history.redoName }) : m.redo()),
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      enabled: () => history.redoName !== null,
      run: () => history.redo(),
    },
    {
      id: 'find',
      section: 'edit',
      label: m.command_find,
      keys: ['Mod+F', '/'],
      enabled: () => desk.work !== null,
      run: withWork(desk, ({ find }) => {
        find.show();
      }),
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

function reviewCommands(desk: Desk): Command[] {
  const isHeld = (): boolean => desk.work?.review.isHolding ?? false;
  const deciding = (
    id: string,
    label: () => string,
    key: string | null,
    run: (work: Work) => void | Promise<void>,
    enabled = isHeld,
  ): Command => ({
    id,
    section: 'review',
    label,
    keys: key === null ? [] : [key],
    enabled,
    run: withWork(desk, run),
  });
  const hasText = (): boolean => desk.work !== null;
  return [
    deciding('review-next', m.command_review_next, 'F8', () => desk.review(), hasText),
    deciding(
      'review-previous',
      m.command_review_previous,
      'Shift+F8',
      () => desk.review(null, -1),
      hasText,
    ),
    deciding('accept', m.command_accept, 'A', ({ review }) => review.accept()),
    deciding('reject', m.command_reject, 'R', () => desk.refuse('text')),
    deciding('reject-here', m.command_reject_here, 'Shift+R', () => desk.refuse('here')),
    deciding('reject-everywhere', m.command_reject_everywhere, null, () =>
      desk.refuse('everywhere'),
    ),
    deciding('vary', m.command_vary, 'V', ({ review }) => {
      review.vary();
    }),
    deciding(
      'edit',
      m.command_edit,
      'E',
      () => {
        desk.edit();
      },
      hasText,
    ),
    deciding('alike', m.command_alike, 'Shift+A', ({ review }) => review.showAlike()),
    deciding('learn', m.command_learn, 'Shift+G', () => desk.learn()),
    deciding('clean', m.command_clean, null, ({ open }) => desk.clean(open.text), hasText),
    {
      id: 'cleaning',
      section: 'review',
      label: m.command_cleaning,
      keys: [],
      run: () => {
        desk.sheet = 'cleaning';
      },
    },
  ];
}

function markCommands(desk: Desk): Command[] {
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

function goCommands(desk: Desk): Command[] {
  const going = (
    id: string,
    label: () => string,
    keys: readonly string[],
    act: (work: Work) => void | Promise<void>,
  ): Command => ({ id, section: 'go', label, keys, run: withWork(desk, act) });
  return [
    going('next-paragraph', m.command_next_paragraph, ['J'], ({ hand }) => {
      hand.move(1);
    }),
    going('previous-paragraph', m.command_previous_paragraph, ['K'], ({ hand }) => {
      hand.move(-1);
    }),
    going('switch-side', m.command_switch_side, ['X'], ({ hand }) => {
      hand.switchSide();
    }),
    going('next-sentence', m.command_next_sentence, ['S'], ({ hand }) => {
      hand.sentence(1, desk.selection);
    }),
    going('previous-sentence', m.command_previous_sentence, ['Shift+S'], ({ hand }) => {
      hand.sentence(-1, desk.selection);
    }),
    going('select-paragraph', m.command_select_paragraph, ['P'], ({ hand }) => {
      hand.paragraph();
    }),
    going('extend', m.command_extend, ['Shift+ArrowDown'], ({ hand }) =>
      hand.extend(1, desk.selection),
    ),
    going('shrink', m.command_shrink, ['Shift+ArrowUp'], ({ hand }) =>
      hand.extend(-1, desk.selection),
    ),
    going('next-correction', m.command_next_correction, ['.'], ({ hand }) => {
      hand.correction(1);
    }),
    going('previous-correction', m.command_previous_correction, [','], ({ hand }) => {
      hand.correction(-1);
    }),
  ];
}

function viewCommands(desk: Desk): Command[] {
  const settings = (): Settings => desk.preferences.current;
  const set = (change: Partial<Settings>): Promise<void> => desk.preferences.set(change);
  const toggle = (
    id: string,
    label: () => string,
    key: string,
    name: 'showChanges' | 'showTerms' | 'libraryOpen' | 'panelOpen' | 'hyphenation',
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
    toggle('changes', m.command_changes, 'D', 'showChanges'),
    toggle('terms', m.command_terms, 'T', 'showTerms'),
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

function helpCommands(desk: Desk): Command[] {
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
  ];
}
