import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textIdOf } from './front-matter.ts';
import { mergeMarkdown } from './markdown-region.ts';

const head = (title: string, id = 't1', sha256 = 'ab'): string => `---
title: "${title}"
author: ""
tags: [uporedo]
uporedo-id: ${id}
uporedo-schema: 1
uporedo-source-sha256: "${sha256}"
---
# ${title}
`;
const region = (...lines: string[]): string =>
  ['%% uporedo:begin %%', '', ...lines, '%% uporedo:end %%', ''].join('\n');
const exported = (...lines: string[]): string => `${head('Нов', 't1', 'cd')}\n${region(...lines)}`;

describe('mergeMarkdown', () => {
  it('writes the export where there is no file', () => {
    expect(mergeMarkdown(null, exported('а'))).toEqual({ contents: exported('а') });
  });

  it('keeps all that is not ours', () => {
    const existing = `\ufeff${head('Стар').replace('tags: [uporedo]', 'tags:\n  - uporedo\n  - моје\nкласа: IV')}
Мој увод.

${region('старо', '')}
# Мој закључак\t
%% мој коментар %%`;
    const contents = existing.replace('старо\n\n', 'ново\n').replace('"ab"', '"cd"');
    expect(mergeMarkdown(existing, exported('ново'))).toEqual({ contents });
  });

  it('keeps the line ends of the file', () => {
    const existing = `${head('Стар')}\n${region('старо')}реч\n`.replaceAll('\n', '\r\n');
    const contents = existing.replace('старо', 'ново\r\nдруго').replace('"ab"', '"cd"');
    expect(mergeMarkdown(existing, exported('ново', 'друго'))).toEqual({ contents });
  });

  it('keeps a file that ends with our marker, and white space in code', () => {
    const existing = exported('старо').trimEnd();
    expect(mergeMarkdown(existing, exported('код  '))).toEqual({
      contents: exported('код  ').trimEnd(),
    });
  });

  it('changes nothing when Obsidian only wrote the properties its own way', () => {
    const existing = exported('а')
      .replace('"cd"', 'cd')
      .replace('uporedo-id: t1', "uporedo-id: 't1'");
    expect(mergeMarkdown(existing, exported('а'))).toEqual({ contents: existing });
  });

  it('puts a property back that was taken out', () => {
    const existing = exported('а').replace('uporedo-schema: 1\n', '').replace('author: ""\n', '');
    const contents = exported('а')
      .replace('author: ""\n', '')
      .replace(
        'uporedo-schema: 1\nuporedo-source-sha256: "cd"\n',
        'uporedo-source-sha256: "cd"\nuporedo-schema: 1\n',
      );
    expect(mergeMarkdown(existing, exported('а'))).toEqual({ contents });
  });

  it('changes from one preset to the other', () => {
    const plain = exported('а').replace(/%% (uporedo:\w+) %%/g, '<!-- $1 -->');
    expect(mergeMarkdown(exported('б'), plain)).toEqual({ contents: plain });
    expect(mergeMarkdown(plain, exported('б'))).toEqual({ contents: exported('б') });
  });

  test.each([
    ['', 'an empty file'],
    ['# Моје белешке\n', 'a file of the reader’s'],
    [head('Стар'), 'one without our markers'],
    [region('а'), 'one without our properties'],
    [`${head('Стар', 't2')}\n${region('а')}`, 'another text'],
    [`${head('Стар', 't2')}\n%% uporedo:begin %%\n`, 'another text, broken'],
    [`${head('Стар', 't1\nuporedo-note: a1')}\n${region('а')}`, 'a file of one note'],
    [`${head('Стар', 't1\nuporedo-part: errata')}\n${region('а')}`, 'a file of errata'],
    [`текст\n${head('Стар')}\n${region('а')}`, 'one whose properties are not at its head'],
    [`---\nuporedo-id: t1\n${region('а')}`, 'one whose properties do not end'],
  ])('leaves %j alone: %s', (existing) => {
    expect(mergeMarkdown(existing, exported('б'))).toEqual({ foreign: true });
  });

  test.each([
    ['%% uporedo:begin %%\nа\n', 'no-end', 11],
    ['а\n%% uporedo:end %%\n', 'no-begin', 12],
    ['%% uporedo:end %%\nа\n%% uporedo:begin %%\n', 'reversed', 11],
    [`${region('а')}${region('б')}`, 'twice', 15],
    [`${region('а')}<!-- uporedo:end -->`, 'twice', 15],
  ])('says what is wrong with %j', (body, reason, line) => {
    const broken = { line, reason };
    expect(mergeMarkdown(`${head('Стар')}\n${body}`, exported('а'))).toEqual({ broken });
  });

  it('refuses an export that is none', () => {
    expect(() => mergeMarkdown('а', 'б')).toThrow('no region');
  });

  const words = fc
    .array(
      fc.constantFrom(
        'реч',
        ' ',
        '\n',
        '\r\n',
        '\r',
        '---',
        '%%',
        '# ',
        '\ufeff',
        'uporedo-id: t2',
        'uporedo-x: y',
        '\u2028',
      ),
    )
    .map((all) => all.join(''));
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

  it('touches nothing outside the markers, and twice is as once', () => {
    fc.assert(
      fc.property(words, words, words, lineEnd, (before, inside, after, end) => {
        const ours = region(...inside.replace(/\r/g, '').split('\n')).replaceAll('\n', end);
        const existing = `${head('Нов', 't1', 'cd').replaceAll('\n', end)}${before}${end}${ours}${after}`;
        const merged = mergeMarkdown(existing, exported('ново'));
        const fresh = region('ново').replaceAll('\n', end);
        const contents = `${existing.slice(0, existing.indexOf(ours))}${fresh}${after}`;
        expect(merged).toEqual({ contents });
        expect(mergeMarkdown(contents, exported('ново'))).toEqual({ contents });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('textIdOf', () => {
  test.each([
    [head('а'), 't1'],
    [head('а').replaceAll('\n', '\r\n'), 't1'],
    [`\ufeff${head('а', '"123"')}`, '123'],
    ['# а\n', null],
    ['---\ntitle: а\n---\n', null],
    ['', null],
  ])('%j: %j', (markdown, id) => {
    expect(textIdOf(markdown)).toBe(id);
  });
});
