/**
 * pdf.js begins to read objects ahead of need and forgets about them: when the file is damaged there,
 * nobody takes the failure, which would end the process in Node and be told as a fault in a browser.
 */
export function ignoreStrayFailures(world = globalThis as unknown as World): void {
  world.addEventListener?.('unhandledrejection', (event) => {
    if (isOfPdf(event.reason)) event.preventDefault();
  });
  world.process?.on('unhandledRejection', (reason) => {
    if (!isOfPdf(reason)) throw reason;
  });
}

interface World {
  readonly addEventListener?: (
    name: 'unhandledrejection',
    take: (event: { readonly reason: unknown; readonly preventDefault: () => void }) => void,
  ) => void;
  readonly process?: {
    readonly on: (name: 'unhandledRejection', take: (reason: unknown) => void) => void;
  };
}

const isOfPdf = (reason: unknown): boolean => reason instanceof Error && names.has(reason.name);

const names: ReadonlySet<string> = new Set([
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);
