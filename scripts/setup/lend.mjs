import { chownSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

const lent = new Map();

/** A copy of a file that is closed to the user, in a place of their own. It goes when this process ends. */
export function lend(user, file) {
  if (!lent.has(file)) {
    // Not os.tmpdir(): root's own may be closed to the user.
    const folder = mkdtempSync('/tmp/uporedo-lent-');
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    const copy = path.join(folder, path.basename(file));
    copyFileSync(file, copy);
    for (const place of [folder, copy]) chownSync(place, user.uid, user.gid);
    lent.set(file, copy);
  }
  return lent.get(file);
}
