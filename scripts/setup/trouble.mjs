/** Something that can be expected to go wrong: told to the person in one sentence, without a stack trace. */
export class Trouble extends Error {}

/** Runs a script's work, and ends the process with the status it answers (none is 0). */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** Tells the person what is being done. Never on stdout: that belongs to what a script answers. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
