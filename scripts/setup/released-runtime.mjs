import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { asarOf } from './asar.mjs';
import { releaseFuses, setFuses } from './fuses.mjs';
import { projectRoot } from './places.mjs';

/**
 * Makes of an Electron, in an empty folder, the program as readers get it: under its own name, the
 * built app in an archive, fuses set. What is not changed leads to the Electron it is made of. Answers
 * its executable.
 */
export function makeReleased(electron, folder) {
  const runtime = path.dirname(electron);
  const apart = new Set([path.basename(electron), 'resources']);
  for (const name of readdirSync(runtime).filter((each) => !apart.has(each))) {
    symlinkSync(path.join(runtime, name), path.join(folder, name));
  }
  mkdirSync(path.join(folder, 'resources'));
  const app = asarOf(projectRoot, ['package.json', 'out']);
  writeFileSync(path.join(folder, 'resources', 'app.asar'), app);

  const bytes = readFileSync(electron);
  setFuses(bytes, releaseFuses);
  const executable = path.join(folder, 'uporedo');
  writeFileSync(executable, bytes);
  chmodSync(executable, 0o755);
  return executable;
}
