import { MediaQuery } from 'svelte/reactivity';
import type { Theme } from '../core/settings.ts';

const systemDark = new MediaQuery('(prefers-color-scheme: dark)');

/** Must agree with `--rail` in theme.css: what the system paints before the page is there. */
const backgrounds = { light: '#fbf9f4', sepia: '#f4ead5', dark: '#1d1b18' } as const;

export interface ColourScheme {
  readonly theme: 'light' | 'sepia' | 'dark';
  readonly dark: boolean;
  readonly background: string;
}

/** The colours to show for a chosen theme; reactive, since the system may change its mind. */
export function colourScheme(chosen: Theme): ColourScheme {
  const theme = chosen === 'system' ? (systemDark.current ? 'dark' : 'light') : chosen;
  return { theme, dark: theme === 'dark', background: backgrounds[theme] };
}
