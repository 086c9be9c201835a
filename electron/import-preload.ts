import { ipcRenderer } from 'electron';

/** As much of the page's window as is used; the typings of Node have none. */
const page = globalThis as unknown as {
  postMessage: (message: unknown, origin: string, handed: unknown[]) => void;
};

/** Hands the page the one port it has, and nothing else. */
ipcRenderer.once('import', ({ ports }) => {
  page.postMessage(null, '/', ports as unknown[]);
});
