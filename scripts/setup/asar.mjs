import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** An archive as Electron reads an app from it: these files and folders of a folder, with all in them. */
export function asarOf(root, names) {
  const contents = [];
  let offset = 0;
  const entryOf = (place) => {
    if (statSync(place).isDirectory()) {
      const inside = readdirSync(place).sort();
      return {
        files: Object.fromEntries(inside.map((name) => [name, entryOf(path.join(place, name))])),
      };
    }
    const content = readFileSync(place);
    contents.push(content);
    const entry = { size: content.length, offset: String(offset) };
    offset += content.length;
    return entry;
  };
  const files = Object.fromEntries(names.map((name) => [name, entryOf(path.join(root, name))]));
  return Buffer.concat([headOf(JSON.stringify({ files })), ...contents]);
}

/** The directory with its sizes around it: a number of four bytes each, as Chromium pickles them. */
function headOf(directory) {
  const text = Buffer.from(directory);
  const padded = Buffer.alloc(Math.ceil(text.length / 4) * 4);
  text.copy(padded);
  const sizes = Buffer.alloc(16);
  [4, padded.length + 8, padded.length + 4, text.length].forEach((size, place) =>
    sizes.writeUInt32LE(size, place * 4),
  );
  return Buffer.concat([sizes, padded]);
}
