import {
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { crc32 } from './crc32.ts';

/** An entry that is packed already: as small as it gets while it waits for the others. */
export interface PackedEntry {
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly sha256: string;
  readonly checksum: number;
  readonly packed: Uint8Array;
}

/** Packs bytes by deflate (RFC 1951). */
export async function packed(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<PackedEntry> {
  const deflated = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return {
    path,
    size: bytes.length,
    sha256: await sha256Of(bytes),
    checksum: crc32(bytes),
    packed: new Uint8Array(await new Response(deflated).arrayBuffer()),
  };
}

/** A zip archive of entries in the order given, that says nothing of when or where it was made. */
export async function zipOf(entries: readonly PackedEntry[]): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    passThrough: true,
    extendedTimestamp: false,
    dataDescriptor: false,
    // A zip knows local time only, and none before this.
    lastModDate: new Date(1980, 0, 1),
    level: 6,
  });
  for (const { path, size, checksum, packed } of entries) {
    await zip.add(path, new Uint8ArrayReader(packed), {
      passThrough: true,
      uncompressedSize: size,
      crc32: checksum,
      compressionMethod: deflate,
      level: 6,
    });
  }
  return zip.close();
}

/** The method’s number in a zip (APPNOTE.TXT 4.4.5). */
const deflate = 8;

/** In hexadecimal. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
