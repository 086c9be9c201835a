import type { BrowserWindow } from 'electron';
import { events } from './bridge.ts';

const waiting = new WeakMap<BrowserWindow, string[]>();

/** Puts files by for a window, and tells its page; a page still on its way asks by itself. */
export function deliverFiles(window: BrowserWindow, paths: readonly string[]): void {
  if (paths.length === 0) return;
  waiting.set(window, [...(waiting.get(window) ?? []), ...paths]);
  window.webContents.send(events.files);
}

/** The files put by since the last call. */
export function takePaths(window: BrowserWindow): readonly string[] {
  const paths = waiting.get(window) ?? [];
  waiting.delete(window);
  return paths;
}
