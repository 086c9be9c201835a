import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          include: [
            'src/{core,importing,exchange,storage,worker,i18n}/**/*.test.ts',
            'electron/**/*.test.ts',
            'cli/**/*.test.ts',
            'scripts/**/*.test.mjs',
          ],
        },
      },
      {
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'desk',
          environment: 'happy-dom',
          include: ['src/{state,ui}/**/*.test.ts'],
        },
      },
    ],
  },
});
