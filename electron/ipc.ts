import { ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { channels } from './bridge.ts';
import type { Desktop } from './bridge.ts';
import { readArguments } from './ipc-arguments.ts';
import { log } from './log.ts';
import { isOwnAddress } from './own-address.ts';
import { readerWindows } from './window.ts';

/** The bridge as main sees it: each call comes with the window it came from. */
export type Handlers = {
  readonly [K in keyof Desktop]: (
    window: BrowserWindow,
    ...args: Parameters<Desktop[K]>
  ) => ReturnType<Desktop[K]>;
};

/** Answers the reader's calls; a missing handler does not compile. */
export function answerCalls(handlers: Handlers, devServer: string | null): void {
  for (const channel of channels) answer(channel, handlers, devServer);
}

function answer(channel: keyof Desktop, handlers: Handlers, devServer: string | null): void {
  // The arguments of one channel go to the handler of the same one; TypeScript loses sight of that.
  const handler = handlers[channel] as (window: BrowserWindow, ...args: unknown[]) => unknown;
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    const window = callingWindow(event, devServer);
    if (!window) {
      log('error', `Refused: ${channel} from ${event.senderFrame?.url ?? 'a frame that is gone'}`);
      throw new Error('This page may not ask for that');
    }
    return handler(window, ...readArguments[channel](args));
  });
}

/** Only the top frame of one of our windows, showing a page of ours, is listened to. */
function callingWindow(event: IpcMainInvokeEvent, devServer: string | null): BrowserWindow | null {
  const frame = event.senderFrame;
  if (frame?.parent !== null || !isOwnAddress(frame.url, devServer)) return null;
  return [...readerWindows].find(({ webContents }) => webContents === event.sender) ?? null;
}
