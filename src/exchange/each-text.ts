import { fileNameFor } from '../core/file-name.ts';
import type { ExportInput, Form } from './form.ts';

/** A form with a file of its own for each text, named after its title; names are told apart. */
export const eachText = (
  extension: string,
  write: (input: ExportInput) => string | Uint8Array | Promise<string | Uint8Array>,
): Form => ({
  extension,
  make: async function* (inputs) {
    const taken = new Set<string>();
    for await (const input of inputs) {
      const name = `${freeName(fileNameFor(input.text.title), taken)}.${extension}`;
      yield { name, contents: await write(input) };
    }
  },
});

/** The name, with a number behind it if it is taken already; Windows and macOS ignore capitals. */
export function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name} (${count})`;
  taken.add(free.toLowerCase());
  return free;
}
