import { app } from 'electron';
import { chooseLocale, parseCommandLine } from './commandline.ts';
import { settleDataFolder } from './data-folder.ts';
import { incoming, receive } from './incoming.ts';
import { openLibrary } from './library.ts';
import { describe, log, openLog } from './log.ts';
import { removeDefaultMenu } from './menu.ts';
import { stayOffline } from './offline.ts';
import { placesIn } from './places.ts';
import { prepareStore } from './prepare-store.ts';
import { declareScheme } from './scheme.ts';
import { securePages } from './security.ts';
import { findShortage, isReadOnly } from './shortage.ts';
import { watchForSurprises } from './surprise.ts';
import { showTrouble } from './trouble.ts';
import type { Trouble } from './trouble-page.ts';
import { noticeQuitting } from './window-closing.ts';
import { readerWindows } from './window.ts';
import { WindowState } from './window-state.ts';
import { setLanguage } from './words.ts';

const commandLine = parseCommandLine(process.argv, process.cwd(), app.isPackaged);
const places = placesIn(settleDataFolder(commandLine.dataFolder));

// Together with `--no-sandbox`, which root has to give, this call loses every child process. The
// pages ask for the sandbox once more, each for itself.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const shortage = findShortage(places);

// In a folder that may not be written to there is no lock to be had, and nothing two could spoil.
if (app.requestSingleInstanceLock(incoming(commandLine)) || isReadOnly(shortage)) start();
else app.exit(0);

function start(): void {
  watchForSurprises(openLog(places.log));
  log('info', `Uporedo ${app.getVersion()}, Electron ${process.versions.electron}`);
  declareScheme();
  removeDefaultMenu();
  noticeQuitting();
  const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);
  stayOffline(devServer);
  securePages(devServer);
  receive(commandLine);
  // Only what is installed may say that links are its own.
  if (app.isPackaged) app.setAsDefaultProtocolClient('uporedo');
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  const prepared = prepareStore(places, shortage);
  // Not awaited: Electron is ready only after this module has run to its end.
  void app.whenReady().then(async () => {
    const locale = chooseLocale(commandLine.locale, app.getPreferredSystemLanguages());
    const state = new WindowState(places.windowState);
    // Before the page says what its reader chose, what was chosen last time.
    const spoken = commandLine.locale ?? state.appearance.locale ?? locale;
    setLanguage(spoken);
    const giveUp = (kind: Trouble, detail: string): void => {
      showTrouble(kind, detail, {
        dataFolder: places.data,
        locale: spoken,
        again: commandLine.again,
      });
    };
    if (prepared.trouble !== null) {
      giveUp(prepared.trouble, prepared.detail);
      return;
    }
    const { manifest } = prepared;
    try {
      await openLibrary({
        ...{ places, manifest, commandLine, devServer, locale, state, shortage },
        giveUp,
      });
    } catch (error) {
      giveUp('store', describe(error));
      // A page may be on its way already; without the journal it has nothing to show.
      for (const window of readerWindows) window.destroy();
    }
  });
}
