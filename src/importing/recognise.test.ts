import { describe, expect, it, test } from 'vitest';
import { recognise } from './recognise.ts';

const bytesOf = (units: string): Uint8Array => Uint8Array.from(units, (unit) => unit.charCodeAt(0));
const named = (name: string, units: string): string => recognise(name, bytesOf(units), () => units);

const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0';
const wide = (name: string): string => name.replace(/./g, '$&\0');

/** A zip with entries of no contents but those of a first one that is stored. */
function zip(names: readonly string[], mimetype = ''): string {
  const u16 = (n: number): string => String.fromCharCode(n & 255, n >> 8);
  const head = (magic: string, before: number, name: string, after: number): string =>
    magic + '\0'.repeat(before) + u16(name.length) + '\0'.repeat(after) + name;
  const first = mimetype === '' ? '' : head('PK\x03\x04', 22, 'mimetype', 2) + mimetype;
  const central = names.map((name) => head('PK\x01\x02', 24, name, 16)).join('');
  return `${first === '' ? 'PK\x03\x04' + '\0'.repeat(26) : first}${central}${'\0'.repeat(60)}`;
}

describe('a file is known by its contents', () => {
  test.each([
    ['x.txt', '%PDF-1.7\n…', 'pdf'],
    ['x.doc', zip(['[Content_Types].xml', 'word/document.xml']), 'docx'],
    ['x.zip', zip(['META-INF/container.xml'], 'application/epub+zip'), 'epub'],
    ['x.txt', zip(['content.xml'], 'application/vnd.oasis.opendocument.text'), 'odt'],
    ['x.zip', zip(['META-INF/manifest.xml', 'content.xml', 'mimetype']), 'odt'],
    ['x.bin', 'WEBVTT\n\n00:01.000 --> 00:02.000\nзбогом', 'subtitles'],
    ['x.txt', '\n1\r\n00:00:06,500 --> 00:00:09,000\r\nдобар дан', 'subtitles'],
    ['x.md', '<!DOCTYPE html>\n<html lang="sr"><p>реч</p></html>', 'html'],
    ['x', '<?xml version="1.0"?><!-- x --><TEI xmlns="http://www.tei-c.org/ns/1.0">', 'tei'],
    ['x.xml', '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
    ['x.htm', '<h1>Наслов</h1><p>Реч.</p>', 'html'],
    ['x.html', 'Само обичан текст, a < b.', 'text'],
    ['x.md', 'Реч <b>дебела</b> <p>у њему</p>', 'markdown'],
    ['x.txt', '<p>Реч</p> и још <b>једна</b>', 'text'],
    ['x.txt', '# Наслов\n\n* ставка', 'text'],
    ['x.markdown', 'реч', 'markdown'],
    ['x.srt', 'без времена', 'text'],
    ['x', 'Пише се %PDF-1.4 на почетку.', 'text'],
  ])('%s: %j', (name, units, format) => {
    expect(named(name, units)).toBe(format);
  });
});

describe('a file of a known kind that is not read', () => {
  test.each([
    ['x.txt', '\xff\xd8\xff\xe0', 'JPEG'],
    ['x.doc', `${compound}${wide('WordDocument')}`, 'Word 97–2003 (.doc)'],
    ['x.xls', `${compound}${wide('Workbook')}`, 'OLE'],
    ['x.docx', zip(['[Content_Types].xml', 'xl/workbook.xml']), 'Excel (.xlsx)'],
    ['x.zip', zip(['a.txt', 'b.txt']), 'ZIP'],
    ['x.txt', '{\\rtf1\\ansi', 'RTF'],
    ['x.xml', '<?xml version="1.0"?><FictionBook>', 'XML (FictionBook)'],
  ])('%s is refused by its name: %j', (name, units, kind) => {
    expect(() => named(name, units)).toThrow(`unsupported: ${kind}`);
  });

  it('and locked is told apart', () => {
    expect(() => named('x.docx', `${compound}${wide('EncryptedPackage')}`)).toThrow('password');
  });

  it('is looked for in no more than its beginning', () => {
    expect(named('x.txt', `${'реч '.repeat(400)}\xff\xd8\xff`)).toBe('text');
  });
});
