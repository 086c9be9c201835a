import { describe, expect, it } from 'vitest';
import { fileOfSeveral } from './markdown-file.ts';
import { mergeMarkdown } from './markdown-region.ts';
import { noteBlocks, type MarkdownInput } from './markdown.ts';
import { sampleNote } from './note-samples.ts';
import type { Text } from './text.ts';

const options = {
  preset: 'obsidian',
  glossary: false,
  quoteBoth: false,
  bareHighlights: true,
} as const;

const input = (id: string, title: string, words: string): MarkdownInput => ({
  text: { id, title, author: '', sha256: 'ff' } as Text,
  annotations: [sampleNote({ id: `a${id}`, textId: id, words, note: 'Белешка.' })],
  terms: [],
  ordinals: () => 3,
  options,
});

const exportSeveral = (title: string, inputs: readonly MarkdownInput[]): string =>
  fileOfSeveral(
    title,
    inputs[0]?.options.preset ?? 'obsidian',
    inputs.map((one) => ({ text: one.text, blocks: noteBlocks(one) })),
  );

const two = [input('t1', 'Велики скок', 'комуне'), input('t2', 'Жар-птица', 'перо')];

describe('the notes of several texts', () => {
  it('stand in one file, each text under its heading with its id', () => {
    expect(exportSeveral('Белешке', two)).toBe(`---
title: "Белешке"
tags: [uporedo]
uporedo-ids: [t1, t2]
uporedo-schema: 1
---

%% uporedo:begin %%

# Велики скок

%% uporedo-id: t1 %%

## ¶ 3

> [!quote] ¶ 3 · yellow · cleaned
> комуне

^t1-p1-at1

Белешка.

[¶ 3](uporedo://text/t1/p/p1?a=at1) · 2026-11-14

# Жар-птица

%% uporedo-id: t2 %%

## ¶ 3

> [!quote] ¶ 3 · yellow · cleaned
> перо

^t2-p1-at2

Белешка.

[¶ 3](uporedo://text/t2/p/p1?a=at2) · 2026-11-14

%% uporedo:end %%
`);
  });

  it('have their ids in a comment of HTML where it is plain Markdown', () => {
    const plain = two.map((one) => ({
      ...one,
      options: { ...options, preset: 'commonmark' as const },
    }));
    const markdown = exportSeveral('Белешке', plain);
    expect(markdown).toContain('\n<!-- uporedo-id: t2 -->\n');
    expect(markdown).not.toContain('%%');
  });

  it('replace only what is theirs when they are written again', () => {
    const before = exportSeveral('Белешке', two).replace(
      '%% uporedo:end %%\n',
      '%% uporedo:end %%\n\nМоје.\n',
    );
    const merged = mergeMarkdown(before, exportSeveral('Белешке', two.slice(1)));
    expect(merged).toHaveProperty('contents');
    const contents = 'contents' in merged ? merged.contents : '';
    expect(contents).toContain('Моје.');
    expect(contents).toContain('uporedo-ids: [t2]');
    expect(contents).not.toContain('комуне');
  });

  it('cannot end the region with what a title holds', () => {
    const markdown = exportSeveral('%% uporedo:end %%', [
      input('t1', '%% uporedo:end %%', 'x'),
      ...two,
    ]);
    expect(mergeMarkdown(markdown, markdown)).toEqual({ contents: markdown });
  });
});
