import { nativeTheme } from 'electron';
import type { Appearance } from './bridge.ts';
import { readerWindows } from './window.ts';
import { setLanguage } from './words.ts';

/** Makes what the system draws match the page: title bar, menus, dialogs, the window's ground. */
export function applyAppearance({ dark, background, locale }: Appearance): void {
  nativeTheme.themeSource = dark ? 'dark' : 'light';
  if (locale) setLanguage(locale);
  for (const window of readerWindows) window.setBackgroundColor(background);
}
