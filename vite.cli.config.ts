import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The command-line tool: one file for Node, without packages and without a window. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: resolve(import.meta.dirname, 'cli/main.ts'),
    target: 'node20.19',
    outDir: resolve(import.meta.dirname, 'out/cli'),
    rolldownOptions: { output: { entryFileNames: 'uporedo.mjs' } },
  },
  ssr: { noExternal: true },
});
