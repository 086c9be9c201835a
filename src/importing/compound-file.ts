import { ImportTrouble } from './trouble.ts';

/**
 * Refuses a compound file (OLE): a Word document from before 2007, or a locked one of any age.
 * Others pass, and are judged as what they say they are.
 */
export function refuseCompound(bytes: Uint8Array): void {
  if (!signature.every((byte, place) => bytes[place] === byte)) return;
  if (holds(bytes, 'EncryptedPackage')) throw new ImportTrouble('password');
  throw new ImportTrouble('unsupported', holds(bytes, 'WordDocument') ? oldWord : 'OLE');
}

const oldWord = 'Word 97–2003 (.doc)';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Is this the name of a part? Names are in UTF-16, in a directory that may be anywhere. */
function holds(bytes: Uint8Array, name: string): boolean {
  const units = Array.from({ length: name.length * 2 }, (_, place) =>
    place % 2 === 0 ? name.charCodeAt(place / 2) : 0,
  );
  for (
    let at = bytes.indexOf(units[0] ?? 0);
    at !== -1;
    at = bytes.indexOf(units[0] ?? 0, at + 1)
  ) {
    if (units.every((unit, place) => bytes[at + place] === unit)) return true;
  }
  return false;
}
