import path from 'node:path';
import { build, loadConfigFromFile, mergeConfig } from 'vite';
import { ownedByLauncher } from '../../scripts/launch.mjs';
import { projectRoot } from '../../scripts/setup/places.mjs';

/** Replaces the reader's page in a copy of the app with one that has all rows in the DOM. */
export async function buildProgressiveRows(app) {
  const file = path.join(projectRoot, 'electron.vite.config.ts');
  const env = { command: 'build', mode: 'production' };
  const { config } = await loadConfigFromFile(env, file, projectRoot, 'silent');
  const outDir = path.join(app, 'out', 'renderer');
  await build(
    mergeConfig(config.renderer, {
      configFile: false,
      root: path.join(projectRoot, 'src'),
      base: './',
      logLevel: 'error',
      plugins: [progressiveRows, allChunksKept],
      build: { outDir, emptyOutDir: true, reportCompressedSize: false },
    }),
  );
  return ownedByLauncher(app);
}

const component = path.join(import.meta.dirname, 'ProgressiveRows.svelte');

const progressiveRows = {
  name: 'progressive-rows',
  enforce: 'pre',
  resolveId: (id) => (id === 'virtua/svelte' ? '\0progressive-rows' : null),
  load: (id) =>
    id === '\0progressive-rows'
      ? `export { default as Virtualizer } from ${JSON.stringify(component)};`
      : null,
};

/** The app keeps a thousand rows in memory. With all rows on the page it has to keep them all. */
const allChunksKept = {
  name: 'all-chunks-kept',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/open-text.svelte.ts')) return null;
    if (!code.includes('const kept = 10;')) throw new Error('The limit of chunks was not found.');
    return code.replace('const kept = 10;', 'const kept = Infinity;');
  },
};
