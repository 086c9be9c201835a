import fs from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * Reads the files of a zip that `wanted(name)` picks, one at a time. Node has no zip reader, and one
 * of the set-up's own needs no package and skips the 25,000 files we would throw away. Plain zips
 * only: no encryption, no zip64.
 */
export async function* readZip(file, wanted) {
  const zip = await fs.open(file);
  try {
    for (const entry of await directory(zip)) {
      if (wanted(entry.name)) yield { ...entry, content: await content(zip, entry) };
    }
  } finally {
    await zip.close();
  }
}

async function directory(zip) {
  const { size } = await zip.stat();
  // The end record is 22 bytes, behind it at most a comment of 64 KiB.
  const tail = await bytes(zip, Math.max(0, size - 65557), Math.min(size, 65557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('not a zip file');
  return entries(await bytes(zip, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12)));
}

function entries(buffer) {
  const found = [];
  let at = 0;
  while (at + 46 <= buffer.length && buffer.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = buffer.readUInt16LE(at + 28);
    found.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      mode: buffer.readUInt16LE(at + 40) & 0o777,
      method: buffer.readUInt16LE(at + 10),
      packedSize: buffer.readUInt32LE(at + 20),
      offset: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return found;
}

async function content(zip, { offset, packedSize, method }) {
  // The local header repeats the name and may have extra fields of another length.
  const header = await bytes(zip, offset, 30);
  const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await bytes(zip, start, packedSize);
  return method === DEFLATED ? inflateRawSync(packed) : packed;
}

async function bytes(zip, position, length) {
  const buffer = Buffer.alloc(length);
  await zip.read(buffer, 0, length, position);
  return buffer;
}
