import { app, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { applyAppearance } from './appearance.ts';
import { setStoreAside } from './aside.ts';
import type { AsideSetting } from './aside.ts';
import { openExternal } from './external.ts';
import { askForFiles, askForSavePath } from './file-dialogs.ts';
import type { Handlers } from './ipc.ts';
import type { Journal } from './journal.ts';
import { log } from './log.ts';
import { setWindowMenu } from './menu.ts';
import { takePaths } from './pending-files.ts';
import type { Places } from './places.ts';
import { readFiles } from './read-files.ts';
import { SaveFiles } from './save-file.ts';
import { ready } from './window-closing.ts';
import { openWindow } from './window.ts';
import type { WindowSetting } from './window.ts';

/** What main does for each thing the reader may ask. */
export function makeHandlers(
  places: Places,
  journal: Journal,
  windows: WindowSetting,
  aside: AsideSetting,
): Handlers {
  const read = (paths: readonly string[]) => readFiles(paths, places.originals);
  // Forgotten together with its window.
  const saves = new WeakMap<BrowserWindow, SaveFiles>();
  const savesOf = (window: BrowserWindow): SaveFiles => {
    const known = saves.get(window) ?? new SaveFiles();
    saves.set(window, known);
    return known;
  };
  return {
    journalAppend: (_window, record) => journal.append(record),
    journalRead: (_window, after) => journal.read(after),
    setStoreAside: (_window, reason) => setStoreAside(reason, aside),
    openFiles: async (window) => read(await askForFiles(window)),
    takeFiles: (window) => read(takePaths(window)),
    readDropped: (_window, paths) => read(paths),
    chooseSaveFile: async (window, suggestedName) => {
      const path = await askForSavePath(window, suggestedName);
      return path === null ? null : savesOf(window).choose(path);
    },
    writeSaveFile: (window, token, contents) => savesOf(window).write(token, contents),
    setMenu: (window, menu) => {
      setWindowMenu(window, menu);
      return done;
    },
    setAppearance: (_window, appearance) => {
      windows.state.keepAppearance(appearance);
      applyAppearance(appearance);
      return done;
    },
    newWindow: (window) => {
      openWindow(windows, window);
      return done;
    },
    openExternal,
    showDataFolder: async () => {
      const trouble = await shell.openPath(app.getPath('userData'));
      if (trouble) throw new Error(trouble);
    },
    log: (_window, level, message) => {
      log(level, `page: ${message}`);
      return done;
    },
    readyToClose: (window) => {
      ready(window);
      return done;
    },
  };
}

const done = Promise.resolve();
