import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contexts, fileDivisions, markdownPresets } from '../../core/markdown-choices.ts';
import { mergeMarkdown } from '../../core/markdown-region.ts';
import type { ExportInput } from '../form.ts';
import { hostileNote } from './hostile-notes.ts';
import { markdown } from './markdown.ts';
import { readyTemplates } from './ready-templates.ts';
import { filesOf, noteOn, sampleCorrection, sampleInput } from './sample-input.ts';

const typed = hostileNote;
const tags = fc.array(typed, { maxLength: 2 });

/** A text, notes and a term of hostile words, in every form there is. */
const given = fc.record({
  title: typed,
  author: typed,
  before: typed,
  words: typed,
  after: typed,
  becomes: typed,
  note: typed,
  tags,
  definition: typed,
  canonical: typed,
  why: typed,
  preset: fc.constantFrom(...markdownPresets),
  context: fc.constantFrom(...contexts),
  files: fc.constantFrom(...fileDivisions),
  side: fc.constantFrom('original' as const, 'cleaned' as const),
  script: fc.constantFrom('Latn' as const, null),
});
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

function inputOf(made: Given, also: Partial<Given> = {}): ExportInput {
  const { title, author, before, words, after, becomes, note, definition, canonical, why } = {
    ...made,
    ...also,
  };
  const { preset, context, files, side, script } = made;
  const original = `${before}Ј${words}Ј${after}`;
  return sampleInput(
    {
      text: { title, author },
      paragraphs: [{ id: 'p1', ordinal: 1, original, tail: '' }],
      corrections: [
        sampleCorrection({
          from: original.length,
          to: original.length,
          before: '',
          after: becomes,
          explanation: { sr: why, en: why },
        }),
      ],
      annotations: ([row]) =>
        row ? [noteOn(row, side, `Ј${words}Ј`, { note, tags: made.tags })] : [],
      terms: [
        {
          id: 'g1',
          textId: 't1',
          canonical,
          variants: [{ form: words, kind: 'damaged' }],
          definition,
          category: author,
          tags: made.tags,
          paragraphIds: ['p1'],
          createdAt: '',
          modifiedAt: '',
        },
      ],
    },
    {
      preset,
      context,
      files,
      template: readyTemplates.readwise,
      bothSides: true,
      glossary: 'section',
      errata: true,
    },
    { script },
  );
}

const all = (node: Nodes): Nodes[] =>
  'children' in node ? [node, ...node.children.flatMap(all)] : [node];

/** What stands under the front matter, read by another’s parser. */
const treeOf = (contents: string): Root => fromMarkdown(contents.replace(/^---\n[^]*?\n---\n/, ''));

/** Blocks that only we may write: where they stand is the frame of the file. */
const frameOf = (contents: string): string[] =>
  treeOf(contents).children.flatMap((node) =>
    node.type === 'heading' ? [`heading ${node.depth}`] : node.type === 'html' ? [node.value] : [],
  );

describe('whatever was typed', () => {
  it('stays in its place, in every form', async () => {
    await fc.assert(
      fc.asyncProperty(given, async (made) => {
        const harmless = {
          title: 'а', author: 'а', before: 'а', words: 'а', after: 'а', becomes: 'а', note: 'а',
          definition: 'а', canonical: 'а', why: 'а',
        }; // prettier-ignore
        const files = await filesOf(markdown, inputOf(made));
        const plain = await filesOf(markdown, inputOf(made, harmless));
        expect(files).toHaveLength(plain.length);
        for (const [index, { name, contents }] of files.entries()) {
          // The same headings and the same HTML, in the same order, as of harmless words.
          expect(frameOf(contents)).toEqual(frameOf(plain[index]?.contents ?? ''));
          const nodes = all(treeOf(contents));
          expect(nodes.filter(({ type }) => type === 'thematicBreak')).toEqual([]);
          expect(nodes.filter(({ type }) => type === 'definition')).toEqual([]);
          // Ours can be told, and written again over itself.
          expect(mergeMarkdown(contents, contents)).toEqual({ contents });
          const properties = parse(contents.split(/^---$/m)[1] ?? '') as Record<string, unknown>;
          expect(properties['uporedo-schema']).toBe(1);
          expect(properties['uporedo-id']).toBe('t1');
          expect(name).toMatch(/^[^\\/:*?"<>|\p{C}]+\.md$/u);
          expect(new TextEncoder().encode(name).length).toBeLessThan(160);
        }
      }),
      { numRuns: 250 },
    );
  }, 60_000);

  it('is quoted letter for letter among what stands around it', async () => {
    const letters = (said: string): string => said.replace(/[^\p{L}\p{N}]/gu, '');
    await fc.assert(
      fc.asyncProperty(given, async (made) => {
        const options = { ...made, preset: 'obsidian', files: 'per-text', script: null } as const;
        const [file] = await filesOf(markdown, inputOf({ ...options, context: 'paragraph' }));
        const quote = all(treeOf(file?.contents ?? '')).find(({ type }) => type === 'blockquote');
        const said = quote
          ? all(quote)
              .map((node) => ('value' in node ? node.value : ''))
              .join('')
          : '';
        const { before, words, after, becomes } = made;
        expect(letters(said)).toContain(letters(`${before}Ј${words}Ј${after}`));
        if (made.side === 'cleaned') {
          expect(letters(said)).toContain(letters(`${before}Ј${words}Ј${after}${becomes}`));
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
