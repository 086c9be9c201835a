import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Serbian, Cyrillic: Debian's package hunspell-sr. */
export function serbian() {
  return read('/usr/share/hunspell/sr_RS', 'apt-get install hunspell-sr');
}

/**
 * Foreign dictionaries out of npm packages, which the project itself does not use: they are put in a
 * folder of their own and taken away.
 *
 * @param {readonly string[]} packages with their versions, as npm takes them
 * @returns {{ aff: string, dic: string }[]} in the same order
 */
export function foreign(packages) {
  const folder = mkdtempSync(join(tmpdir(), 'dictionaries-'));
  try {
    const npm = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', [...npm, ...packages], { stdio: ['ignore', 'ignore', 'inherit'] });
    return packages.map((name) => read(join(folder, 'node_modules', name.split('@')[0], 'index')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(place, hint = 'not installed') {
  try {
    return { aff: readFileSync(`${place}.aff`, 'utf8'), dic: readFileSync(`${place}.dic`, 'utf8') };
  } catch (error) {
    throw new Error(`${place}.aff and .dic cannot be read: ${hint}.`, { cause: error });
  }
}
