import { existsSync } from 'node:fs';
import { hasDisplay } from './display.mjs';
import { isRoot } from './places.mjs';
import { lastLines, run } from './run.mjs';
import { say, Trouble } from './trouble.mjs';

/**
 * Debian's packages for the libraries Electron is linked to. Where a name changed, Debian 13's and
 * Ubuntu 24.04's comes first. What is not listed comes with libgtk-3-0.
 */
const packagesOf = {
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdrm.so.2': ['libdrm2'],
  'libgbm.so.1': ['libgbm1'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
};
const gtk = ['libgtk-3-0t64', 'libgtk-3-0'];

/**
 * Sees to it that Electron can start on this Linux: installs what is missing as root, and otherwise
 * tells how. `virtualDisplay`: whether Xvfb is needed too where there is no display.
 */
export async function ensureSystemPackages(executable, { virtualDisplay }) {
  if (process.platform !== 'linux') return;
  const wanted = [...(await missingLibraries(executable))].map((name) => packagesOf[name] ?? gtk);
  if (virtualDisplay && !hasDisplay() && !existsSync('/usr/bin/xvfb-run')) wanted.push(['xvfb']);
  if (virtualDisplay && !hasDisplay() && !existsSync('/usr/bin/xauth')) wanted.push(['xauth']);
  // Tests count what leaves the machine, which only root can.
  if (virtualDisplay && isRoot && !existsSync('/usr/sbin/ip') && !existsSync('/bin/ip')) {
    wanted.push(['iproute2']);
  }
  if (wanted.length > 0) await install(wanted);
}

async function missingLibraries(executable) {
  const { output } = await run('ldd', [executable]);
  return notFound(output);
}

/** The libraries that `ldd` reports as not found. */
export function notFound(lddOutput) {
  return new Set(Array.from(lddOutput.matchAll(/^\s*(\S+) => not found/gm), ([, name]) => name));
}

async function install(wanted) {
  const usualNames = list(wanted.map((spellings) => spellings.at(-1)));
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Trouble(`Please install what Electron needs; Debian's names for it: ${usualNames}`);
  }
  if (!isRoot) {
    const packages = list(await available(wanted));
    throw new Trouble(`Electron needs system packages: sudo apt-get install ${packages}`);
  }
  say(`Installing the system packages Electron needs: ${usualNames}.`);
  const first = await aptInstall(wanted);
  // Mirrors do stumble; once more is worth it.
  const { status, output } = first.status === 0 ? first : await aptInstall(wanted);
  if (status !== 0) {
    throw new Trouble(`The system packages could not be installed.\n${lastLines(output)}`);
  }
}

async function aptInstall(wanted) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt-get may be at work.
  const patience = ['-o', 'DPkg::Lock::Timeout=300'];
  await run('apt-get', [...patience, 'update'], { env });
  const packages = await available(wanted);
  return run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', ...packages], {
    env,
  });
}

/** Of each package's names, the one this system knows (the last if it knows none). */
async function available(wanted) {
  const known = new Set();
  for (const name of new Set(wanted.flat())) {
    const { status } = await run('apt-cache', ['show', '--no-all-versions', name]);
    if (status === 0) known.add(name);
  }
  return wanted.map((spellings) => spellings.find((name) => known.has(name)) ?? spellings.at(-1));
}

function list(packages) {
  return [...new Set(packages)].join(' ');
}
