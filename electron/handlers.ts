import { app, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { applyAppearance } from './appearance.ts';
import { setStoreAside } from './aside.ts';
import type { AsideSetting } from './aside.ts';
import { diagnostics } from './diagnostics.ts';
import { openExternal } from './external.ts';
import {
  askForArchive,
  askForFiles,
  askForFolder,
  askForNotes,
  askForOutFolder,
  askForSavePath,
  askForTerms,
} from './file-dialogs.ts';
import { FoundFiles } from './found-files.ts';
import { Imports } from './imports.ts';
import type { Handlers } from './ipc.ts';
import { RecordParts } from './journal-parts.ts';
import type { JournalReading } from './journal-reading.ts';
import type { Journal } from './journal.ts';
import type { Keeping } from './keeping.ts';
import { log } from './log.ts';
import { withoutContents } from './log-words.ts';
import { setWindowMenu } from './menu.ts';
import { keepOriginal, readOriginal } from './originals.ts';
import { OutFolders } from './out-folders.ts';
import { takeLinks, takePaths } from './pending.ts';
import type { Places } from './places.ts';
import { pdfOf, printHtml } from './print-html.ts';
import { readInMemory } from './read-in-memory.ts';
import { SaveFiles } from './save-file.ts';
import { VaultPlace } from './vault-place.ts';
import { readBackup } from './read-backup.ts';
import { ready } from './window-closing.ts';
import { openWindow, readerWindows } from './window.ts';
import type { WindowSetting } from './window.ts';
import { writeWhole } from './write-whole.ts';

/** What main does for each thing the reader may ask. */
export function makeHandlers(
  places: Places,
  journal: Promise<Journal>,
  reading: Promise<JournalReading>,
  windows: WindowSetting,
  aside: AsideSetting,
  keeping: Keeping,
): Handlers {
  const savesOf = perWindow(() => new SaveFiles());
  const foundBy = perWindow(() => new FoundFiles());
  const recordOf = perWindow(() => new RecordParts());
  const foldersOf = perWindow(() => new OutFolders());
  const imports = new Imports(windows.devServer);
  const vault = new VaultPlace(places.vault);
  return {
    journalPart: (window, part, at) => {
      recordOf(window).take(part, at);
      return Promise.resolve();
    },
    journalAppend: async (window, record, after) => {
      const before = recordOf(window).before(record, after);
      return (await journal).append(record, before);
    },
    journalRead: async (_window, after) => (await reading).read(after),
    setStoreAside: async (_window, reason) => {
      if (windows.reading.inMemory === null) await setStoreAside(reason, aside);
      else {
        aside.giveUp(reason);
        for (const window of readerWindows) window.destroy();
      }
    },
    snapshots: () => keeping.list(),
    makeSnapshot: (_window, reason) => keeping.make(reason),
    readSnapshot: (_window, id) => keeping.archive(id, false),
    saveSnapshot: async (window, id) => {
      const path = await askForSavePath(window, `Uporedo ${id}.uporedo`);
      if (path === null) return false;
      await writeWhole(path, await keeping.archive(id, true));
      return true;
    },
    backupFolder: () => keeping.folder(),
    chooseBackupFolder: async (window) => {
      const path = await askForOutFolder(window);
      return path === null ? null : keeping.setFolder(path);
    },
    setBackups: (_window, isOn) => keeping.setOn(isOn),
    showBackupFolder: async () => {
      const trouble = await shell.openPath((await keeping.folder()).where);
      if (trouble) throw new Error(trouble);
    },
    backUpNow: () => keeping.backUp(),
    readBackup: (_window, name) => readBackup(keeping, name),
    chooseFiles: async (window) => foundBy(window).find(await askForFiles(window)),
    chooseNotes: async (window) => foundBy(window).find(await askForNotes(window)),
    chooseFolder: async (window) => foundBy(window).find(await askForFolder(window)),
    chooseArchive: async (window) => foundBy(window).find(await askForArchive(window)),
    chooseTerms: async (window) => foundBy(window).find(await askForTerms(window)),
    takeFiles: (window) => foundBy(window).find(takePaths(window)),
    takeLinks: (window) => Promise.resolve(takeLinks(window)),
    findDropped: (window, paths) => foundBy(window).find(paths),
    readFound: (window, token) => foundBy(window).read(token),
    expectImport: (_window, count) => {
      imports.expect(count);
      return done;
    },
    openImport: (window, id) => imports.open(window, id),
    endImport: (window, id) => {
      imports.end(window, id);
      return done;
    },
    keepOriginal: (_window, bytes) => keepOriginal(places.originals, bytes),
    readOriginal: (_window, sha256) => readOriginal(places.originals, sha256),
    chooseSaveFile: async (window, suggestedName) => {
      const path = await askForSavePath(window, suggestedName);
      return path === null ? null : savesOf(window).choose(path);
    },
    chooseSavePlace: async (window, suggestedName) => {
      const path = await askForSavePath(window, suggestedName);
      return path === null ? null : savesOf(window).choosePlace(path);
    },
    writeSaveFile: (window, token, contents) => savesOf(window).write(token, contents),
    chooseOutFolder: async (window) => {
      const path = await askForOutFolder(window);
      return path === null ? null : foldersOf(window).choose(path);
    },
    vault: (window) => vault.open(foldersOf(window)),
    chooseVault: async (window) => {
      const path = await askForOutFolder(window);
      if (path === null) return null;
      await vault.keep(path);
      return vault.open(foldersOf(window));
    },
    forgetVault: () => vault.forget(),
    readOutFolder: (window, token) => foldersOf(window).read(token),
    writeOutFolder: (window, token, files) => foldersOf(window).write(token, files),
    pdfOf: (_window, html) => pdfOf(html),
    print: (_window, html) => printHtml(html),
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
    diagnostics: () => diagnostics(places),
    showDataFolder: async () => {
      const trouble = await shell.openPath(app.getPath('userData'));
      if (trouble) throw new Error(trouble);
    },
    log: (_window, level, message) => {
      log(level, `page: ${withoutContents(message)}`);
      return done;
    },
    readyToClose: (window, trouble) => {
      ready(window, trouble);
      return done;
    },
    readInMemory: (window, reason) => {
      readInMemory(window, reason, windows, places);
      return done;
    },
  };
}

const done = Promise.resolve();

/** One thing for each window, forgotten together with it. */
function perWindow<T>(make: () => T): (window: BrowserWindow) => T {
  const made = new WeakMap<BrowserWindow, T>();
  return (window) => {
    const known = made.get(window);
    if (known !== undefined) return known;
    const fresh = make();
    made.set(window, fresh);
    return fresh;
  };
}
