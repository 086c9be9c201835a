import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureCli } from './cli-build.mjs';
import { fingerprint } from './fingerprint.mjs';
import { projectRoot } from './places.mjs';
import { lastLines, run } from './run.mjs';
import { say, Trouble } from './trouble.mjs';

const inputs = [
  'src',
  'electron',
  'keeper',
  'resources',
  'messages',
  'project.inlang',
  'electron.vite.config.ts',
  'scripts/licences.mjs',
  'svelte.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const stamp = path.join(projectRoot, 'out', '.stamp');
const mainFile = path.join(projectRoot, 'out', 'main', 'index.js');

/** Builds the app into out/, unless it was built from the same files. */
export async function ensureBuild({ force = false } = {}) {
  await makeMessages();
  await ensureCli({ force });
  const now = fingerprint(projectRoot, inputs, isNoInput);
  if (!force && existsSync(mainFile) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    return;
  }
  say('Building the app.');
  forgetBuild();
  await runOrFail('The build failed.', [
    'node_modules/electron-vite/bin/electron-vite.js',
    'build',
  ]);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

/** Has the next start build anew; for what writes into out/ and is no finished build. */
export function forgetBuild() {
  rmSync(stamp, { force: true });
}

/** The interface's messages are code made from messages/; the script makes them only if they changed. */
export function makeMessages() {
  return runOrFail('The interface messages could not be made.', ['scripts/messages.mjs']);
}

async function runOrFail(complaint, args) {
  const { status, output } = await run(process.execPath, args, { cwd: projectRoot });
  if (status !== 0) throw new Trouble(`${complaint}\n${lastLines(output)}`);
}

/** Tests do not reach the app, and what is generated follows from the rest. */
function isNoInput(file) {
  return /\.test\.\w+$/.test(file) || file.startsWith('src/i18n/generated/');
}
