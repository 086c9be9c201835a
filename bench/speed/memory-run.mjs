import { setTimeout as sleep } from 'node:timers/promises';
import { heldBy, privateMemory, wholeMemory } from '../session/memory.mjs';
import { Run } from '../session/run.mjs';
import { million } from './sizes.mjs';

/** A book of so many words, with as much on each of them as on those of the million. */
export function sized(id, words) {
  const { paragraphs, corrections, annotations, place } = million;
  const of = (count) => Math.round((count * words) / 1_000_000);
  return {
    id,
    paragraphs: of(paragraphs),
    corrections: of(corrections),
    annotations: of(annotations),
    place: of(place),
  };
}

/** Runs a program, and ends it whatever becomes of the work. */
export async function inRun(root, profile, work) {
  const run = await Run.start(root, [`--user-data-dir=${profile}`, '--lang=en']);
  try {
    return await work(run, await run.page({ leaveAlone: 5000 }));
  } finally {
    await run.close();
  }
}

/** What a program takes once it has let go of what it does not need: its page, and all of it, in MB. */
export async function taken(run, page) {
  await heldBy(page);
  // Chromium gives pages back to the system in its own time.
  await sleep(4000);
  return { page: await privateMemory(run, page), whole: await wholeMemory(run) };
}
