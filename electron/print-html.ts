import { BrowserWindow, session } from 'electron';
import type { Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { log } from './log.ts';
import { documentAddress, PRINTED_HEADERS } from './print-policy.ts';
import { SCHEME } from './own-address.ts';

/**
 * HTML as a PDF with page numbers, tags and an outline. The page is taken for hostile: it is laid
 * out in a window nobody sees, where no script runs and nothing but the page itself is fetched.
 * @throws Error when it takes too long, or the window breaks down
 */
export const pdfOf = (html: string): Promise<Uint8Array> =>
  inHiddenWindow(html, (window) => within(LONGEST_LAYOUT, window.webContents.printToPDF(PDF)));

/** Shows the system's print dialog for HTML, laid out likewise; `false` when the reader cancelled. */
export const printHtml = (html: string): Promise<boolean> =>
  inHiddenWindow(
    html,
    (window) =>
      new Promise((resolve, reject) => {
        window.webContents.print({ printBackground: true }, (isPrinted, reason) => {
          if (isPrinted || /cancel/i.test(reason)) resolve(isPrinted);
          else reject(new Error(reason));
        });
      }),
  );

/** How long a page may take to load, and to be laid out, in milliseconds. */
const LONGEST_LOADING = 60_000;
const LONGEST_LAYOUT = 180_000;

const line = (content: string): string =>
  '<div style="width:100%;padding:0 15mm;font-size:8px;color:#555;text-align:center;' +
  `overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${content}</div>`;

/** Margins are in inches; a page that has its own in `@page` keeps them. */
const PDF = {
  preferCSSPageSize: true,
  pageSize: 'A4',
  printBackground: true,
  margins: { top: 0.8, bottom: 0.8, left: 0.75, right: 0.75 },
  displayHeaderFooter: true,
  headerTemplate: line('<span class="title"></span>'),
  footerTemplate: line('<span class="pageNumber"></span> / <span class="totalPages"></span>'),
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

async function inHiddenWindow<T>(
  html: string,
  use: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const token = randomBytes(16).toString('hex');
  documents.set(token, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: await printingSession(),
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      javascript: false,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
      devTools: false,
    },
  });
  try {
    const gone = new Promise<never>((_resolve, reject) => {
      window.webContents.once('render-process-gone', (_event, { reason }) => {
        reject(new Error(`The printed page broke down: ${reason}`));
      });
    });
    const loaded = within(LONGEST_LOADING, window.loadURL(documentAddress(token)));
    return await Promise.race([loaded.then(() => use(window)), gone]);
  } finally {
    documents.delete(token);
    window.destroy();
  }
}

/** Pages that are being printed, by the word that stands in their address. */
const documents = new Map<string, string>();

let printing: Promise<Session> | null = null;

/** One in memory alone, that answers for those pages and for nothing else. */
const printingSession = (): Promise<Session> => (printing ??= makeSession());

async function makeSession(): Promise<Session> {
  const made = session.fromPartition('printing', { cache: false });
  made.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  made.setPermissionCheckHandler(() => false);
  made.setDevicePermissionHandler(() => false);
  made.setSpellCheckerEnabled(false);
  made.on('will-download', (event) => event.preventDefault());
  made.webRequest.onBeforeRequest(({ url }, decide) => {
    const isOwn = url.startsWith('data:') || documentIn(url) !== undefined;
    if (!isOwn) log('warning', `Refused: printed request ${url.slice(0, 200)}`);
    decide({ cancel: !isOwn });
  });
  made.protocol.handle(SCHEME, ({ url }) => {
    const html = documentIn(url);
    return html === undefined
      ? new Response(null, { status: 404 })
      : new Response(html, { headers: PRINTED_HEADERS });
  });
  // Chromium connects ahead to what a page only names, and asks nobody: it comes no further than here.
  await made.setProxy({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  return made;
}

function documentIn(url: string): string | undefined {
  const token = url.replace(/#.*$/s, '').slice(documentAddress('').length);
  return url.startsWith(documentAddress('')) ? documents.get(token) : undefined;
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The page took longer than ${milliseconds / 1000} s.`));
    }, milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
