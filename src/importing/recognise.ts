import type { Format } from '../core/format.ts';
import { refuseCompound } from './compound-file.ts';
import { zipKind } from './zip-kind.ts';
import { foreignKind, hasAt } from './signatures.ts';
import { ImportTrouble } from './trouble.ts';
import { textFormat } from './text-format.ts';

/**
 * What a file is: by its contents; where they leave it open, by its name.
 * @param text its beginning as text
 * @throws ImportTrouble for a file of a kind that is known, but not read here, or locked as a whole
 */
export function recognise(name: string, bytes: Uint8Array, text: () => string): Format {
  if (hasAt(bytes, 0, 'PK\x03\x04') || hasAt(bytes, 0, 'PK\x05\x06')) return zipKind(bytes);
  if (isPdf(bytes)) return 'pdf';
  refuseCompound(bytes);
  const foreign = foreignKind(bytes);
  if (foreign !== null) throw new ImportTrouble('unsupported', foreign);
  return textFormat(name, text());
}

/** Something else may stand before the mark: readers look for it in the first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 1024);
  for (let at = 0; at < end; at++) {
    if (bytes[at] === 0x25 && hasAt(bytes, at, '%PDF-1.')) return at === 0 || isBare(bytes, at);
  }
  return hasAt(bytes, 0, '%PDF-2.');
}

/** A text that only speaks of `%PDF-1.` is no PDF. */
const isBare = (bytes: Uint8Array, at: number): boolean =>
  bytes[at - 1] === 0x0a || bytes[at - 1] === 0x0d || bytes.subarray(0, at).includes(0);
