import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../scripts/setup/places.mjs';
import { Trouble } from '../scripts/setup/trouble.mjs';

const page = path.join(projectRoot, 'docs', 'reliability.md');

/**
 * Puts what a part of the torture found into docs/reliability.md, between the marks of its name:
 * under its table stand the day, the runtime and the command.
 */
export async function intoDocs(part, table, { command, runtime, minutes }) {
  const [begin, end] = [`<!-- ${part}: begin -->`, `<!-- ${part}: end -->`];
  const text = await readFile(page, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Trouble(`docs/reliability.md has no place for ${part}.`);
  const day = new Date().toISOString().slice(0, 10);
  const from = `Measured ${day} with ${runtime}, in ${minutes} minutes: \`${command}\`.`;
  const withoutTitle = table.trim().replace(/^### .*\n+/u, '');
  await writeFile(page, `${before}${begin}\n\n${withoutTitle}\n\n${from}\n\n${end}${after}`);
}
