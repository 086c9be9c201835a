import { app, BrowserWindow, session, shell } from 'electron';
import type { Environment } from './bridge.ts';
import { RESTORE } from './commandline.ts';
import type { Keeping } from './keeping.ts';
import { describe, log } from './log.ts';
import { SCHEME } from './own-address.ts';
import { saveEverything } from './save-everything.ts';
import { secureSession } from './security.ts';
import {
  RESTORE_COPY,
  SAVE_EVERYTHING,
  SHOW_FOLDER,
  troublePage,
  TRY_AGAIN,
} from './trouble-page.ts';
import type { Trouble } from './trouble-page.ts';

export interface TroubleSetting {
  readonly dataFolder: string;
  readonly locale: Environment['locale'];
  /** The arguments that start the program again. */
  readonly again: readonly string[];
}

/** From now on such a page offers to save everything: the copies are there to be had. */
export function offerCopies(keeping: Pick<Keeping, 'archive' | 'list'>): void {
  copies = keeping;
}

let copies: Pick<Keeping, 'archive' | 'list'> | null = null;

/**
 * Shows a plain page instead of the reader. It has a session of its own, in memory, so that nothing
 * of the library is opened, let alone written, for its sake.
 */
export function showTrouble(trouble: Trouble, detail: string, setting: TroubleSetting): void {
  log('error', `Trouble (${trouble}): ${detail}`);
  const own = session.fromPartition(`trouble-${++count}`);
  secureSession(own, null);
  const { html, policy } = troublePage(
    trouble,
    setting.dataFolder,
    detail,
    setting.locale,
    copies !== null,
  );
  own.protocol.handle(
    SCHEME,
    () =>
      new Response(html, {
        headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': policy },
      }),
  );
  const window = new BrowserWindow({
    width: 960,
    height: 620,
    backgroundColor: '#faf7f0',
    webPreferences: { session: own, sandbox: true, contextIsolation: true, spellcheck: false },
  });
  // Refused like any other; `will-navigate` does not come any more once this one was.
  window.webContents.on('will-frame-navigate', ({ url }) => {
    if (url === SHOW_FOLDER) void shell.openPath(setting.dataFolder);
    if (url === SAVE_EVERYTHING && copies) {
      saveEverything(window, copies).catch((error: unknown) => {
        log('error', describe(error));
      });
    }
    if (url === TRY_AGAIN) startAgain(setting.again);
    if (url === RESTORE_COPY) startAgain([...setting.again, RESTORE]);
  });
  window.loadURL('app://uporedo/trouble').catch((error: unknown) => {
    log('error', String(error));
  });
}

function startAgain(args: readonly string[]): void {
  app.relaunch({ args: [...args] });
  app.exit(0);
}

let count = 0;
