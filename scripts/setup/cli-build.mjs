import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { projectRoot } from './places.mjs';
import { lastLines, run } from './run.mjs';
import { Trouble } from './trouble.mjs';

const inputs = [
  'src/core',
  'src/importing',
  'src/exchange',
  'cli',
  'vite.cli.config.ts',
  'package.json',
];
const folder = path.join(projectRoot, 'out', 'cli');
const stamp = path.join(folder, '.stamp');

/** The command-line tool, built from the sources as they are. */
export const cliFile = path.join(folder, 'uporedo.mjs');

/** Builds the command-line tool into out/cli, unless it was built from the same files. */
export async function ensureCli({ force = false } = {}) {
  const now = fingerprint(projectRoot, inputs, (file) => /\.test\.\w+$|\/golden\//.test(file));
  const isThere = existsSync(cliFile) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
  if (isThere && !force) return;
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.cli.config.ts'];
  const { status, output } = await run(process.execPath, vite, { cwd: projectRoot });
  if (status !== 0) throw new Trouble(`The command-line tool was not built.\n${lastLines(output)}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, now);
}
