import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { events } from './bridge.ts';
import { log } from './log.ts';
import { words } from './words.ts';

/** Lets a window go only when its page has saved, or the reader gives up what is not saved. */
export function saveBeforeClosing(window: BrowserWindow, lastly: () => Promise<void>): void {
  let isClosing = false;
  const goForGood = (): void => {
    void lastly().finally(() => {
      if (!window.isDestroyed()) window.destroy();
    });
  };
  const stay = (): void => {
    isClosing = false;
    quitting = false;
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    const { webContents } = window;
    // A page that is not there yet, or not any more, has nothing to save.
    if (webContents.isDestroyed() || webContents.isCrashed() || webContents.isLoadingMainFrame()) {
      goForGood();
      return;
    }
    let asked: AbortController | null = null;
    const ask = async (reason: string): Promise<void> => {
      log('warning', `Not ready to close: ${reason || 'no answer yet'}`);
      asked?.abort();
      const { signal } = (asked = new AbortController());
      const goes = await closesUnsaved(window, reason, signal);
      if (signal.aborted) return;
      waiting.delete(window);
      if (goes) goForGood();
      else stay();
    };
    const timer = setTimeout(() => void ask(''), PATIENCE);
    waiting.set(window, (trouble) => {
      clearTimeout(timer);
      asked?.abort();
      if (trouble === null) goForGood();
      else void ask(trouble);
    });
    webContents.send(events.closing);
  });
  window.on('closed', () => {
    // Holding a window back has cancelled the quitting it was closed for.
    if (quitting) app.quit();
  });
}

/** The page's answer: `null` when all is saved, else why not. */
export function ready(window: BrowserWindow, trouble: string | null): void {
  const answer = waiting.get(window);
  waiting.delete(window);
  answer?.(trouble);
}

/** To be told that closing is part of quitting. */
export function noticeQuitting(): void {
  app.on('before-quit', () => {
    quitting = true;
  });
}

/** Asks the reader; `reason` is empty where the page only takes long. */
async function closesUnsaved(
  window: BrowserWindow,
  reason: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { stillSaving, unsaved, unsavedDetail, stayOpen, closeUnsaved } = words();
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: reason ? unsaved(reason) : stillSaving,
    detail: unsavedDetail,
    buttons: [stayOpen, closeUnsaved],
    defaultId: 0,
    cancelId: 0,
    signal,
  });
  return response === 1;
}

/** So long the page may take before the reader is asked, in milliseconds. */
const PATIENCE = 3000;
const waiting = new WeakMap<BrowserWindow, (trouble: string | null) => void>();
let quitting = false;
