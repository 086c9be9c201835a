import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestTemplate } from './markdown-choices.ts';
import { defaults, limits, readSettings } from './settings.ts';

describe('stored settings', () => {
  it('are the defaults when there are none', () => {
    for (const nothing of [undefined, null, 7, 'x', [], {}]) {
      expect(readSettings(nothing)).toEqual(defaults);
    }
  });

  it('are taken where they make sense and left where they do not', () => {
    const stored = { theme: 'sepia', view: 'upside-down', typeSize: '20', lineSpacing: 1.5 };
    expect(readSettings(stored)).toEqual({ ...defaults, theme: 'sepia', lineSpacing: 1.5 });
  });

  it('sort the library in a way there is', () => {
    const stored = { librarySort: 'by colour', libraryReversed: true, libraryLayout: 'heap' };
    expect(readSettings(stored)).toEqual({ ...defaults, libraryReversed: true });
  });

  it('stay within their limits', () => {
    const { typeSize, columnWidth } = readSettings({ typeSize: 1_000, columnWidth: -3 });
    expect([typeSize, columnWidth]).toEqual([limits.typeSize.most, limits.columnWidth.least]);
  });

  it('keep how Markdown is written, choice by choice, and no template longer than may be', () => {
    const markdown = { preset: 'zotero', context: 'page', files: 'one', errata: 1, template: 'а' };
    expect(readSettings({ markdown }).markdown).toEqual({
      ...defaults.markdown,
      preset: 'zotero',
      files: 'one',
      template: 'а',
    });
    const long = { template: 'а'.repeat(longestTemplate + 1) };
    expect(readSettings({ markdown: long }).markdown).toEqual(defaults.markdown);
    expect(readSettings({ markdown: 'zotero' }).markdown).toEqual(defaults.markdown);
  });

  it('read back what was read, whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = readSettings(stored);
        expect(readSettings(settings)).toEqual(settings);
      }),
    );
  });
});
