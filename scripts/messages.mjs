// Makes the message catalogue: Serbian Latin from Cyrillic, then compiled functions for all three.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = (path) => join(root, path);
const read = (path) => readFileSync(file(path), 'utf8');

const sources = [
  'messages/sr.json',
  'messages/en.json',
  'messages/sr-Latn.overrides.json',
  'project.inlang/settings.json',
  'src/core/script.ts',
  'scripts/messages.mjs',
  'package-lock.json',
];
const out = 'src/i18n/generated';
const stamp = `${out}/.stamp`;
const fingerprint = sources
  .reduce((hash, source) => hash.update(read(source)), createHash('sha256'))
  .digest('hex');

if (existsSync(file(stamp)) && read(stamp) === fingerprint) process.exit(0);

const { runnerImport } = await import('vite');
const { module: script } = await runnerImport(file('src/core/script.ts'));
const cyrillic = JSON.parse(read('messages/sr.json'));
const overrides = JSON.parse(read('messages/sr-Latn.overrides.json'));
writeFileSync(
  file('messages/sr-Latn.json'),
  `${JSON.stringify({ ...latin(cyrillic), ...overrides }, null, 2)}\n`,
);

const { compile } = await import('@inlang/paraglide-js');
await compile({
  project: file('project.inlang'),
  outdir: file(out),
  strategy: ['globalVariable', 'baseLocale'],
  emitTsDeclarations: true,
  outputStructure: 'locale-modules',
  isServer: 'false',
});
writeFileSync(file(stamp), fingerprint);

/** The same message with every Serbian string in Latin letters; keys and placeholders are Latin already. */
function latin(value) {
  if (typeof value === 'string') return script.toLatin(value);
  if (Array.isArray(value)) return value.map(latin);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, latin(inner)]));
}
