import { sampleOf } from './sample.ts';
import { utf16In } from './unicode.ts';

/**
 * Whether bytes are no text in any encoding: they hold many control characters, and NUL is twice as bad
 * as others. A stray one or two is a scanner’s, a printer’s or a disk’s doing, and DOS fills a text up
 * with 0x1A behind its end.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked) return looksBinaryInUnits(bytes, first === 0xff);
  const wide = utf16In(sampleOf(bytes));
  if (wide !== null) return looksBinaryInUnits(bytes, wide === 'utf-16le');
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0x1a) end--;
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x20) continue;
    if (!ordinary.has(byte)) controls += byte === 0 ? 2 : 1;
  }
  return controls > mostOf(end);
}

function looksBinaryInUnits(bytes: Uint8Array, isLittleEndian: boolean): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = bytes.length >> 1;
  let controls = 0;
  for (let i = 0; i < units; i++) {
    const unit = view.getUint16(2 * i, isLittleEndian);
    if (unit < 0x20 && !ordinary.has(unit)) controls += unit === 0 ? 2 : 1;
  }
  return controls > mostOf(units);
}

const mostOf = (length: number): number => 4 + length / 100;

/** Tab, line feed, form feed, carriage return. */
const ordinary: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d]);
