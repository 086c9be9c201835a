import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '../core/settings.ts';
import * as messages from './generated/messages.js';

type Catalogue = Record<string, unknown>;

const catalogue = (locale: string): Catalogue =>
  JSON.parse(
    readFileSync(new URL(`../../messages/${locale}.json`, import.meta.url), 'utf8'),
  ) as Catalogue;

const keysOf = (one: Catalogue): string[] => Object.keys(one).filter((key) => key !== '$schema');

/** Every string of a message: one, or one a grammatical number. */
const strings = (message: unknown): string[] =>
  typeof message === 'string'
    ? [message]
    : (message as { match: Record<string, string> }[]).flatMap(({ match }) => Object.values(match));

const placeholders = (message: unknown): string[] => [
  ...new Set(strings(message).flatMap((words) => words.match(/\{\w+\}/gu) ?? [])),
];

describe('the message catalogue', () => {
  const source = catalogue('sr');

  it.each(locales)('lacks no message in %s', (locale) => {
    expect(keysOf(catalogue(locale)).sort()).toEqual(keysOf(source).sort());
    for (const message of Object.values(catalogue(locale))) {
      expect(strings(message).every((words) => words.trim() !== '')).toBe(true);
    }
  });

  it.each(locales)('fills in the same names in %s', (locale) => {
    const translated = catalogue(locale);
    for (const key of keysOf(source)) {
      expect([key, placeholders(translated[key]).sort()]).toEqual([
        key,
        placeholders(source[key]).sort(),
      ]);
    }
  });

  it('has the three forms of a Serbian count wherever English has two', () => {
    for (const [key, message] of Object.entries(catalogue('en'))) {
      if (typeof message !== 'string') expect(strings(source[key])).toHaveLength(3);
    }
  });

  it('is Cyrillic in Cyrillic and Latin in Latin', () => {
    // Names that are never transliterated.
    const names =
      /\{\w+\}|Obsidian|Markdown|Zotero|Readwise|Web Annotation|CriticMarkup|LibreOffice|Excel|Electron|Chromium|MIT|OpenDocument|Word|UTF-(?:8|16)|MB|¶|\b(?:G|OCR|DOCTYPE|HTML|EPUB|DOCX|ODT|TEI|PDF|YUSCII|TBX|CSV|TSV|OmegaT|Anki|TMX|XML|JSON|W3C|ISO|A4|P5|sic|corr|glossary)\b/gu;
    for (const key of keysOf(source)) {
      for (const words of strings(source[key])) {
        expect(words.replace(names, ''), key).not.toMatch(/\p{Script=Latin}/u);
      }
      for (const words of strings(catalogue('sr-Latn')[key])) {
        expect(words, key).not.toMatch(/\p{Script=Cyrillic}/u);
      }
    }
  });

  it('counts in Serbian as people do', () => {
    const { note_count } = messages;
    const counted = [1, 2, 5, 11, 21, 22].map((count) => note_count({ count }, { locale: 'sr' }));
    expect(counted).toEqual([
      '1 белешка',
      '2 белешке',
      '5 бележака',
      '11 бележака',
      '21 белешка',
      '22 белешке',
    ]);
  });
});
