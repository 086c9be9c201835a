import { openArchive, type Archive as Zip } from '../../importing/zip.ts';
import { ImportTrouble, type ImportTroubleKind } from '../../importing/trouble.ts';
import { keyOf, type TableName, type Tables } from '../../core/change.ts';
import { everyText } from '../../core/term.ts';
import { chunkOf } from '../../core/text.ts';
import type { Archive, SharedRows, TextRows } from './archive.ts';
import {
  archiveLimits,
  libraryFiles,
  libraryPath,
  manifestPath,
  originalPath,
  textFiles,
  textPath,
  type LibraryFile,
  type Manifest,
} from './archive-format.ts';
import { ArchiveTrouble, type ArchiveTroubleKind } from './archive-trouble.ts';
import { sha256Of } from './pack.ts';
import { readManifest } from './read-manifest.ts';
import { refusalShape, settingShape, termShape } from './row-shapes.ts';
import { at, listOf, misshapen, Misshapen, type Shape } from './shape.ts';
import { soundText } from './sound-text.ts';
import { textRows } from './text-rows.ts';

/**
 * Reads an archive and trusts nothing in it: every entry is named by the manifest and is what that
 * says, every row is what a row of its table must be, and they fit together. Rows of an older schema
 * are brought up to now.
 * @param progress told how many entries of how many are proved
 * @throws ArchiveTrouble
 */
export async function readArchive(
  bytes: Uint8Array,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<Archive> {
  if (bytes.length > archiveLimits.file) throw new ArchiveTrouble('too-large');
  const zip = await opened(bytes);
  const manifest = readManifest(
    parsed(manifestPath, await unpacked(zip, manifestPath, archiveLimits.manifest)),
  );
  sameEntries(zip, manifest);
  const entries = new Map(manifest.entries.map((entry) => [entry.path, entry]));
  const proved = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const entry = entries.get(path);
    if (!entry) throw new ArchiveTrouble('missing-entry', path);
    const content = await unpacked(zip, path, entry.size);
    const isSame = content.length === entry.size && (await sha256Of(content)) === entry.sha256;
    if (!isSame) throw new ArchiveTrouble('checksum', path);
    return content;
  };
  const { textIds, originals } = sorted(manifest);
  const json = new Map<string, unknown>();
  let done = 0;
  for (const path of entries.keys()) {
    // Originals are proved now and read again when they are kept, one at a time.
    const content = await proved(path);
    if (path.endsWith('.json')) json.set(path, parsed(path, content));
    progress(++done, entries.size);
  }
  const texts = textIds.map((id) => textOf(id, json));
  const shared = sharedOf(json);
  unique(texts, shared);
  counted(manifest, texts, shared);
  return {
    scope: manifest.scope,
    texts,
    shared,
    originals,
    missing: manifest.missing,
    readOriginal: (sha256) => proved(originalPath(sha256)),
  };
}

async function opened(bytes: Uint8Array): Promise<Zip> {
  try {
    const zip = await openArchive(bytes, {
      entries: archiveLimits.entries + 1,
      entry: archiveLimits.entry,
      inflated: Infinity,
      // What an entry may hold, the manifest says; deflate cannot do better than this.
      ratio: 1100,
    });
    if (!zip.has(manifestPath)) throw new ArchiveTrouble('not-archive');
    return zip;
  } catch (error) {
    // A file that is no zip at all is not a damaged one.
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    throw isZip ? troubleOf(error) : new ArchiveTrouble('not-archive');
  }
}

async function unpacked(zip: Zip, path: string, most: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const content = await zip.read(path, most);
    if (!content) throw new ArchiveTrouble('missing-entry', path);
    return content;
  } catch (error) {
    throw troubleOf(error, path);
  }
}

/** What the reader of zips says, of an archive. */
function troubleOf(error: unknown, path = ''): unknown {
  if (!(error instanceof ImportTrouble)) return error;
  return new ArchiveTrouble(kinds[error.kind] ?? 'damaged', error.detail || path);
}

const kinds: Partial<Record<ImportTroubleKind, ArchiveTroubleKind>> = {
  truncated: 'truncated',
  password: 'password',
  'too-large-inside': 'too-large',
  'too-many-entries': 'too-many-entries',
  'unsafe-path': 'unsafe-path',
};

function sameEntries(zip: Zip, { entries }: Manifest): void {
  const listed = new Set(entries.map(({ path }) => path));
  const found = new Set<string>();
  for (const name of zip.entries) {
    if (found.has(name)) throw new ArchiveTrouble('repeated-entry', name);
    found.add(name);
    if (name !== manifestPath && !listed.has(name))
      throw new ArchiveTrouble('unlisted-entry', name);
  }
  for (const path of listed) if (!zip.has(path)) throw new ArchiveTrouble('missing-entry', path);
}

