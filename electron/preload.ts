import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels, ENVIRONMENT_ARGUMENT, events } from './bridge.ts';
import type { Desktop, DesktopBridge, Environment, ImportEnd } from './bridge.ts';

/** As much of the page's window as is used; the typings of Node have none. */
const page = globalThis as unknown as {
  postMessage: (message: unknown, origin: string, handed: unknown[]) => void;
};

/** Paths that came from files the reader dropped; no others are passed on. */
const dropped = new Set<string>();

const forwarded = Object.fromEntries(
  channels.map((channel) => [channel, (...args: unknown[]) => call(channel, args)]),
) as unknown as Desktop;

const bridge: DesktopBridge = {
  ...forwarded,
  findDropped: (paths) => forwarded.findDropped(paths.filter((path) => dropped.has(path))),
  pathsOf: (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    for (const path of paths) dropped.add(path);
    return paths;
  },
  onCommand: (listener) => listen(events.command, (command) => listener(String(command))),
  onFiles: (listener) => listen(events.files, () => listener()),
  onLinks: (listener) => listen(events.links, () => listener()),
  onImportEnd: (listener) => listen(events.importEnd, (end) => listener(end as ImportEnd)),
  onClosing: (listener) => listen(events.closing, () => listener()),
  onSuspending: (listener) => listen(events.suspending, () => listener()),
  environment: environment(),
};

contextBridge.exposeInMainWorld('desktop', bridge);

// A port cannot go through the bridge; it can be posted to the page.
ipcRenderer.on(events.importPort, ({ ports }, id: unknown) => {
  page.postMessage({ importProcess: id }, '/', ports as unknown[]);
});

async function call(channel: string, args: readonly unknown[]): Promise<unknown> {
  try {
    return (await ipcRenderer.invoke(channel, ...args)) as unknown;
  } catch (error) {
    // Electron puts "Error invoking remote method …: Error: " before what main said.
    const message = error instanceof Error ? error.message : String(error);
    const said = message.replace(/^Error invoking remote method '\w+': (?:\w*Error: )?/, '');
    throw new Error(said, { cause: error });
  }
}

/** The page gets what the event carries, never the event itself: that would lead to ipcRenderer. */
function listen(channel: string, listener: (value: unknown) => void): () => void {
  const heard = (_event: unknown, value: unknown): void => listener(value);
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.off(channel, heard);
  };
}

function environment(): Environment {
  const argument = process.argv.find((arg) => arg.startsWith(ENVIRONMENT_ARGUMENT)) ?? '';
  return JSON.parse(decodeURIComponent(argument.slice(ENVIRONMENT_ARGUMENT.length))) as Environment;
}
