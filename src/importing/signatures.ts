/** Kinds of files that hold no text for us, by their first bytes. The name is for the sentence. */
export function foreignKind(bytes: Uint8Array): string | null {
  const found = signatures.find(([, at, magic]) => hasAt(bytes, at, magic));
  return found?.[0] ?? null;
}

/** Whether the units of `magic` stand at an offset, each as one byte. */
export function hasAt(bytes: Uint8Array, at: number, magic: string): boolean {
  for (let i = 0; i < magic.length; i++) {
    if (bytes[at + i] !== magic.charCodeAt(i)) return false;
  }
  return true;
}

const signatures: readonly (readonly [name: string, at: number, magic: string])[] = [
  ['JPEG', 0, '\xff\xd8\xff'],
  ['PNG', 0, '\x89PNG\r\n\x1a\n'],
  ['GIF', 0, 'GIF87a'],
  ['GIF', 0, 'GIF89a'],
  ['WebP', 8, 'WEBP'],
  ['WAV', 8, 'WAVEfmt '],
  ['AVI', 8, 'AVI LIST'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['BMP', 6, '\0\0\0\0\x36\0\0\0\x28\0\0\0'],
  ['HEIC', 4, 'ftyphei'],
  ['AVIF', 4, 'ftypavif'],
  ['MP4', 4, 'ftyp'],
  ['DjVu', 0, 'AT&TFORM'],
  ['MP3', 0, 'ID3'],
  ['MP3', 0, '\xff\xfb'],
  ['Ogg', 0, 'OggS'],
  ['FLAC', 0, 'fLaC'],
  ['Matroska', 0, '\x1aE\xdf\xa3'],
  ['RTF', 0, '{\\rtf'],
  ['PostScript', 0, '%!PS'],
  ['Mobipocket', 60, 'BOOKMOBI'],
  ['RAR', 0, 'Rar!\x1a\x07'],
  ['7-Zip', 0, "7z\xbc\xaf'\x1c"],
  ['gzip', 0, '\x1f\x8b\x08'],
  ['bzip2', 0, 'BZh91AY&SY'],
  ['XZ', 0, '\xfd7zXZ\0'],
  ['Zstandard', 0, '\x28\xb5\x2f\xfd'],
  ['tar', 257, 'ustar'],
  ['SQLite', 0, 'SQLite format 3\0'],
  ['a program', 0, '\x7fELF'],
  ['a program', 0, 'MZ\x90\0'],
  ['a program', 0, '\xca\xfe\xba\xbe'],
  ['a program', 0, '\xcf\xfa\xed\xfe'],
  ['WebAssembly', 0, '\0asm'],
  ['a font', 0, 'wOFF'],
  ['a font', 0, 'wOF2'],
  ['a font', 0, 'OTTO'],
  ['a font', 0, '\0\x01\0\0\0'],
];
