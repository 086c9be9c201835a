import { alignVerb } from './align-verb.ts';
import { cleanVerb } from './clean-verb.ts';
import { BadInput, say, WrongUsage } from './complaint.ts';
import { exportVerb } from './export-verb.ts';
import { help, version } from './help.ts';
import { importVerb } from './import-verb.ts';

/** 0 done, 1 the input is bad, 2 wrong usage. */
type Status = 0 | 1 | 2;

/** A verb answers whether all went well; what did not, it has said. */
const verbs: Readonly<Record<string, (args: string[]) => Promise<boolean>>> = {
  align: alignVerb,
  clean: cleanVerb,
  export: exportVerb,
  import: importVerb,
};

/**
 * Does what a command line asks for; what it writes goes to the terminal of this process.
 * @param args without the program itself
 */
export async function run([verb = '', ...args]: readonly string[]): Promise<Status> {
  try {
    if (verb === '--version') process.stdout.write(`${version}\n`);
    else if (verb === '--help' || args.includes('--help')) process.stdout.write(help);
    else return (await verbNamed(verb)(args)) ? 0 : 1;
    return 0;
  } catch (error) {
    if (error instanceof WrongUsage) {
      say(`${error.message} See uporedo --help.`);
      return 2;
    }
    if (!(error instanceof BadInput)) throw error;
    say(error.message);
    return 1;
  }
}

function verbNamed(name: string) {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb) return verb;
  if (name === '') throw new WrongUsage('Say what to do.');
  const what = name.startsWith('-') ? 'option' : 'verb';
  throw new WrongUsage(`There is no ${what} ${name}.`);
}
