import type { Format } from '../core/format.ts';
import type { FormatResult, ImportContext } from './format-result.ts';

/** Reads the bytes of one format. @throws ImportTrouble */
export type Importer = (bytes: Uint8Array, context: ImportContext) => Promise<FormatResult>;

/** Each is loaded when a file of its format first comes. */
export async function importerOf(format: Format): Promise<Importer> {
  switch (format) {
    case 'text':
      return (await import('./formats/text.ts')).importText;
    case 'markdown':
      return (await import('./formats/markdown.ts')).importMarkdown;
    case 'subtitles':
      return (await import('./formats/subtitles.ts')).importSubtitles;
    case 'pdf':
      return (await import('./formats/pdf.ts')).importPdf;
    case 'html':
      return (await import('./formats/html.ts')).importHtml;
    case 'epub':
      return (await import('./formats/epub.ts')).importEpub;
    case 'docx':
      return (await import('./formats/docx.ts')).importDocx;
    case 'odt':
      return (await import('./formats/odt.ts')).importOdt;
    case 'tei':
      return (await import('./formats/tei.ts')).importTei;
  }
}
