import { joinBytes } from '../made-zip.ts';
import { wordsOf, type Book } from './book.ts';

/** A PDF with a text layer: a chapter a page, numbered, one font that says what its codes mean. */
export function bookAsPdf(book: Book, encrypted = false): Uint8Array<ArrayBuffer> {
  const pages = book.chapters.map((blocks, place) => [
    ...blocks.flatMap((block) => [...linesOf(wordsOf(block)), '']),
    String(place + 1),
  ]);
  const codes = codesOf(pages.flat().join(''));
  const first = 6;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, place) => `${first + place * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 33 /LastChar 255 /Widths [${'500 '.repeat(223)}] /ToUnicode 4 0 R >>`,
    streamOf(unicodeMap(codes)),
    `<< /Title ${hexText(book.title)} /Author ${hexText(book.author)} >>`,
    ...pages.flatMap((lines, place) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 1 + place * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      streamOf(contentOf(lines, codes)),
    ]),
  ];
  return fileOf(objects, encrypted ? encryption : '');
}

const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => line.replace(/(.{50,70}) /g, '$1\n').split('\n'));

/** One byte for each letter, from 33; blanks are 32 as everywhere. */
function codesOf(text: string): ReadonlyMap<string, number> {
  const letters = [...new Set(text.replace(/\s/g, ''))].sort();
  return new Map([[' ', 32], ...letters.map((letter, place) => [letter, 33 + place] as const)]);
}

const contentOf = (lines: readonly string[], codes: ReadonlyMap<string, number>): string =>
  `BT /F1 11 Tf 60 800 Td 14 TL\n${lines
    .map(
      (line) => `<${Array.from(line, (letter) => hex(codes.get(letter) ?? 32, 2)).join('')}> Tj T*`,
    )
    .join('\n')}\nET`;

function unicodeMap(codes: ReadonlyMap<string, number>): string {
  const lines = [...codes].map(
    ([letter, code]) => `<${hex(code, 2)}> <${hex(letter.charCodeAt(0), 4)}>`,
  );
  const groups = Array.from({ length: Math.ceil(lines.length / 100) }, (_, place) => {
    const group = lines.slice(place * 100, place * 100 + 100);
    return `${group.length} beginbfchar\n${group.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Made def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
${groups.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

const hexText = (text: string): string =>
  `<FEFF${Array.from(text, (letter) => hex(letter.charCodeAt(0), 4)).join('')}>`;

const hex = (value: number, width: number): string =>
  value.toString(16).toUpperCase().padStart(width, '0');

const streamOf = (content: string): string =>
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** Locked with a password nobody knows: its words are not really scrambled, for none are read. */
const encryption = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'5A'.repeat(32)}> /U <${'A5'.repeat(32)}> >> /ID [<${'11'.repeat(16)}> <${'11'.repeat(16)}>]`;

/** All is ASCII, so that lengths in units are lengths in bytes. */
function fileOf(objects: readonly string[], trailer: string): Uint8Array<ArrayBuffer> {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, place) => {
    const offset = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return joinBytes([new TextEncoder().encode(text + end)]);
}
