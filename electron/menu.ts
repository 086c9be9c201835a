import { BrowserWindow, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { events } from './bridge.ts';
import type { MenuEntry, MenuSection } from './bridge.ts';

/**
 * Gives a window the menu its page asked for; what is chosen goes back to the page as a command.
 * There is one menu for all windows, and it follows the one in front.
 */
export function setWindowMenu(window: BrowserWindow, sections: readonly MenuSection[]): void {
  if (!menus.has(window)) {
    window.on('focus', () => {
      Menu.setApplicationMenu(menus.get(window) ?? null);
    });
  }
  const menu = Menu.buildFromTemplate([
    // The first menu on macOS bears the program's name, whatever it holds.
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    ...sections.map(({ label, items }) => ({
      label,
      submenu: items.map((entry) => menuItem(entry, window)),
    })),
  ]);
  menus.set(window, menu);
  if ((BrowserWindow.getFocusedWindow() ?? window) === window) Menu.setApplicationMenu(menu);
}

/** Takes Electron's own menu away; it offers developer tools and addresses outside. */
export function removeDefaultMenu(): void {
  Menu.setApplicationMenu(null);
}

const menus = new WeakMap<BrowserWindow, Electron.Menu>();

function menuItem(entry: MenuEntry, owner: BrowserWindow): MenuItemConstructorOptions {
  if ('separator' in entry) return { type: 'separator' };
  if ('role' in entry) return { ...entry };
  const { command, checked, ...shown } = entry;
  return {
    ...shown,
    ...(checked === undefined ? {} : { type: 'checkbox', checked }),
    // The page listens for the keys itself; heard twice, a command would run twice.
    registerAccelerator: false,
    click: (_item, clicked) => {
      const window = clicked instanceof BrowserWindow ? clicked : owner;
      if (!window.isDestroyed()) window.webContents.send(events.command, command);
    },
  };
}
