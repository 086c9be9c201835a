import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Piece, SnapshotIndex } from './snapshot-form.ts';

/** A snapshot as it lies in its folder. */
export interface StoredSnapshot {
  readonly id: string;
  readonly index: SnapshotIndex;
}

/** A piece that is not there, or is not what it was. */
export class PieceDamaged extends Error {
  override readonly name = 'PieceDamaged';
  readonly sha256: string;

  constructor(sha256: string, cause: unknown) {
    super(`The piece ${sha256} of a snapshot is damaged`, { cause });
    this.sha256 = sha256;
  }
}

/**
 * The snapshots in a folder, the one made last first, and the files that should be one but make no
 * sense. What their pieces hold is not looked at.
 */
export async function readSnapshots(folder: string): Promise<{
  readonly snapshots: readonly StoredSnapshot[];
  readonly unreadable: readonly string[];
}> {
  const snapshots: StoredSnapshot[] = [];
  const unreadable: string[] = [];
  for (const name of await namesIn(folder)) {
    const id = ID.test(name) ? name.slice(0, -'.json'.length) : null;
    if (id === null) continue;
    const index = parseIndex(await readFile(join(folder, name), 'utf8'));
    if (index) snapshots.push({ id, index });
    else unreadable.push(name);
  }
  snapshots.sort((a, b) => numberOf(b.id) - numberOf(a.id));
  return { snapshots, unreadable };
}

/** The one made last whose index can be read; `null`: there is none. */
export async function newestSnapshot(folder: string): Promise<StoredSnapshot | null> {
  const names = (await namesIn(folder)).filter((name) => ID.test(name));
  const ids = names.map((name) => name.slice(0, -'.json'.length));
  for (const id of ids.sort((a, b) => numberOf(b) - numberOf(a))) {
    const index = parseIndex(await readFile(join(folder, `${id}.json`), 'utf8'));
    if (index) return { id, index };
  }
  return null;
}

/** The place of a snapshot in the order in which they were made. */
export const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));

/** @param at ISO 8601 */
export const idOf = (at: string, number: number): string =>
  `${at.slice(0, 19).replaceAll(':', '-')}Z-${number}`;

/** The names of the pieces that lie in a folder. */
export const pieceNames = async (pieces: string): Promise<ReadonlySet<string>> =>
  new Set(await namesIn(pieces));

export const pieceName = (sha256: string): string => `${sha256}.gz`;

/**
 * The JSON of a piece, an operation.
 * @param pieces the folder
 * @throws PieceDamaged when it is not there or has another checksum
 */
export async function readPiece(
  pieces: string,
  { sha256, size }: Pick<Piece, 'sha256' | 'size'>,
): Promise<string> {
  let json: Buffer;
  try {
    const packed = await readFile(join(pieces, pieceName(sha256)));
    // Whoever claims to be longer is not what was packed.
    json = await unpack(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    throw new PieceDamaged(sha256, error);
  }
  if (sha256Of(json) !== sha256) throw new PieceDamaged(sha256, 'another checksum');
  return json.toString('utf8');
}

/** Whether every piece of a snapshot is there and has the checksum it had when it was made. */
export async function isWhole(pieces: string, { index }: StoredSnapshot): Promise<boolean> {
  try {
    for (const piece of index.pieces) await readPiece(pieces, piece);
    return true;
  } catch (error) {
    if (error instanceof PieceDamaged) return false;
    throw error;
  }
}

/** In hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

const ID = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z-\d{1,15}\.json$/;
const unpack = promisify(gunzip);

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** `null` for what is no index, or one of a newer program. */
function parseIndex(text: string): SnapshotIndex | null {
  try {
    const index = JSON.parse(text) as Partial<SnapshotIndex>;
    const { format, version, schema, program, at, reason, seq, last, counts, pieces } = index;
    const good =
      format === 'uporedo-snapshot' &&
      version === 1 &&
      [schema, seq, last?.end].every((number) => Number.isSafeInteger(number)) &&
      [program, at, reason, last?.sum].every((word) => typeof word === 'string') &&
      typeof counts === 'object' &&
      Array.isArray(pieces) &&
      pieces.every(isPiece);
    return good ? (index as SnapshotIndex) : null;
  } catch {
    return null;
  }
}

const isPiece = ({ table, textId, rows, sha256, size, packed }: Partial<Piece>): boolean =>
  typeof table === 'string' &&
  typeof textId === 'string' &&
  /^[0-9a-f]{64}$/.test(sha256 ?? '') &&
  [rows, size, packed].every((number) => Number.isSafeInteger(number) && (number ?? -1) >= 0);
