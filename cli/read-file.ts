import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { decoded } from '../src/importing/decoded.ts';
import { looksBinary } from '../src/importing/encoding/looks-binary.ts';
import { BadInput } from './complaint.ts';

/** A text file as it was read. */
export interface Source {
  /** With its byte order mark, if it has one. */
  readonly text: string;
  readonly encoding: string;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** @throws BadInput when there is no text in the file */
export async function readText(file: string): Promise<Source> {
  const bytes = await readBytes(file);
  if (bytes.length === 0) throw new BadInput(`${file}: the file is empty.`);
  if (looksBinary(bytes)) throw notText(file);
  const { text, encoding } = decoded(bytes, { tidy: false });
  if (!encoding.startsWith('utf-16') && bytes.includes(0)) throw notText(file);
  if (text.trim() === '') throw new BadInput(`${file}: there is no text in the file.`);
  return { text, encoding, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** @throws BadInput when the file cannot be read */
export async function readBytes(file: string, largest = largestText): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new BadInput(`${file}: this is a folder, not a file.`);
    if (!found.isFile()) throw new BadInput(`${file}: this is not a file.`);
    if (found.size > largest) {
      throw new BadInput(`${file}: the file is larger than ${largest / megabyte} MB.`);
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${file}: ${reasonOf(error)}`);
  }
}

const megabyte = 1024 * 1024;
const largestText = 50 * megabyte;

/** Why the system refused, in plain words. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons.get(code) ?? `${message.split('\n', 1)[0] ?? code}.`;
}

const reasons = new Map([
  ['ENOENT', 'there is no such file.'],
  ['ENOTDIR', 'there is no such file.'],
  ['EACCES', 'access is not allowed.'],
  ['EPERM', 'access is not allowed.'],
  ['EISDIR', 'this is a folder, not a file.'],
  ['ENOSPC', 'the disk is full.'],
  ['EROFS', 'the disk is read-only.'],
  ['ENAMETOOLONG', 'the name is too long.'],
]);

const notText = (file: string): BadInput => new BadInput(`${file}: this is not a text file.`);
