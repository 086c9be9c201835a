import { app, dialog } from 'electron';
import { describe, log } from './log.ts';
import { words } from './words.ts';

/** No silent end: what nobody expected is written down and shown, and the program goes on. */
export function watchForSurprises(logFile: string): void {
  const surprised = (error: unknown): void => {
    log('error', describe(error));
    void tell(error, logFile);
  };
  process.on('uncaughtException', surprised);
  process.on('unhandledRejection', surprised);
}

/** One message at a time: a fault that repeats must not bury the reader in dialogs. */
async function tell(error: unknown, logFile: string): Promise<void> {
  if (telling) return;
  telling = true;
  const { surprise, surpriseDetail, goOn } = words();
  await app.whenReady();
  await dialog.showMessageBox({
    type: 'error',
    message: surprise,
    detail: `${surpriseDetail(logFile)}\n\n${error instanceof Error ? error.message : String(error)}`,
    buttons: [goOn],
  });
  telling = false;
}

let telling = false;
