import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { readMarkup } from '../markup/read-markup.ts';
import { textOf } from '../markup/read-xml.ts';
import type { Steps } from '../steps.ts';
import { ImportTrouble } from '../trouble.ts';
import type { Archive } from '../zip.ts';

/** The parts of a DOCX that hold words, looked over. */
export type DocxParts = ReadonlyMap<string, string>;

/**
 * Reads them within the limits, so that what is packed anew for the converter has no surprises: it
 * neither counts bytes nor depth. Deleted words that are still in the file are counted.
 */
export async function readParts(archive: Archive, steps: Steps): Promise<DocxParts> {
  const parts = new Map<string, string>();
  for (const name of archive.names.filter((each) => wanted.test(each))) {
    const text = (await textOf(archive, name)) ?? '';
    lookOver(text, name, steps);
    parts.set(name, text);
  }
  return parts;
}

const wanted =
  /^\[Content_Types\]\.xml$|^_rels\/\.rels$|^docProps\/core\.xml$|^word\/(?:_rels\/)?[^/]+\.(?:xml|rels)$/;

function lookOver(text: string, name: string, steps: Steps): void {
  let deleted: string | null = null;
  readMarkup(text, 'xml', {
    open: ({ name: element }) => {
      if (element === 'w:del') deleted = '';
    },
    words: (words) => {
      if (deleted !== null) deleted += words;
    },
    close: (element) => {
      if (element !== 'w:del' || deleted === null) return;
      // Marks of paragraphs are deleted too, and have no words.
      if (deleted.trim() !== '') steps.add('deleted-words-left-out', deleted.trim());
      deleted = null;
    },
    tooDeep: () => {
      throw new ImportTrouble('too-deep', name);
    },
  });
}

/** An archive of these parts alone, nothing packed. */
export async function packed(parts: DocxParts): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 0, useWebWorkers: false });
  for (const [name, text] of parts) await writer.add(name, new TextReader(text));
  return writer.close();
}
