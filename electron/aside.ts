import { app, session } from 'electron';
import { AFTER_SET_ASIDE } from './commandline.ts';
import { describe, log } from './log.ts';
import { withoutContents } from './log-words.ts';
import { HOST, SCHEME } from './own-address.ts';
import type { Places } from './places.ts';
import { copyToQuarantine, requestQuarantine } from './quarantine.ts';
import { readerWindows } from './window.ts';

export interface AsideSetting {
  readonly places: Places;
  /** The program has just started itself again for this very purpose. */
  readonly afterSetAside: boolean;
  readonly again: readonly string[];
  readonly devServer: string | null;
  readonly giveUp: (detail: string) => void;
}

/**
 * Puts the browser's databases away and starts the pages afresh, so that they rebuild them from the
 * journal. The same reason twice in a run means that rebuilding does not help: then it is given up
 * rather than tried for ever.
 */
export async function setStoreAside(reason: string, setting: AsideSetting): Promise<void> {
  if (setting.afterSetAside || tried.has(reason) || tried.size >= MOST_TRIES) {
    setting.giveUp(reason);
    for (const window of readerWindows) window.destroy();
    return;
  }
  tried.add(reason);
  log('warning', `Setting the store aside: ${withoutContents(reason)}`);
  try {
    await copyToQuarantine(setting.places, reason);
    await clearDatabases(setting.devServer);
  } catch (error) {
    log(
      'error',
      `Not possible while running, moving it away at the next start: ${describe(error)}`,
    );
    await requestQuarantine(setting.places, reason);
    app.relaunch({ args: [...setting.again, AFTER_SET_ASIDE] });
    app.exit(0);
    return;
  }
  for (const window of readerWindows) window.webContents.reload();
}

const MOST_TRIES = 3;
const tried = new Set<string>();

/** A database that cannot be opened may not be possible to clear either; that has hung for ever. */
async function clearDatabases(devServer: string | null): Promise<void> {
  const origin = devServer === null ? `${SCHEME}://${HOST}` : new URL(devServer).origin;
  const cleared = session.defaultSession.clearStorageData({ origin, storages: ['indexdb'] });
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('Clearing took too long'));
    }, 5000);
  });
  await Promise.race([cleared, tooLong]).finally(() => {
    clearTimeout(timer);
  });
}
