import { afterEach, describe, expect, it } from 'vitest';
import { englishWords } from '../exchange/export-words.ts';
import { followLocale } from '../i18n/locale.ts';
import { exportWords } from './export-words.ts';

afterEach(() => {
  followLocale(() => 'en');
});

describe('the words an export adds', () => {
  it('are in English what the command line writes', () => {
    followLocale(() => 'en');
    expect(exportWords('en')).toEqual(englishWords);
  });

  it('follow the language of the interface', () => {
    followLocale(() => 'sr');
    expect(exportWords('sr')).toMatchObject({
      language: 'sr-Cyrl',
      sides: { original: 'изворник', cleaned: 'пречишћено' },
      colours: { yellow: 'жуто' },
    });
    followLocale(() => 'sr-Latn');
    expect(exportWords('sr-Latn').sides.cleaned).toBe('prečišćeno');
  });
});
