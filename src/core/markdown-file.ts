import { frontMatter, frontMatterOfSeveral, type FilePart } from './front-matter.ts';
import { escapeTitle } from './markdown-escape.ts';
import { markers } from './markdown-region.ts';
import type { Text } from './text.ts';

/** How the lines around what is ours are written. */
export type MarkerStyle = keyof typeof markers;

/**
 * A Markdown file of one text: properties, its title, and the blocks between our markers.
 * @param part what of the text is in it, when it is not all its notes
 */
export function markdownFile(
  text: Text,
  style: MarkerStyle,
  blocks: readonly string[],
  part: FilePart = {},
): string {
  const { begin, end } = markers[style];
  const head = `${frontMatter(text, part)}\n# ${titleOf(text)}`;
  return `${[head, begin, ...blocks, end].join('\n\n')}\n`;
}

/**
 * Several texts in one Markdown file: each under a heading of its own, its id in a comment below
 * that. One pair of markers holds them all, so that what stands around them is kept when it is
 * written again.
 * @param title of the whole
 */
export function fileOfSeveral(
  title: string,
  style: MarkerStyle,
  sections: readonly { readonly text: Text; readonly blocks: readonly string[] }[],
): string {
  const { begin, end } = markers[style];
  const head = frontMatterOfSeveral(
    title,
    sections.map(({ text }) => text),
  );
  const held = sections.flatMap(({ text, blocks }) => [
    `# ${titleOf(text)}`,
    style === 'obsidian' ? `%% uporedo-id: ${text.id} %%` : `<!-- uporedo-id: ${text.id} -->`,
    ...blocks,
  ]);
  return `${[head, begin, ...held, end].join('\n\n')}\n`;
}

const titleOf = ({ id, title }: Text): string => escapeTitle(title) || id;
