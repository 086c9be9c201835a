/**
 * A file name (without extension) that every system and Obsidian's links accept, made from a title:
 * no separators or reserved names, nothing invisible (controls, bidi overrides), at most 120 bytes
 * of UTF-8, never empty.
 */
export function fileNameFor(title: string): string {
  const name = title
    .replace(/[\s\p{Z}]/gu, ' ')
    .replace(/\p{C}/gu, '')
    .normalize('NFC')
    .replace(/ *[\\/:*?"<>|#^[\]]+ */g, '-')
    .replace(/ {2,}/g, ' ');
  const safe = trimmed(cutTo(longest - 1, name));
  return (reserved.test(safe) ? `_${safe}` : safe) || 'uporedo';
}

const longest = 120;

/** Windows opens a device for these, whatever stands behind a full stop. */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) *(?:\.|$)/i;

/** Leading full stops hide a file, leading hyphens look like options; Windows drops trailing ones. */
const trimmed = (name: string): string => name.replace(/^[ .-]+/, '').replace(/[ .-]+$/, '');

function cutTo(bytes: number, name: string): string {
  let used = 0;
  let cut = '';
  for (const character of name) {
    used += bytesOf(character.codePointAt(0) ?? 0);
    if (used > bytes) break;
    cut += character;
  }
  return cut;
}

const bytesOf = (point: number): number =>
  point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
