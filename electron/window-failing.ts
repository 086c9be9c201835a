import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { log } from './log.ts';
import { words } from './words.ts';

/** Never leaves a white window: brings a failed page back, and gives it up when it fails again. */
export function watchForFailure(window: BrowserWindow, giveUp: (detail: string) => void): void {
  const { webContents } = window;
  let lastCrash = -Infinity;
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log('error', `The page's process is gone: ${reason}, ${exitCode}`);
    const again = performance.now() - lastCrash < 60_000;
    lastCrash = performance.now();
    if (again) giveUp(`render-process-gone: ${reason}, ${exitCode}`);
    else webContents.reload();
  });
  webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    // -3: stopped on purpose, by a reload for instance.
    if (isMainFrame && code !== -3) giveUp(`${description} (${code}) ${url}`);
  });
  webContents.on('preload-error', (_event, path, error) => {
    giveUp(`${path}: ${error.message}`);
  });
  askWhenUnresponsive(window);
}

function askWhenUnresponsive(window: BrowserWindow): void {
  let question: AbortController | null = null;
  window.on('unresponsive', () => {
    if (question) return;
    log('warning', 'The window does not respond');
    const asked = new AbortController();
    question = asked;
    void wantsReload(window, asked.signal).then((reload) => {
      question = null;
      // The process has to go first: a busy page would not get round to reloading.
      if (reload && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => {
    question?.abort();
  });
}

async function wantsReload(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
  const { unresponsive, unresponsiveDetail, wait, reload } = words();
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: unresponsive,
    detail: unresponsiveDetail,
    buttons: [wait, reload],
    cancelId: 0,
    signal,
  });
  return response === 1;
}
