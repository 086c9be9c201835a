import type { TableName } from '../../core/change.ts';

/** The extension of archives, without a full stop. */
export const archiveExtension = 'uporedo';

export const archiveFormat = 'uporedo-archive';

/** Of the files and their arrangement; the rows in them have a schema of their own (`rowSchema`). */
export const archiveVersion = 1;

export const manifestPath = 'manifest.json';

/** What an archive holds: single texts, or the library with its settings. */
export type ArchiveScope = 'text' | 'library';

/** The first entry: what the others are, and by what they are known to be whole. */
export interface Manifest {
  readonly format: typeof archiveFormat;
  readonly version: number;
  readonly schema: number;
  readonly scope: ArchiveScope;
  /** Rows per table; chunks are counted as stored, a hundred paragraphs each. */
  readonly counts: Readonly<Partial<Record<TableName, number>>>;
  /** SHA-256 of originals that were not to be had when it was made. */
  readonly missing: readonly string[];
  /** All others, in the order of their paths (by UTF-16 units). */
  readonly entries: readonly ManifestEntry[];
}

export interface ManifestEntry {
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** Of the unpacked bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What an archive may ask of the machine. Counted while bytes are unpacked. */
export const archiveLimits = {
  /** Bytes of the file. */
  file: 1024 * 1024 * 1024,
  /** Texts have up to a dozen each. */
  entries: 65_000,
  manifest: 64 * 1024 * 1024,
  /** Bytes of one entry; a string of JSON must be made of it. */
  entry: 256 * 1024 * 1024,
  /** Bytes of all rows together. */
  rows: 1024 * 1024 * 1024,
  /** Values inside one another in a setting. */
  nesting: 32,
} as const;

/** Whether a hash names an original that may be kept in an archive. */
export const isHash = (sha256: string): boolean => /^[0-9a-f]{64}$/.test(sha256);

export const originalPath = (sha256: string): string => `originals/${sha256}`;

/** Files that hold rows of a text, in its folder. */
export const textFiles = [
  'text',
  'paragraphs',
  'corrections',
  'annotations',
  'terms',
  'refusals',
  'revisions',
  'import',
  'outline',
  'pairing',
  'reading',
] as const;

export type TextFile = (typeof textFiles)[number];

export const textPath = (textId: string, file: TextFile): string => `texts/${textId}/${file}.json`;

/** Files with rows that belong to no single text. */
export const libraryFiles = ['terms', 'refusals', 'settings'] as const;

export type LibraryFile = (typeof libraryFiles)[number];

export const libraryPath = (file: LibraryFile): string => `library/${file}.json`;
