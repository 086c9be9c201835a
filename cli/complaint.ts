/** A file that cannot be used: one line naming it and the reason; exit status 1. */
export class BadInput extends Error {}

/** The command line is not understood; exit status 2. */
export class WrongUsage extends Error {
  /** What `parseArgs` complains of, in its first sentence. */
  static of(error: unknown): WrongUsage {
    const [first = ''] = (error as Error).message.split(/(?<=['’]\.?) To specify|\. |\n/);
    return new WrongUsage(`${first.replace(/\.$/, '')}.`);
  }
}

/** One line for the person at the terminal. */
export function say(line: string): void {
  process.stderr.write(`uporedo: ${line}\n`);
}
