import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { deliverFiles } from './pending-files.ts';
import { readerWindows } from './window.ts';

/** What a second start hands to the first one: absolute paths, for the two may stand elsewhere. */
export interface Incoming {
  readonly files: readonly string[];
}

export const incomingFiles = (files: readonly string[]): Record<keyof Incoming, unknown> => ({
  files,
});

/** Collects files from the command line, from second starts and from the system. */
export function receiveFiles(files: readonly string[]): void {
  early.push(...files);
  // Not the command line it brings: Chromium rearranges that and adds to it.
  app.on('second-instance', (_event, _argv, _folder, data) => {
    arrive(filesIn(data));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    arrive([path]);
  });
  // The dock icon was clicked.
  app.on('activate', () => {
    arrive([]);
  });
}

/** From now on files open in a window; `openOne` makes one when there is none. */
export function deliverIncoming(openOne: () => BrowserWindow): void {
  open = openOne;
  arrive(early.splice(0));
}

const early: string[] = [];
let open: (() => BrowserWindow) | null = null;

function arrive(files: readonly string[]): void {
  if (!open) {
    early.push(...files);
    return;
  }
  const [first] = readerWindows;
  const window = first ?? open();
  deliverFiles(window, files);
  if (!first) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function filesIn(data: unknown): readonly string[] {
  const { files } = (data ?? {}) as Partial<Incoming>;
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
}
