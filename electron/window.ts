import { app, BrowserWindow, screen } from 'electron';
import { existsSync } from 'node:fs';
import { ENVIRONMENT_ARGUMENT } from './bridge.ts';
import type { Environment } from './bridge.ts';
import { describe, log } from './log.ts';
import { START_ADDRESS } from './own-address.ts';
import { program } from './places.ts';
import { cascade, placeWindow, SMALLEST } from './window-bounds.ts';
import type { ReadingSession } from './reading-session.ts';
import { saveBeforeClosing } from './window-closing.ts';
import { watchForFailure } from './window-failing.ts';
import type { WindowState } from './window-state.ts';

export interface WindowSetting {
  readonly environment: Omit<Environment, 'inMemory'>;
  readonly reading: ReadingSession;
  readonly devServer: string | null;
  readonly state: WindowState;
  readonly giveUp: (detail: string) => void;
}

/** The windows that show the reader, oldest first. */
export const readerWindows = new Set<BrowserWindow>();

/** A window that has nothing to show after so long is shown all the same, in milliseconds. */
const LONGEST_HIDDEN = 5_000;

/** Opens a window on the reader, beside another one if there is one. */
export function openWindow(setting: WindowSetting, beside: BrowserWindow | null): BrowserWindow {
  const { state, reading, devServer, giveUp } = setting;
  const environment: Environment = { ...setting.environment, inMemory: reading.inMemory };
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const main = screen.getPrimaryDisplay().workArea;
  const window = new BrowserWindow({
    ...(beside
      ? cascade(beside.getNormalBounds(), areas)
      : placeWindow(state.bounds, [main, ...areas])),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    // Shown when there is something to see.
    show: false,
    backgroundColor: state.appearance.background,
    title: 'Uporedo',
    ...(existsSync(program.icon) ? { icon: program.icon } : {}),
    webPreferences: {
      preload: program.preload,
      session: reading.session,
      additionalArguments: [ENVIRONMENT_ARGUMENT + encodeURIComponent(JSON.stringify(environment))],
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  readerWindows.add(window);
  window.on('closed', () => readerWindows.delete(window));
  if (!beside && state.maximized) window.maximize();
  const show = (): void => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  // On a machine with much to do the first picture may be missed: a window is never kept back for it.
  setTimeout(show, LONGEST_HIDDEN);
  keepPlace(window, state);
  saveBeforeClosing(window, () => state.save());
  watchForFailure(window, (detail) => {
    giveUp(detail);
    window.destroy();
  });
  window.loadURL(devServer ?? START_ADDRESS).catch((error: unknown) => {
    // Also told by `did-fail-load`, which acts on it.
    log('warning', describe(error));
  });
  return window;
}

function keepPlace(window: BrowserWindow, state: WindowState): void {
  const keep = (): void => {
    if (window.isMinimized() || window.isFullScreen()) return;
    state.keepPlace(window.getNormalBounds(), window.isMaximized());
  };
  window.on('resize', keep);
  window.on('move', keep);
  window.on('maximize', keep);
  window.on('unmaximize', keep);
}
