import type { Format } from '../core/format.ts';
import { hasAt } from './signatures.ts';
import { ImportTrouble } from './trouble.ts';

/**
 * What a zip archive holds, by the names of its entries and the `mimetype` stored first. Only looks:
 * whoever reads the archive checks it.
 */
export function zipKind(bytes: Uint8Array): Format {
  const names = entryNames(bytes);
  const mimetype = storedFirst(bytes);
  if (mimetype.startsWith('application/epub+zip')) return 'epub';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  if (mimetype.startsWith('application/vnd.oasis.opendocument')) throw unsupported('OpenDocument');
  if (names.has('META-INF/container.xml')) return 'epub';
  if (names.has('word/document.xml') || names.has('word/document2.xml')) return 'docx';
  // Packed again by hand, the mimetype too.
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) return 'odt';
  if (names.has('xl/workbook.xml')) throw unsupported('Excel (.xlsx)');
  if (names.has('ppt/presentation.xml')) throw unsupported('PowerPoint (.pptx)');
  if (names.has('META-INF/MANIFEST.MF')) throw unsupported('JAR');
  // Cut off before its list of entries: what its first entry is named may still tell.
  if (names.has('[Content_Types].xml')) return 'docx';
  throw unsupported('ZIP');
}

const unsupported = (what: string): ImportTrouble => new ImportTrouble('unsupported', what);

/** The contents of the first entry, when it is named `mimetype` and not packed. */
function storedFirst(bytes: Uint8Array): string {
  if (!hasAt(bytes, 30, 'mimetype')) return '';
  const at = 30 + 8 + u16(bytes, 28);
  return latin(bytes, at, at + 80);
}

/** Names in the local headers and the central directory, as far as they can be found. */
function entryNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = 0; at + 46 < bytes.length && names.size < mostNames;) {
    at = bytes.indexOf(0x50, at);
    if (at < 0) break;
    if (hasAt(bytes, at, 'PK\x01\x02')) names.add(named(bytes, at + 46, u16(bytes, at + 28)));
    else if (hasAt(bytes, at, 'PK\x03\x04')) names.add(named(bytes, at + 30, u16(bytes, at + 26)));
    at++;
  }
  return names;
}

const mostNames = 20_000;

const named = (bytes: Uint8Array, at: number, length: number): string =>
  latin(bytes, at, at + Math.min(length, 200));

const u16 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
