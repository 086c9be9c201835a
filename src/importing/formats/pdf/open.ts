import type * as Pdfjs from 'pdfjs-dist';
import { ImportTrouble } from '../../trouble.ts';
import { ignoreStrayFailures } from './stray-failures.ts';

export interface OpenPdf {
  readonly pdf: Pdfjs.PDFDocumentProxy;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly close: () => Promise<void>;
}

/** @throws ImportTrouble when it is locked or damaged */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument } = await load();
  const task = getDocument({
    // It is handed over: pdf.js empties what it is given.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>;
    const said = (name: string): string =>
      typeof info[name] === 'string' ? info[name].trim() : '';
    return {
      pdf,
      title: titleOf(said('Title')),
      author: said('Author'),
      language: said('Language'),
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    const { name } = error as Error;
    throw new ImportTrouble(name === 'PasswordException' ? 'password' : 'damaged');
  }
}

/** Word processors put the name of their file there. */
const titleOf = (said: string): string =>
  /^(?:untitled|microsoft word - .*|.*\.(?:docx?|odt|rtf|pdf|indd|tex|dvi|qxd))$/i.test(said)
    ? ''
    : said;

/**
 * The part of pdf.js that it would start a worker for is given to it here: we are in a worker already.
 * In Node it looks at once for a canvas to draw on, and complains that there is none.
 */
async function load(): Promise<typeof Pdfjs> {
  const world = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) world[name] ??= Object;
  /* eslint-disable no-console -- it has no setting for what it says while it is loaded */
  const { warn } = console;
  console.warn = () => undefined;
  if (world.pdfjsWorker === undefined) ignoreStrayFailures();
  try {
    world.pdfjsWorker ??= await withWindow(() => {
      // @ts-expect-error -- this part of it comes without types
      return import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
    /* eslint-enable no-console */
  }
}

/** Without a window that part takes the worker it is loaded in for its own, and answers its messages. */
async function withWindow(run: () => Promise<unknown>): Promise<unknown> {
  const world = globalThis as Record<string, unknown>;
  const hasWindow = 'window' in world;
  if (!hasWindow) world.window = world;
  try {
    return await run();
  } finally {
    if (!hasWindow) delete world.window;
  }
}
