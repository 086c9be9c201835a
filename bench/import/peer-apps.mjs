import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { ownedByLauncher } from '../../scripts/launch.mjs';

const folder = path.join(import.meta.dirname, 'peers');

/** The app that opens EPUBs with one of the libraries in peers/, made in a folder of its own. */
export async function peerApp(peer, to) {
  const page = path.join(to, 'page');
  await mkdir(page, { recursive: true });
  for (const file of ['package.json', 'main.js']) {
    await cp(path.join(folder, file), path.join(to, file));
  }
  const html = await readFile(path.join(folder, 'page.html'), 'utf8');
  await writeFile(path.join(page, 'page.html'), html.replace('PEER', peer));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: page,
      emptyOutDir: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: path.join(folder, `${peer}.js`),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  return ownedByLauncher(to);
}
