import type { BrowserWindow } from 'electron';
import { log } from './log.ts';
import type { Places } from './places.ts';
import { findShortage } from './shortage.ts';
import { openWindow, readerWindows } from './window.ts';
import type { WindowSetting } from './window.ts';

/**
 * Puts windows in the place of those there are, whose pages read the library into memory: the store on
 * disk takes nothing any more. `asking` has saved everything; the others do so as they are closed.
 */
export function readInMemory(
  asking: BrowserWindow,
  reason: string,
  { reading, ...setting }: WindowSetting,
  places: Places,
): void {
  if (!reading.moveToMemory(findShortage(places) ?? 'STORE')) return;
  log('warning', `Reading the library in memory (${reading.inMemory}): ${reason}`);
  for (const window of [...readerWindows]) {
    const next = openWindow({ reading, ...setting }, null);
    next.setBounds(window.getNormalBounds());
    if (window === asking) window.destroy();
    else window.close();
  }
}
