import type { FormatResult, ImportContext } from '../format-result.ts';
import { withHeadings } from '../layout/headings.ts';
import { Steps } from '../steps.ts';
import { ImportTrouble } from '../trouble.ts';
import { blocksOfPages, oneLineEach } from './pdf/blocks.ts';
import { openPdf } from './pdf/open.ts';
import { piecesOf } from './pdf/pieces.ts';
import { withoutFurniture } from './pdf/page-furniture.ts';
import { linesOfPage, type PageLines } from './pdf/page-lines.ts';

/** A PDF with a text layer, page by page; what its words look like tells what they are. */
export async function importPdf(
  bytes: Uint8Array,
  { options, progress }: ImportContext,
): Promise<FormatResult> {
  const { pdf, title, author, language, close } = await openPdf(bytes);
  try {
    const pages: PageLines[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      pages.push(linesOfPage(piecesOf(await page.getTextContent()), number));
      page.cleanup();
      progress(number / pdf.numPages);
    }
    if (pages.every(({ lines }) => lines.length === 0)) throw new ImportTrouble('scanned-pages');
    const steps = new Steps();
    const blocks = options.tidy
      ? blocksOfPages(withoutFurniture(pages, steps), steps)
      : oneLineEach(pages);
    const hasHeadings = !options.tidy || blocks.some(({ kind }) => kind === 'heading');
    const about = { title, author, language, report: steps.list() };
    return { ...about, blocks: hasHeadings ? blocks : withHeadings(blocks) };
  } catch (error) {
    throw error instanceof ImportTrouble ? error : new ImportTrouble('damaged');
  } finally {
    await close();
  }
}
