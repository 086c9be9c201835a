import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A hash over the names and bytes of these files, and of all in these folders but what `skip(name)`s. */
export function fingerprint(root, places, skip = () => false) {
  const hash = createHash('sha256');
  for (const file of filesIn(root, places)) {
    if (skip(file)) continue;
    const content = readFileSync(path.join(root, file));
    // The length keeps one file's end from passing for the next one's beginning.
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesIn(root, places) {
  return places
    .filter((place) => existsSync(path.join(root, place)))
    .flatMap((place) => {
      const folder = path.join(root, place);
      if (!statSync(folder).isDirectory()) return [place];
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
    })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
