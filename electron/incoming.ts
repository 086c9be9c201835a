import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { isPassageLink, type CommandLine } from './commandline.ts';
import { deliver } from './pending.ts';
import { readerWindows } from './window.ts';

/** What a second start hands to the first one: absolute paths, for the two may stand elsewhere. */
type Incoming = Pick<CommandLine, 'files' | 'links'>;

export const incoming = ({ files, links }: Incoming): Record<keyof Incoming, unknown> => ({
  files,
  links,
});

/** Collects files and links from the command line, from second starts and from the system. */
export function receive(given: Incoming): void {
  arrive(given);
  // Not the command line it brings: Chromium rearranges that and adds to it.
  app.on('second-instance', (_event, _argv, _folder, data) => {
    arrive(incomingIn(data));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    arrive({ files: [path], links: [] });
  });
  app.on('open-url', (event, address) => {
    event.preventDefault();
    arrive(incomingIn({ links: [address] }));
  });
  // The dock icon was clicked.
  app.on('activate', () => {
    arrive({ files: [], links: [] });
  });
}

/** From now on all of it opens in a window; `openOne` makes one when there is none. */
export function deliverIncoming(openOne: () => BrowserWindow): void {
  open = openOne;
  arrive({ files: early.files.splice(0), links: early.links.splice(0) });
}

const early = { files: [] as string[], links: [] as string[] };
let open: (() => BrowserWindow) | null = null;

function arrive(given: Incoming): void {
  if (!open) {
    early.files.push(...given.files);
    early.links.push(...given.links);
    return;
  }
  const [first] = readerWindows;
  const window = first ?? open();
  deliver(window, given);
  if (!first) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function incomingIn(data: unknown): Incoming {
  const { files, links } = (data ?? {}) as Partial<Incoming>;
  return { files: strings(files), links: strings(links).filter(isPassageLink) };
}

const strings = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
