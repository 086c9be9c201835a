import { execFile } from 'node:child_process';
import { access, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { chromium } from '@playwright/test';
import axe from 'axe-core';
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'yaml';
import type { Uporedo } from './app.ts';

/** Readers of the forms that are not ours: what they make of a file is what others will. */

/** The properties of a Markdown file, by the package yaml. */
export function frontMatterOf(markdown: string): unknown {
  const [, properties = ''] = /^---\n([\s\S]*?)\n---\n/u.exec(markdown) ?? [];
  return parse(properties);
}

/** The words of each quotation, by the package mdast-util-from-markdown. */
export function quotesOf(markdown: string): string[] {
  const tree = fromMarkdown(markdown.replace(/^---\n[\s\S]*?\n---\n/u, ''));
  return tree.children.filter(({ type }) => type === 'blockquote').map(wordsIn);
}

function wordsIn(node: object): string {
  if ('value' in node) return String(node.value);
  return 'children' in node ? (node.children as object[]).map(wordsIn).join(' ') : '';
}

/** An XML document, by libxml2; `t` is the namespace in paths. */
export function xmlOf(xml: string) {
  const document = XmlDocument.fromString(xml);
  const find = (path: string, namespace?: string) =>
    document.find(path, namespace === undefined ? undefined : { t: namespace });
  return {
    count: (path: string, namespace?: string): number => find(path, namespace).length,
    words: (path: string, namespace?: string): string[] =>
      find(path, namespace).map(({ content }) => content),
    /** Against a RelaxNG schema of the project. Throws with what does not fit. */
    validate: async (schema: string): Promise<void> => {
      const path = new URL(`../src/exchange/${schema}`, import.meta.url);
      // libxml2 means to drop it one day; it is the validator there is.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      RelaxNGValidator.fromDoc(XmlDocument.fromString(await readFile(path, 'utf8'))).validate(
        document,
      );
    },
  };
}

/** What the rules of EPUBCheck find wrong. */
export async function epubTroubles(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
    .map(({ id, message }) => `${id}: ${message}`);
}

interface Reviewed {
  readonly deletions: readonly string[];
  /** As many as there are; LibreOffice keeps their words in the text. */
  readonly insertions: number;
  readonly comments: readonly string[];
}

/** The tracked changes and comments of a DOCX: as LibreOffice reads it where it is, else by its XML. */
export async function reviewed(bytes: Uint8Array, folder: string): Promise<Reviewed> {
  const office = '/usr/bin/soffice';
  return (await isThere(office)) ? inOffice(office, bytes, folder) : inParts(bytes);
}

async function inOffice(office: string, bytes: Uint8Array, folder: string): Promise<Reviewed> {
  await writeFile(join(folder, 'reviewed.docx'), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const convert = ['--headless', '--convert-to', 'fodt', '--outdir', folder];
  await promisify(execFile)(office, [profile, ...convert, join(folder, 'reviewed.docx')]);
  const xml = await readFile(join(folder, 'reviewed.fodt'), 'utf8');
  const document = xmlOf(xml);
  const text = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
  return {
    deletions: document
      .words('//t:changed-region[t:deletion]/@t:id', text)
      .map((id) => wordsOfChange(xml, id)),
    insertions: document.count('//t:changed-region[t:insertion]', text),
    comments: document.words('//t:annotation', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'),
  };
}

/** What stands between the marks of a change. */
function wordsOfChange(xml: string, id: string): string {
  const [, between = ''] = xml.split(`<text:change-start text:change-id="${id}"/>`);
  const [words = ''] = between.split(`<text:change-end text:change-id="${id}"/>`);
  return words.replace(/<[^>]*>/gu, '');
}

async function inParts(bytes: Uint8Array): Promise<Reviewed> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes));
  const entries = await zip.getEntries();
  const part = async (name: string) => {
    const entry = entries.find(({ filename }) => filename === name);
    if (!entry || entry.directory) throw new Error(`There is no ${name}.`);
    return xmlOf(await entry.getData(new TextWriter()));
  };
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const [document, comments] = [await part('word/document.xml'), await part('word/comments.xml')];
  return {
    deletions: document.words('//t:del', word),
    insertions: document.count('//t:ins', word),
    comments: comments.words('//t:comment', word),
  };
}

interface Browsed {
  readonly words: string;
  /** What axe-core finds wrong for those who do not see it. */
  readonly violations: readonly string[];
}

/** A page in another browser: what can be read of it and how, and what it asks of the network. */
export async function browsed(
  html: string,
  { app }: Uporedo,
): Promise<Browsed & { readonly requests: readonly string[] }> {
  const requests: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    if (url !== '/' && url !== '/favicon.ico') requests.push(url);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const seen = await ((await isThere(otherBrowser))
      ? inChromium(address, requests)
      : inOwnWindow(app, address));
    return { ...seen, requests };
  } finally {
    server.close();
  }
}

const otherBrowser = '/usr/bin/chromium';

/** Reads the page; its own policy lets no script in but one that comes from outside it. */
const look = `(async () => {
  ${axe.source}
  const { violations } = await axe.run();
  return { words: document.body.innerText, violations: violations.map(({ id }) => id) };
})()`;

/** What else it has in mind than the page must not be taken for the program’s. */
const quietBrowser = [
  '--no-sandbox',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--proxy-server=http://127.0.0.1:9',
  '--disable-features=NetworkTimeServiceQuerying,WebRtcHideLocalIpsWithMdns,MediaRouter',
];

async function inChromium(address: string, requests: string[]): Promise<Browsed> {
  const browser = await chromium.launch({ executablePath: otherBrowser, args: quietBrowser });
  try {
    const page = await browser.newPage();
    page.on('request', (request) => {
      if (request.url() !== address && !request.url().endsWith('favicon.ico')) {
        requests.push(request.url());
      }
    });
    await page.goto(address);
    return await page.evaluate<Browsed>(look);
  } finally {
    await browser.close();
  }
}

/** Where no browser is installed: a bare window with a session of its own. */
const inOwnWindow = (app: Uporedo['app'], address: string): Promise<Browsed> =>
  app.evaluate(
    async ({ BrowserWindow }, [url, code]) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: true, partition: 'another browser' },
      });
      await window.loadURL(url);
      const seen = (await window.webContents.executeJavaScript(code)) as Browsed;
      window.destroy();
      return seen;
    },
    [address, look] as const,
  );

/** The words of a PDF, by pdf.js. */
export async function pdfWords(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return (await Promise.all(pages)).join('\n');
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
