import { powerMonitor } from 'electron';
import { events } from './bridge.ts';
import { readerWindows } from './window.ts';

/** Pages store what is typed before the machine sleeps, is locked or goes down: it may not come back. */
export function saveBeforeSleep(): void {
  const tell = (): void => {
    for (const { webContents } of readerWindows) webContents.send(events.suspending);
  };
  powerMonitor.on('suspend', tell);
  powerMonitor.on('lock-screen', tell);
  powerMonitor.on('shutdown', tell);
}
