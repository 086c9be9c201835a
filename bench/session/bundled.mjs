import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** A module in TypeScript, with all it needs in one file, which Node 20 can read. */
export async function bundled(file, folder) {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: file,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
    ssr: { noExternal: true },
  });
  return import(pathToFileURL(path.join(folder, `${path.parse(file).name}.mjs`)).href);
}
