import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
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
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) throw notText(file);
  const text = decoded(file, bytes, encoding);
  if (text.includes('\0') || hasManyControls(text)) throw notText(file);
  if (text.trim() === '') throw new BadInput(`${file}: there is no text in the file.`);
  return { text, encoding, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** @throws BadInput when the file cannot be read */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new BadInput(`${file}: this is a folder, not a file.`);
    if (!found.isFile()) throw new BadInput(`${file}: this is not a file.`);
    if (found.size > largest) throw new BadInput(`${file}: the file is larger than 50 MB.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${file}: ${reasonOf(error)}`);
  }
}

const largest = 50 * 1024 * 1024;

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

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function decoded(file: string, bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadInput(`${file}: the text is neither in UTF-8 nor in UTF-16.`);
  }
}

/** A stray control character or two is a scanner's doing. */
function hasManyControls(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  const controls = text.match(/[\u0001-\u0008\u000B\u000E-\u001F]/g)?.length ?? 0;
  return controls > 4 + text.length / 100;
}
