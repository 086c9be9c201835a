import { makeInput } from '../scripts/fuzz/inputs.ts';
import { formats } from '../src/core/format.ts';
import type { Profile } from './app.ts';

/** So many damaged files of all formats beside a profile, the same each time; their paths. */
export async function madeFiles(profile: Profile, count: number): Promise<string[]> {
  const paths: string[] = [];
  for (let place = 0; place < count; place++) {
    const { name, bytes } = await makeInput(4, place, formats);
    paths.push(await profile.file(`${place} ${name}`, bytes));
  }
  return paths;
}
