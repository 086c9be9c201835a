import { describe, expect, it, test, vi } from 'vitest';
import { formats, type Format } from '../core/format.ts';
import type { ImportOptions } from './document.ts';
import { importBytes } from './import-bytes.ts';
import { limits } from './limits.ts';
import { wordsOf } from './samples/book.ts';
import { hostile } from './samples/markup-samples.ts';
import { zipOf, type Part } from './samples/parts.ts';
import { bookAsPdf } from './samples/pdf-sample.ts';
import { Random } from './samples/random.ts';
import { extensions, makeSample, type Sample } from './samples/samples.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const latin = (units: string): Uint8Array => Uint8Array.from(units, (unit) => unit.charCodeAt(0));
const sample = (format: Format): Promise<Sample> => makeSample(format, new Random(5));
const read = (name: string, bytes: Uint8Array, options: ImportOptions = { tidy: true }) =>
  importBytes(name, bytes, options);

/** What comes of a file: `opened`, or why not. */
async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  return read(name, bytes).then(
    () => 'opened',
    (error: unknown) => (error instanceof Error ? error.message : 'threw no error'),
  );
}

const archives = ['epub', 'docx', 'odt'] as const;

/** The part that holds the words. */
const mainPart = { epub: 'chapter1.xhtml', docx: 'word/document.xml', odt: 'content.xml' } as const;

/** A sample whose part of this name, or the end of one, is changed. */
async function withPart(
  format: (typeof archives)[number],
  name: string,
  change: (part: Part) => Part,
): Promise<Uint8Array> {
  const { parts } = await sample(format);
  return zipOf((parts ?? []).map((part) => (part.name.endsWith(name) ? change(part) : part)));
}

async function withMore(format: Format, more: readonly Part[]): Promise<Uint8Array> {
  const { parts } = await sample(format);
  return zipOf([...(parts ?? []), ...more]);
}

describe('a file that is no text is refused', () => {
  test.each<[what: string, bytes: Uint8Array, trouble: string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['one NUL', new Uint8Array(1), 'no-text'],
    ['NUL only', new Uint8Array(5000), 'binary'],
    ['noise', Uint8Array.from({ length: 5000 }, (_, n) => (n * n * 7 + n * 13) % 256), 'binary'],
    ['a picture', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'unsupported: PNG'],
    ['a program', latin('\x7fELF\x02\x01\x01\0\0'), 'unsupported: a program'],
    ['a program', latin('MZ\x90\0\x03\0\0\0'), 'unsupported: a program'],
    ['packed', latin('\x1f\x8b\x08\0\0\0\0\0'), 'unsupported: gzip'],
    ['packed', latin("7z\xbc\xaf'\x1c\0\x04"), 'unsupported: 7-Zip'],
    ['a sound', latin('ID3\x04\0\0'), 'unsupported: MP3'],
    ['a database', latin('SQLite format 3\0'), 'unsupported: SQLite'],
    ['an old Office file', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'unsupported: OLE'],
    ['RTF', latin('{\\rtf1\\ansi }'), 'unsupported: RTF'],
    ['more than is read', new Uint8Array(limits.file + 1), 'too-large'],
  ])('%s', async (_, bytes, trouble) => {
    for (const extension of Object.values(extensions)) {
      expect(await outcomeOf(`x.${extension}`, bytes)).toContain(trouble);
    }
  });
});

describe('a file that was cut short', () => {
  test.each(archives)('is refused: %s', async (format) => {
    const { name, bytes } = await sample(format);
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
      const cut = bytes.slice(0, Math.floor(bytes.length * share));
      expect(await outcomeOf(name, cut)).toMatch(/^truncated/);
    }
  });

  test.each(['text', 'markdown', 'html', 'subtitles', 'tei'] as const)(
    'opens with what is there: %s',
    async (format) => {
      const { name, bytes } = await sample(format);
      const { blocks } = await read(name, bytes.slice(0, Math.floor(bytes.length / 2)));
      expect(blocks.length).toBeGreaterThan(3);
    },
  );

  it('opens or is damaged: pdf', async () => {
    const { name, bytes } = await sample('pdf');
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
      const cut = bytes.slice(0, Math.floor(bytes.length * share));
      expect(await outcomeOf(name, cut)).toMatch(/^(?:opened|damaged|truncated|scanned-pages)/);
    }
  });
});

