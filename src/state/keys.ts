/** What a key press must tell. A `KeyboardEvent` is one. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Whether a press is a shortcut such as `Mod+Shift+Z`, `J`, `?` or `Shift+S`.
 * `Mod` is Ctrl, on a Mac ⌘. Letters count by what they write; where the layout writes Cyrillic, by
 * the place of the key, so that shortcuts work on a Serbian Cyrillic keyboard too.
 */
export function matches(press: Press, shortcut: string, mac: boolean): boolean {
  const { mod, shift, alt, key } = parse(shortcut);
  if ((mac ? press.metaKey : press.ctrlKey) !== mod) return false;
  if ((mac ? press.ctrlKey : press.metaKey) || press.altKey !== alt) return false;
  // Signs such as ? need Shift on some layouts and not on others.
  if (/^[A-Z]$|^.{2,}$/u.test(key) && press.shiftKey !== shift) return false;
  return written(press) === key.toLowerCase();
}

/** The shortcut in the words of Electron's menu. */
export const accelerator = (shortcut: string): string => shortcut.replace('Mod', 'CmdOrCtrl');

/** The shortcut as readers of this system see it. */
export function shown(shortcut: string, mac: boolean): string {
  const names: Record<string, string> = {
    Mod: mac ? '⌘' : 'Ctrl',
    Shift: mac ? '⇧' : 'Shift',
    Alt: mac ? '⌥' : 'Alt',
    ArrowDown: '↓',
    ArrowUp: '↑',
    ArrowLeft: '←',
    ArrowRight: '→',
    Plus: '+',
  };
  return parts(shortcut)
    .map((part) => names[part] ?? part)
    .join(mac ? '' : '+');
}

const parts = (shortcut: string): string[] => shortcut.split('+');

function parse(shortcut: string): { mod: boolean; shift: boolean; alt: boolean; key: string } {
  const all = parts(shortcut);
  const key = all.at(-1) ?? '';
  return {
    mod: all.includes('Mod'),
    shift: all.includes('Shift'),
    alt: all.includes('Alt'),
    key: key === 'Plus' ? '+' : key,
  };
}

function written({ key, code }: Press): string {
  if (/^\p{Script=Cyrillic}$/u.test(key)) {
    const letter = /^Key([A-Z])$/u.exec(code)?.[1];
    if (letter) return letter.toLowerCase();
  }
  return key.toLowerCase();
}
