import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** A machine that does other work besides takes its time over a thousand generated cases. */
const testTimeout = 30_000;

/** For scripts/laws.mjs generated cases are counted. */
const alias = process.env.UPOREDO_LAWS_COUNTS
  ? [
      {
        find: /^fast-check$/,
        replacement: resolve(import.meta.dirname, 'scripts/laws/counted.mjs'),
      },
    ]
  : [];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'core',
          environment: 'node',
          testTimeout,
          // Pure functions leave nothing behind: reading every module anew for each file took longer
          // than the tests.
          isolate: false,
          include: [
            'src/{core,importing,exchange,storage,worker,i18n}/**/*.test.ts',
            'electron/**/*.test.ts',
            'cli/**/*.test.ts',
            'keeper/**/*.test.ts',
            'scripts/**/*.test.mjs',
            'torture/**/*.test.mjs',
          ],
        },
      },
      {
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'desk',
          environment: 'happy-dom',
          testTimeout,
          // Each test makes its own desk; a page and all modules anew for each file took twice as
          // long as the tests.
          isolate: false,
          include: ['src/{state,ui}/**/*.test.ts'],
        },
      },
    ],
  },
});
