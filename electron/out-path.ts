/**
 * The parts of a path inside a folder that the page may fill: the names of its folders and its own.
 * @param path relative, `/` between its parts
 * @throws Error when it could lead out of the folder, to a device, to a hidden folder (another
 * program's settings lie in them), or is no name on some system
 */
export function partsOf(path: string): readonly string[] {
  const parts = path.split('/');
  if (path.length > LONGEST_PATH || parts.length > DEEPEST) throw new Error('Too long a path');
  for (const part of parts) {
    if (part === '' || part.startsWith('.') || /[. ]$/.test(part)) throw noName(path);
    // Control characters, what Windows forbids, and the colon of a drive or a second stream.
    if (/[\p{Cc}\\:*?"<>|]/u.test(part) || RESERVED.test(part)) throw noName(path);
    if (Buffer.byteLength(part) > LONGEST_NAME) throw noName(path);
  }
  return parts;
}

const noName = (path: string): Error => new Error(`No name for a file: ${JSON.stringify(path)}`);

/** Bytes of one name: what nearly every file system takes. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 1000;
const DEEPEST = 20;

/** Windows opens a device for these, whatever stands behind a full stop. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) *(?:\.|$)/i;
