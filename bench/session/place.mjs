import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ownedByLauncher } from '../../scripts/launch.mjs';
import { projectRoot } from '../../scripts/setup/places.mjs';

/** Gives the work a scratch folder that the program may use, and takes it away afterwards. */
export async function inScratch(work) {
  const folder = ownedByLauncher(await mkdtemp(path.join(tmpdir(), 'uporedo-bench-')));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A copy of the built app, so that a build made meanwhile does not change what is measured. */
export async function copyOfApp(folder) {
  await mkdir(folder);
  for (const part of ['package.json', 'out']) {
    await cp(path.join(projectRoot, part), path.join(folder, part), { recursive: true });
  }
  return ownedByLauncher(folder);
}

export async function copyOf(folder, to) {
  await cp(folder, to, { recursive: true });
  return ownedByLauncher(to);
}
