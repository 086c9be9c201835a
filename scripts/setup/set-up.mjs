import { electronRuntime } from './electron-runtime.mjs';
import { ensurePackages } from './packages.mjs';
import { isRoot } from './places.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { say } from './trouble.mjs';

/**
 * Sees to all that running the app takes: npm packages, Electron, system packages. Whatever is there
 * already is left alone. Answers Electron's executable.
 */
export async function setUp({ virtualDisplay = isRoot } = {}) {
  await ensurePackages();
  const { executable, description } = await electronRuntime();
  await ensureSystemPackages(executable, { virtualDisplay });
  say(`Runtime: ${description}, ${executable}`);
  return executable;
}
