import * as zip from '@zip.js/zip.js/lib/zip-core-native.js';
import { ImportTrouble, type ImportTroubleKind } from './trouble.ts';

/** What the archive reader says, in our words. What it does not know of is a fault of ours. */
export function troubleOfZip(error: unknown, archive: Uint8Array | null, name = ''): Error {
  if (error instanceof ImportTrouble) return error;
  const message = error instanceof Error ? error.message : '';
  if (message === zip.ERR_EOCDR_NOT_FOUND && archive !== null && beginsAsZip(archive)) {
    return new ImportTrouble('truncated');
  }
  return new ImportTrouble(kinds.get(message) ?? 'damaged', name);
}

/** The directory is at the end: a file that begins as an archive and has none was cut short. */
const beginsAsZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const kinds: ReadonlyMap<string, ImportTroubleKind> = new Map([
  [zip.ERR_ENCRYPTED, 'password'],
  [zip.ERR_UNSUPPORTED_ENCRYPTION, 'password'],
  [zip.ERR_ENCRYPTED_CENTRAL_DIRECTORY, 'password'],
  [zip.ERR_SPLIT_ZIP_FILE, 'truncated'],
  [zip.ERR_ENTRY_DATA_OUT_OF_BOUNDS, 'truncated'],
  [zip.ERR_UNSAFE_FILENAME, 'unsafe-path'],
]);
