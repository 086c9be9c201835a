/** An entry to be made, and what to get wrong about it. Only tests make archives. */
export interface MadeEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Already packed bytes, when `content` is packed by the method `8`. */
  readonly method?: number;
  readonly flags?: number;
  /** The size the headers claim. */
  readonly claimedSize?: number;
  /** Of the directory record: the offset of an earlier entry, to lie over it. */
  readonly offset?: number;
  readonly checksum?: number;
}

/** An archive as its entries say, right or wrong: good libraries refuse to write bad ones. */
export function madeZip(entries: readonly MadeEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = bytesOf(entry.name);
    const content = bytesOf(entry.content);
    const fields = fieldsOf(entry, name, content);
    const local = joinBytes([new Uint8Array([0x50, 0x4b, 3, 4]), fields, name]);
    const isShared = entry.offset !== undefined;
    const offset = entry.offset ?? at;
    directory.push(
      joinBytes([
        new Uint8Array([0x50, 0x4b, 1, 2, 20, 0]),
        fields,
        little(0, 2, 0, 2, 0, 2, 0, 4, offset, 4),
        name,
      ]),
    );
    if (!isShared) {
      parts.push(local, content);
      at += local.length + content.length;
    }
  }
  const records = joinBytes(directory);
  const count = Math.min(entries.length, 0xffff);
  const end = little(0x06054b50, 4, 0, 2, 0, 2, count, 2, count, 2, records.length, 4, at, 4, 0, 2);
  return joinBytes([...parts, records, end]);
}

/** Packs bytes as archives do. */
export async function deflated(content: string | Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([joinBytes([bytesOf(content)])])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** What local and directory records have in common. */
function fieldsOf(entry: MadeEntry, name: Uint8Array, content: Uint8Array): Uint8Array {
  const { method = 0, flags = 0x800, checksum, claimedSize = content.length } = entry;
  const sum = checksum ?? (method === 0 ? checksumOf(content) : 0);
  return little(
    ...[20, 2, flags, 2, method, 2, 0, 2, 0x21, 2],
    ...[sum, 4, content.length, 4, claimedSize, 4, name.length, 2, 0, 2],
  );
}

/** Numbers as little-endian bytes, each followed by how many. */
function little(...pairs: number[]): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const [value = 0, width = 0] = pairs.slice(at, at + 2);
    for (let byte = 0; byte < width; byte++) bytes.push(Math.floor(value / 256 ** byte) % 256);
  }
  return Uint8Array.from(bytes);
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** CRC-32 of IEEE 802.3. */
export function checksumOf(content: string | Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytesOf(content)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
