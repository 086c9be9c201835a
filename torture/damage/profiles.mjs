import path from 'node:path';
import { copyOf } from '../../bench/session/place.mjs';
import { Model } from '../kill/model.mjs';
import { Reader } from '../kill/reader.mjs';
import { Program } from '../session/program.mjs';
import { contents, traces } from '../session/stored.mjs';

/**
 * Profiles whose reader has worked on the book and had copies made: one whose app was quit and, but for
 * the short form, one whose app was killed. Each with all that it held in the end.
 */
export async function madeProfiles({ app, quick, scratch, profile }) {
  const quit = await copyOf(await profile(), path.join(scratch, 'quit'));
  const held = await worked(app, quit, (program) => program.close());
  const profiles = { quit: { folder: quit, held } };
  if (quick) return profiles;
  const killed = await copyOf(quit, path.join(scratch, 'killed'));
  const heldInKilled = await worked(app, killed, (program) => program.kill());
  return { ...profiles, killed: { folder: killed, held: heldInKilled } };
}

/** Twice some work and a copy of it, and a little more; what the library then holds. */
async function worked(app, folder, end) {
  const { program, instead } = await Program.open(app, folder);
  if (!program) throw new Error(`The app did not open: ${instead}`);
  const reader = await Reader.at(program.page, new Model(await traces(program.page)), 0);
  for (let copies = 0; copies < 2; copies++) {
    await reader.mark(4);
    await reader.note({ isLeft: true });
    await reader.accept();
    await program.page.evaluate(makeCopy);
  }
  await reader.mark(2);
  const held = await contents(program.page);
  await end(program);
  return held;
}

/* In the page. */

function makeCopy() {
  return window.desktop.makeSnapshot('asked').catch(() => undefined);
}
