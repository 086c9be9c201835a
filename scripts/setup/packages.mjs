import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { projectRoot } from './places.mjs';
import { firstLines, runNpm } from './run.mjs';
import { say, Trouble } from './trouble.mjs';

/** Installs the npm packages, unless what the lock file names is already there. */
export async function ensurePackages() {
  const manifest = readJson('package.json');
  const lock = readJson('package-lock.json');
  // npm's own record of what it installed; a `npm install` done by hand is in it too.
  const installed = readJson('node_modules/.package-lock.json');
  if (!inStep(manifest, lock)) {
    say('package.json and package-lock.json do not agree: npm install will bring them in step.');
  }
  if (areInstalled(lock, installed)) return;

  say('Installing the npm packages named in package-lock.json.');
  const flags = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  const { status, output } = await runNpm(['ci', ...flags, '--loglevel=error'], {
    cwd: projectRoot,
  });
  if (status !== 0) {
    throw new Trouble(`The npm packages could not be installed.\n${firstLines(output)}`);
  }
}

/** Whether every package of the lock file is installed as named there. */
export function areInstalled(lock, installed) {
  if (!lock || !installed) return false;
  return Object.entries(lock.packages).every(([folder, wanted]) => {
    const found = installed.packages[folder];
    if (folder === '') return true;
    // Those for another platform are left out.
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** Whether the lock file was written for this package.json. */
export function inStep(manifest, lock) {
  const locked = lock?.packages[''] ?? {};
  return ['dependencies', 'devDependencies'].every((kind) =>
    isDeepStrictEqual(manifest[kind] ?? {}, locked[kind] ?? {}),
  );
}

function readJson(name) {
  const file = path.join(projectRoot, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
