import path from 'node:path';
import { coldStart } from './desk/cold-start.mjs';
import { marking } from './desk/marking.mjs';
import { copyOfApp, inScratch } from './session/place.mjs';

/** The desk with the bundled article: starting, and marking. */
export function desk({ quick }) {
  return inScratch(async (scratch) => {
    const app = await copyOfApp(path.join(scratch, 'app'));
    await coldStart({ app, scratch, times: quick ? 2 : 9 });
    await marking({ app, scratch, times: quick ? 5 : 40 });
  });
}