/** What the entries are, by their paths. */
function sorted({ entries }: Manifest): { textIds: string[]; originals: string[] } {
  const paths = new Set(entries.map(({ path }) => path));
  const textIds = new Set<string>();
  const originals: string[] = [];
  const shared = new Set(libraryFiles.map(libraryPath));
  for (const { path, sha256 } of entries) {
    const [, id = '', file = ''] = /^texts\/([a-z0-9-]{1,300})\/([a-z]+)\.json$/.exec(path) ?? [];
    if (textFiles.some((one) => one === file)) textIds.add(id);
    else if (path === originalPath(sha256)) originals.push(sha256);
    else if (!shared.has(path)) throw new ArchiveTrouble('wrong-rows', `${path}: it is not known`);
  }
  for (const id of textIds) {
    for (const path of [textPath(id, 'text'), textPath(id, 'paragraphs')]) {
      if (!paths.has(path)) throw new ArchiveTrouble('missing-entry', path);
    }
  }
  return { textIds: [...textIds].sort(), originals };
}

function parsed(path: string, content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    throw new ArchiveTrouble('damaged', path);
  }
}

const textOf = (id: string, json: ReadonlyMap<string, unknown>): TextRows =>
  fitting(`texts/${id}`, () => {
    const rows = textRows((file) => json.get(textPath(id, file)));
    if (rows.text.id !== id) throw misshapen('text: it lies in the folder of another');
    return soundText(rows);
  });

function sharedOf(json: ReadonlyMap<string, unknown>): SharedRows {
  const list = <T>(file: LibraryFile, shape: Shape<T>): readonly T[] =>
    at(file, () => listOf(shape)(json.get(libraryPath(file)) ?? []));
  return fitting('library', () => {
    const terms = list('terms', termShape);
    const refusals = list('refusals', refusalShape);
    if (terms.some(({ textId }) => textId !== everyText) || refusals.some(({ textId }) => textId)) {
      throw misshapen('what is for all texts belongs to one');
    }
    return { terms, refusals, settings: list('settings', settingShape) };
  });
}

/**
 * What is read, if it is what rows must be.
 * @param where in the archive, for the reader
 * @throws ArchiveTrouble
 */
export function fitting<T>(where: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Misshapen)) throw error;
    throw new ArchiveTrouble('wrong-rows', `${where}: ${error.told}`);
  }
}

/** No table has two rows of one key. Throws ArchiveTrouble. */
export function unique(texts: readonly TextRows[], shared: SharedRows): void {
  const check = <T extends TableName>(table: T, rows: readonly Tables[T][]): void => {
    const keys = new Set<string>();
    for (const row of rows) {
      const key = String(keyOf(table, row));
      if (keys.has(key))
        throw new ArchiveTrouble('wrong-rows', `${table}: the id ${key} is used twice`);
      keys.add(key);
    }
  };
  for (const table of ['corrections', 'annotations', 'revisions'] as const) {
    check(
      table,
      texts.flatMap((rows): readonly Tables[typeof table][] => rows[table]),
    );
  }
  check('terms', [...texts.flatMap(({ terms }) => terms), ...shared.terms]);
  check('refusals', [...texts.flatMap(({ refusals }) => refusals), ...shared.refusals]);
  check('settings', shared.settings);
}

/** There are as many rows as the manifest says. */
function counted({ counts }: Manifest, texts: readonly TextRows[], shared: SharedRows): void {
  const sum = (count: (rows: TextRows) => number): number =>
    texts.reduce((total, rows) => total + count(rows), 0);
  const found: Record<TableName, number> = {
    texts: texts.length,
    chunks: sum(({ paragraphs }) =>
      paragraphs.length > 0 ? chunkOf(paragraphs.length - 1) + 1 : 0,
    ),
    imports: sum((rows) => (rows.import ? 1 : 0)),
    outlines: sum(({ outline }) => (outline ? 1 : 0)),
    pairings: sum(({ pairing }) => (pairing ? 1 : 0)),
    corrections: sum(({ corrections }) => corrections.length),
    annotations: sum(({ annotations }) => annotations.length),
    terms: sum(({ terms }) => terms.length) + shared.terms.length,
    refusals: sum(({ refusals }) => refusals.length) + shared.refusals.length,
    revisions: sum(({ revisions }) => revisions.length),
    readings: sum(({ reading }) => (reading ? 1 : 0)),
    settings: shared.settings.length,
  };
  for (const [table, count] of Object.entries(found)) {
    if ((counts[table as TableName] ?? 0) !== count) {
      throw new ArchiveTrouble(
        'wrong-rows',
        `${table}: there are ${count}, not as many as it says`,
      );
    }
  }
}
