import { describe, expect, it } from 'vitest';
import { accelerator, matches, shown, type Press } from './keys.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('a shortcut', () => {
  it.each([
    ['J', press('j')],
    ['Shift+S', press('S', { shiftKey: true })],
    ['Mod+F', press('f', { ctrlKey: true })],
    ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true })],
    ['?', press('?', { shiftKey: true })],
    ['Shift+ArrowDown', press('ArrowDown', { shiftKey: true })],
    ['Mod+Plus', press('+', { ctrlKey: true, shiftKey: true })],
  ])('%s is met by its press', (shortcut, made) => {
    expect(matches(made, shortcut, false)).toBe(true);
  });

  it.each([
    ['J', press('j', { ctrlKey: true })],
    ['S', press('S', { shiftKey: true })],
    ['Mod+F', press('f')],
    ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true })],
    ['J', press('j', { altKey: true })],
    ['Mod+F', press('f', { metaKey: true })],
  ])('%s is not met by another', (shortcut, made) => {
    expect(matches(made, shortcut, false)).toBe(false);
  });

  it('works by the place of the key where the layout writes Cyrillic', () => {
    expect(matches(press('н', { code: 'KeyN' }), 'N', false)).toBe(true);
    expect(matches(press('ф', { code: 'KeyF', ctrlKey: true }), 'Mod+F', false)).toBe(true);
  });

  it('goes by the letter and not the place where the layout writes Latin', () => {
    // QWERTZ: Z is written where an American Y is.
    expect(matches(press('z', { code: 'KeyY', ctrlKey: true }), 'Mod+Z', false)).toBe(true);
  });

  it('takes ⌘ for Mod on a Mac', () => {
    expect(matches(press('f', { metaKey: true }), 'Mod+F', true)).toBe(true);
    expect(matches(press('f', { ctrlKey: true }), 'Mod+F', true)).toBe(false);
    expect(shown('Mod+Shift+Z', true)).toBe('⌘⇧Z');
  });

  it('is written as menu and sheet want it', () => {
    expect(accelerator('Mod+Shift+Z')).toBe('CmdOrCtrl+Shift+Z');
    expect(shown('Shift+ArrowDown', false)).toBe('Shift+↓');
  });
});
