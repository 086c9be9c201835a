import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DesktopBridge } from '../electron/bridge.ts';
import { expect, test, type Uporedo } from './app.ts';

/** Asks the bridge for a PDF, as the page does. */
const pdfOf = async ({ page }: Uporedo, html: string): Promise<Uint8Array> =>
  Uint8Array.from(
    await page.evaluate(async (given) => {
      const { desktop } = window as unknown as { desktop: Pick<DesktopBridge, 'pdfOf'> };
      return [...(await desktop.pdfOf(given))];
    }, html),
  );

async function read(pdf: Uint8Array): Promise<{ pages: number; words: string; outline: string[] }> {
  const document = await getDocument({ data: pdf, isEvalSupported: false }).promise;
  const words: string[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    words.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  // Typings say otherwise, but a document without an outline has none.
  const outline = ((await document.getOutline()) as { title: string }[] | null) ?? [];
  return {
    pages: document.numPages,
    words: words.join(' '),
    outline: outline.map(({ title }) => title),
  };
}

/** A server that counts who so much as connects. */
async function counting(): Promise<{ server: Server; port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  server.on('connection', () => asked.push('connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, asked };
}

test('a page becomes a PDF with pages, words, an outline and numbers', async ({ profile }) => {
  const run = await profile.open();
  const pdf = await pdfOf(
    run,
    '<!doctype html><html lang="sr-Cyrl"><title>Њива</title><h1>Велики скок</h1><p>Прва страна.</p>' +
      '<h2 style="break-before: page">Комуне</h2><p>Друга страна.</p></html>',
  );
  expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
  const { pages, words, outline } = await read(pdf);
  expect(pages).toBe(2);
  expect(words).toMatch(/Прва страна\..*Друга страна\./su);
  expect(words).toMatch(/1\s*\/\s*2/u);
  expect(words).toContain('Њива');
  expect(outline).toEqual(['Велики скок']);
});

test('nothing in a printed page runs, leaves it, or is fetched', async ({ profile }) => {
  const run = await profile.open();
  const { server, port, asked } = await counting();
  try {
    // The way it would be counted, so that a silence means something.
    await fetch(`http://127.0.0.1:${port}/tried`);
    expect(asked).toContain('/tried');
    asked.length = 0;
    const there = `http://127.0.0.1:${port}`;
    const pdf = await pdfOf(
      run,
      `<!doctype html><title>x</title><link rel="preconnect" href="${there}">` +
        `<link rel="stylesheet" href="${there}/css"><meta http-equiv="refresh" content="0;url=${there}/refresh">` +
        `<img src="${there}/img"><img src="file:///etc/passwd"><iframe src="${there}/frame"></iframe>` +
        `<iframe src="app://uporedo/index.html"></iframe><object data="${there}/object"></object>` +
        `<style>@font-face{font-family:a;src:url(${there}/font)}p{font-family:a;background:url(${there}/back)}</style>` +
        `<script>document.body.textContent='ran';fetch('${there}/fetch')</script>` +
        `<img src="x" onerror="document.body.textContent='ran'"><p>Остаје.</p>`,
    );
    const { words } = await read(pdf);
    expect(words).toContain('Остаје.');
    expect(words).not.toContain('ran');
    expect(asked).toEqual([]);
  } finally {
    server.close();
  }
});

test('no window is left behind, and what cannot be a page is refused', async ({ profile }) => {
  const run = await profile.open();
  await pdfOf(run, '<p>x</p>');
  const windows = (): Promise<number> =>
    run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(windows).toBe(1);
  await expect(pdfOf(run, 7 as unknown as string)).rejects.toThrow('Expected a string');
  expect(await windows()).toBe(1);
});
