import type { JournalFile } from './journal-disk.ts';

/** The bytes from `start` up to `end`, fewer if the file ends before. */
export async function readAt(
  file: Pick<JournalFile, 'read'>,
  start: number,
  end: number,
): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.max(0, end - start));
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
