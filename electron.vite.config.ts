import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { licencePlugins } from './scripts/licences.mjs';

const here = (path: string): string => resolve(import.meta.dirname, path);

const licences = licencePlugins(here('.'));

export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      // The keeper packs archives with a package; what is shipped needs no packages beside it.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: here('electron/main.ts'), keeper: here('keeper/main.ts') },
        // What both share lies beside them: main knows its own files by where it lies.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      // A sandboxed preload is one self-contained CommonJS file: it can require only `electron`.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: here('electron/preload.ts'),
          import: here('electron/import-preload.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src',
    publicDir: here('resources'),
    build: {
      target: 'chrome130',
      minify: true,
      // The content security policy allows no data: addresses but images; every asset is a file.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: here('src/index.html'), import: here('src/import.html') },
      },
    },
    // Formats that few files have are loaded when the first of them comes.
    worker: { format: 'es', plugins: () => [licences.worker] },
    // The config file is looked up from `root`, so it has to be named.
    plugins: [svelte({ configFile: here('svelte.config.js') }), licences.page],
  },
});
