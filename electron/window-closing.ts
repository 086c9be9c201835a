import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { events } from './bridge.ts';
import { log } from './log.ts';

/** Lets a window go only when its page has saved, or has not said so in time. */
export function saveBeforeClosing(window: BrowserWindow, lastly: () => Promise<void>): void {
  let closing = false;
  const goneForGood = (): void => {
    void lastly().finally(() => {
      if (!window.isDestroyed()) window.destroy();
    });
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    const { webContents } = window;
    if (webContents.isDestroyed() || webContents.isCrashed()) {
      goneForGood();
      return;
    }
    const timer = setTimeout(() => {
      log('warning', 'The page did not say in time that everything is saved');
      ready(window);
    }, PATIENCE);
    waiting.set(window, () => {
      clearTimeout(timer);
      goneForGood();
    });
    webContents.send(events.closing);
  });
  window.on('closed', () => {
    // Holding a window back has cancelled the quitting it was closed for.
    if (quitting) app.quit();
  });
}

/** The page's answer. */
export function ready(window: BrowserWindow): void {
  waiting.get(window)?.();
  waiting.delete(window);
}

/** To be told that closing is part of quitting. */
export function noticeQuitting(): void {
  app.on('before-quit', () => {
    quitting = true;
  });
}

const PATIENCE = 3000;
const waiting = new WeakMap<BrowserWindow, () => void>();
let quitting = false;
