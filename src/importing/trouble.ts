/** Why a file cannot be brought in. The interface and the command line have a sentence for each. */
export const importTroubles = [
  'empty',
  'binary',
  'encoding',
  'unsupported',
  'damaged',
  'truncated',
  'password',
  'no-text',
  'scanned-pages',
  'too-large',
  'too-large-inside',
  'too-many-entries',
  'too-deep',
  'unsafe-path',
  'entities',
] as const;

export type ImportTroubleKind = (typeof importTroubles)[number];

/** A file that is not what it should be, or not fit to be read. Nobody’s fault here. */
export class ImportTrouble extends Error {
  readonly kind: ImportTroubleKind;
  /** What in particular, for the sentence: the name of a format or of an entry; often empty. */
  readonly detail: string;

  constructor(kind: ImportTroubleKind, detail = '') {
    super(detail === '' ? kind : `${kind}: ${detail}`);
    this.kind = kind;
    this.detail = detail;
  }
}
