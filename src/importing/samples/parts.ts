import { checksumOf, deflated, madeZip, type MadeEntry } from '../made-zip.ts';

/** A file inside an archive. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** What is said of it that is not so. */
  readonly wrong?: Omit<MadeEntry, 'name' | 'content'>;
}

/** An archive of these, packed as programs do it. */
export async function zipOf(parts: readonly Part[]): Promise<Uint8Array<ArrayBuffer>> {
  return madeZip(await Promise.all(parts.map(entryOf)));
}

async function entryOf({ name, content, isStored, wrong }: Part): Promise<MadeEntry> {
  if (isStored) return { name, content, ...wrong };
  const claimedSize = typeof content === 'string' ? lengthOf(content) : content.length;
  const checksum = checksumOf(content);
  return { name, content: await deflated(content), method: 8, checksum, claimedSize, ...wrong };
}

const lengthOf = (text: string): number => new TextEncoder().encode(text).length;
