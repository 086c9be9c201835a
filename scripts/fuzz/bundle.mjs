import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** The importers and what tries them, made one module for Node in a folder of its own. */
export async function bundled() {
  const folder = await mkdtemp(path.join(tmpdir(), 'uporedo-fuzz-'));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: path.join(import.meta.dirname, 'tried.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'tried.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return { folder, bundle: pathToFileURL(path.join(folder, 'tried.mjs')).href };
}
