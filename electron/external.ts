import { dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { outsideAddress } from './outside-address.ts';
import { words } from './words.ts';

/** Shows the reader where a link in a text leads, and opens it outside if that is wanted. */
export async function openExternal(window: BrowserWindow, address: string): Promise<void> {
  const outside = outsideAddress(address);
  if (outside === null) throw new Error('Only https: and mailto: addresses are opened');
  const { externalQuestion, open, cancel } = words();
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: externalQuestion,
    detail: outside,
    buttons: [cancel, open],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await shell.openExternal(outside);
}