describe('a locked file asks for no password, and says that it is locked', () => {
  test.each(archives)('the words of an archive: %s', async (format) => {
    const locked = await withPart(format, mainPart[format], (part) => ({
      ...part,
      wrong: { flags: 0x801 },
    }));
    expect(await outcomeOf('x', locked)).toMatch(/^password/);
  });

  it('an EPUB with rights of use', async () => {
    const encryption = `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><CipherData><CipherReference URI="OEBPS/text/chapter1.xhtml"/></CipherData></EncryptedData></encryption>`;
    const locked = await withMore('epub', [
      { name: 'META-INF/encryption.xml', content: encryption },
    ]);
    expect(await outcomeOf('x.epub', locked)).toMatch(/^password/);
  });

  it('an OpenDocument text', async () => {
    const locked = await withPart('odt', 'manifest.xml', ({ name, content }) => ({
      name,
      content: String(content).replace(
        /\/>(?=<\/manifest:manifest>)/,
        '><manifest:encryption-data/></manifest:file-entry>',
      ),
    }));
    expect(await outcomeOf('x.odt', locked)).toMatch(/^password/);
  });

  it('a Word document', async () => {
    const name = 'EncryptedPackage'.replace(/./g, '$&\0');
    const locked = latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(1000)}${name}`);
    expect(await outcomeOf('x.docx', locked)).toMatch(/^password/);
  });

  it('a PDF', async () => {
    const { book } = await sample('pdf');
    expect(await outcomeOf('x.pdf', bookAsPdf(book, true))).toMatch(/^password/);
  });
});

describe('a wrongly named file opens with its words', () => {
  test.each(formats)('%s', async (format) => {
    const { bytes, book } = await sample(format);
    const [said = ''] = wordsOf(book.chapters[0]?.[4] ?? { kind: 'prose', runs: [] }).split(/[„,]/);
    for (const extension of ['', ...Object.values(extensions)]) {
      const { blocks } = await read(`x.${extension}`, bytes);
      const text = blocks
        .map((block) => block.text)
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(text).toContain(said);
    }
  });
});

describe('an archive that would fill the machine is refused', () => {
  const zeros = '0'.repeat(3_000_000);

  test.each(archives)('by how much it inflates: %s', async (format) => {
    const bomb = await withPart(format, mainPart[format], ({ name }) => ({ name, content: zeros }));
    expect(await outcomeOf('x', bomb)).toMatch(/^too-large-inside/);
  });

  test.each(archives)('when it lies about its sizes: %s', async (format) => {
    for (const claimedSize of [0, 1000, 0xffffffff]) {
      const wrong = { claimedSize };
      const bomb = await withPart(format, mainPart[format], ({ name }) => ({
        ...{ name, content: zeros, wrong },
      }));
      expect(await outcomeOf('x', bomb)).toMatch(/^(?:too-large-inside|damaged)/);
    }
  });

  test.each(archives)('by entries that lie over one another: %s', async (format) => {
    const more = Array.from({ length: 50 }, (_, n) => ({
      ...{ name: `x${n}`, content: 'а', wrong: { offset: 0 } },
    }));
    expect(await outcomeOf('x', await withMore(format, more))).toMatch(/^damaged/);
  });

  test.each(archives)('by ten thousand entries: %s', async (format) => {
    const more = Array.from({ length: 10_000 }, (_, n) => ({
      ...{ name: `x${n}`, content: '', isStored: true },
    }));
    expect(await outcomeOf('x', await withMore(format, more))).toMatch(/^too-many-entries/);
  });

  test.each(archives)('by names that lead out of it: %s', async (format) => {
    for (const name of ['../x', 'a/../../x', '/etc/passwd', 'C:\\x', '..\\x', 'a\0b']) {
      const leading = await withMore(format, [{ name, content: 'x' }]);
      expect(await outcomeOf('x', leading)).toMatch(/^unsafe-path/);
    }
  });
});

describe('entities that a document declares are never expanded', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
  ).join('');
  const bombs = [
    `<!DOCTYPE x [<!ENTITY l0 "${hostile}">${laughs}]>`,
    `<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>`,
    `<!DOCTYPE x SYSTEM "https://example.org/x.dtd" [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>`,
  ];
  const armed = (text: string, bomb: string): string => {
    const [, head = '', rest = ''] = /^(<\?xml[^>]*>\s*)?([^]*)$/.exec(text) ?? [];
    const words = rest.replace(/<!DOCTYPE html>/, '').replace(/(<\/(?:p|w:t|text:p)>)/, '&l9;$1');
    return `${head}${bomb}${words}`;
  };

  it('of TEI', async () => {
    const { bytes } = await sample('tei');
    for (const bomb of bombs) {
      const text = armed(new TextDecoder().decode(bytes), bomb);
      expect(await outcomeOf('x.xml', utf8(text))).toBe('entities');
    }
  });

  test.each([
    ['epub', mainPart.epub],
    ['epub', 'content.opf'],
    ['epub', 'META-INF/container.xml'],
    ['odt', mainPart.odt],
    ['odt', 'styles.xml'],
    ['odt', 'meta.xml'],
    ['docx', mainPart.docx],
    ['docx', 'word/footnotes.xml'],
    ['docx', 'word/styles.xml'],
  ] as const)('of %s in %s', async (format, part) => {
    for (const bomb of bombs) {
      const bytes = await withPart(format, part, ({ name, content }) => ({
        ...{ name, content: armed(String(content), bomb) },
      }));
      expect(await outcomeOf('x', bytes)).toMatch(/^entities/);
    }
  });

  it('of HTML, where they are words like any other', async () => {
    for (const bomb of bombs) {
      const { blocks } = await read('x.html', utf8(`${bomb}<html><p>реч &l9; реч</p></html>`));
      const text = blocks.map((block) => block.text).join(' ');
      expect(text).toContain('реч &l9; реч');
      expect(text).not.toContain('root:');
    }
  });
});

describe('units that are no letters', () => {
  const units = (text: string): Uint8Array => {
    const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    return Uint8Array.from(codes.flatMap((code) => [code & 255, code >> 8]));
  };

  test.each<[what: string, name: string, bytes: Uint8Array, text: string]>([
    ['NUL', 'x.txt', utf8('прва\0 реч у ре\0ду'), 'прва реч у реду'],
    ['NUL', 'x.md', utf8('прва\0 *реч у ре\0ду*'), 'прва реч у реду'],
    ['NUL', 'x.html', utf8('<html><p>прва\0 <i>реч у ре\0ду</i>'), 'прва реч у реду'],
    ['halves of letters', 'x.txt', units('\ufeffпрва \ud83dреч\ude00 у реду'), 'прва �реч� у реду'],
    ['halves of letters', 'x.html', utf8('<html><p>прва &#xd800;реч'), 'прва �реч'],
    [
      'marks of direction',
      'x.txt',
      utf8('прва \u202eреч\u202c \u2066у\u2069'),
      'прва \u202eреч\u202c \u2066у\u2069',
    ],
    ['letters of no width', 'x.md', utf8('пр\u00adва\u200b реч'), 'пр\u00adва\u200b реч'],
  ])('%s in %s', async (_, name, bytes, text) => {
    const { blocks } = await read(name, bytes);
    expect(blocks.map((block) => block.text)).toEqual([text]);
  });

  it('bytes that are no UTF-8 are counted, and the words around them kept', async () => {
    const bytes = Uint8Array.of(...utf8('прва реч '), 0xc3, 0x28, 0xff, ...utf8(' друга реч'));
    const { blocks, report } = await read('x.txt', bytes, { tidy: true, encoding: 'utf-8' });
    expect(blocks[0]?.text).toMatch(/^прва реч .* друга реч$/);
    expect(report).toMatchObject([{ step: 'bytes-replaced', count: 2 }]);
  });
});

describe('nothing in a file is run or loaded, nor shown as its text', () => {
  const attack = `<script>${hostile}</script><script src="https://example.org/x.js"></script>
<style>${hostile} { background: url(https://example.org/x.png) }</style>
<img src="https://example.org/x.png" onerror="${hostile}"><svg onload="${hostile}"><script>${hostile}</script></svg>
<iframe srcdoc="${hostile}" src="https://example.org/">${hostile}</iframe><object data="https://example.org/">${hostile}</object>
<template>${hostile}</template><noscript>${hostile}</noscript><meta http-equiv="refresh" content="0; url=https://example.org/">
<link rel="stylesheet" href="https://example.org/x.css"><a href="javascript:${hostile}">прва</a>
<a href=" JaVa&#9;Script:${hostile}">друга</a> <a href="data:text/html,${hostile}">трећа</a>
<a href="file:///etc/passwd">четврта</a> <a href="https://example.org/">пета</a>
<video src="https://example.org/x.mp4" autoplay>${hostile}</video><math><mtext><script>${hostile}</script></mtext></math>`;
  const markdown = `прва [друга](javascript:${hostile}) ![слика](https://example.org/x.png)

<script>${hostile}</script>

[трећа](data:text/html,x) [четврта](https://example.org/)`;

  test.each<[what: string, make: () => Promise<Uint8Array> | Uint8Array]>([
    ['html', () => utf8(`<html><body><p>реч</p>${attack}</body></html>`)],
    [
      'epub',
      () =>
        withPart('epub', mainPart.epub, ({ name, content }) => ({
          name,
          content: String(content).replace('</body>', `${attack}</body>`),
        })),
    ],
    ['md', () => utf8(markdown)],
  ])('%s', async (extension, make) => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    vi.stubGlobal('XMLHttpRequest', fetched);
    const document = await read(`x.${extension}`, await make());
    vi.unstubAllGlobals();
    expect(fetched).not.toHaveBeenCalled();
    expect(document.blocks.map(({ text }) => text).join(' ')).not.toContain(hostile);
    const addresses = document.blocks
      .flatMap(({ styles }) => styles)
      .flatMap(({ style, to }) => (style === 'link' ? [to] : []));
    expect(new Set(addresses)).toEqual(new Set(['https://example.org/']));
  });
});

describe('a text of one long line is read in time', () => {
  const line = 'Кад је сунце зашло за брдо у кући више нико није говорио '.repeat(25_000);

  test.each<[name: string, text: string]>([
    ['x.txt', line],
    ['x.md', line],
    ['x.html', `<html><p>${line}`],
    ['x.xml', `<TEI><text><body><p>${line}</p></body></text></TEI>`],
    ['x.srt', `1\n00:00:01,000 --> 00:00:02,000\n${line}\n`],
  ])('%s', { timeout: 20_000 }, async (name, text) => {
    const { blocks } = await read(name, utf8(text));
    expect(blocks.map((block) => block.text.length)).toEqual([line.trimEnd().length]);
  });
});

describe('an element that is never closed may hold any number of paragraphs', () => {
  const many = 150_000;

  test.each([
    ['x.html', `<html><table><tr><td>${'<p>а'.repeat(many)}`],
    ['x.html', `<html><table><tr><td><p>${'<a id="б"></a>'.repeat(many)}а<td>в`],
    ['x.xml', `<TEI><text><body><p>а<note>${'<p>а</p>'.repeat(many)}`],
  ])('%s', { timeout: 20_000 }, async (name, text) => {
    expect((await read(name, utf8(text))).blocks.length).toBeGreaterThan(0);
  });
});
