import { cp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Keeps a profile in which something is wrong, for whoever wants to see why. */
export async function keepForLooking(profile, name, tell) {
  const kept = path.join(tmpdir(), `uporedo-torture-${name}`);
  await rm(kept, { recursive: true, force: true });
  await cp(profile, kept, { recursive: true, verbatimSymlinks: true });
  tell(`Something is wrong; the profile is kept in ${kept}.`);
}
