import { describe, expect, test } from 'vitest';
import type { TemplateTrouble } from '../exchange/markdown/template-trouble.ts';
import { followLocale } from '../i18n/locale.ts';
import { TemplateWrong } from './template-trouble.ts';

const quot: TemplateTrouble = {
  line: 3,
  column: 7,
  what: { kind: 'no-value', name: 'quot', meant: 'quote' },
};

describe('what is wrong with a template', () => {
  test.each([
    ['en', 'Line 3, column 7: there is no “quot”. Did you mean “quote”?'],
    ['sr', 'Ред 3, знак 7: не постоји „quot“. Да није „quote“?'],
    ['sr-Latn', 'Red 3, znak 7: ne postoji „quot“. Da nije „quote“?'],
  ] as const)('is one sentence with its place and what was meant: %s', (locale, said) => {
    followLocale(() => locale);
    expect(new TemplateWrong(quot).message).toBe(said);
  });

  test('is said of everything that may be wrong', () => {
    followLocale(() => 'en');
    const say = (what: TemplateTrouble['what']): string =>
      new TemplateWrong({ line: 1, column: 2, what }).message;
    const all = [
      say({ kind: 'no-filter', name: 'x', meant: null }),
      say({ kind: 'no-tag', name: 'x', meant: null }),
      say({ kind: 'not-closed', name: '{% if a %}' }),
      say({ kind: 'not-begun', name: 'endif' }),
      say({ kind: 'not-words' }),
      say({ kind: 'not-understood', near: '{% if %}' }),
      say({ kind: 'too-much' }),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((said) => /^Line 1, column 2: .*[.?]$/u.test(said))).toBe(true);
  });
});
