import type { Plugin } from 'vite';

export function licencePlugins(projectRoot: string): {
  readonly page: Plugin;
  readonly worker: Plugin;
};
