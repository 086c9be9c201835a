import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache, projectRoot } from './places.mjs';
import { run } from './run.mjs';
import { say } from './trouble.mjs';

const folder = path.join(projectRoot, 'node_modules', 'electron');
const DAY = 24 * 60 * 60 * 1000;
/** Long enough for a slow line; where nothing answers, the download fails within seconds. */
const PATIENCE = 10 * 60 * 1000;

/** The version of the `electron` package that package.json names. */
export function officialVersion() {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
}

/** The executable the `electron` package has downloaded, or null. */
export function findOfficialRuntime() {
  // The package writes path.txt last, so an interrupted download does not count.
  const pointer = path.join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const executable = path.join(folder, 'dist', readFileSync(pointer, 'utf8'));
  return existsSync(executable) ? executable : null;
}

/** Runs the `electron` package's own download. Answers the executable, or null if it failed. */
export async function fetchOfficialRuntime() {
  say(`Fetching the official Electron ${officialVersion()} (about 120 MB, once).`);
  const env = { ...process.env };
  // It would have the package unpack elsewhere than we look.
  delete env.ELECTRON_OVERRIDE_DIST_PATH;
  await run(process.execPath, [path.join(folder, 'install.js')], { env, timeout: PATIENCE });
  const executable = findOfficialRuntime();
  if (executable) rmSync(failureMark(), { force: true });
  else rememberFailure();
  return executable;
}

/** Whether the download failed within the last day, so that trying again would only cost time. */
export function failedLately() {
  const mark = failureMark();
  return existsSync(mark) && Date.now() - statSync(mark).mtimeMs < DAY;
}

function rememberFailure() {
  mkdirSync(cache, { recursive: true, mode: 0o755 });
  writeFileSync(failureMark(), '');
}

function failureMark() {
  return path.join(cache, `electron-${officialVersion()}-out-of-reach`);
}
