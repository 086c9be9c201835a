import { frontMatterOfSeveral } from './front-matter.ts';
import { escapeTitle } from './markdown-escape.ts';
import { markers } from './markdown-region.ts';
import { noteBlocks, type MarkdownInput } from './markdown.ts';

/**
 * The notes of several texts as one Markdown file: each text under a heading of its own, its id in a
 * comment below that, and its notes as `exportMarkdown` writes them. One pair of markers holds them
 * all, so that what stands around them is kept when it is written again.
 * @param title of the whole
 * @param inputs one for each text, all of one preset, in the order wanted
 */
export function exportSeveral(title: string, inputs: readonly MarkdownInput[]): string {
  const preset = inputs[0]?.options.preset ?? 'obsidian';
  const { begin, end } = markers[preset];
  const blocks = [
    frontMatterOfSeveral(
      title,
      inputs.map(({ text }) => text),
    ),
    begin,
    ...inputs.flatMap((input) => [
      `# ${escapeTitle(input.text.title) || input.text.id}`,
      idComment(input),
      ...noteBlocks(input),
    ]),
    end,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const idComment = ({ text, options }: MarkdownInput): string =>
  options.preset === 'obsidian'
    ? `%% uporedo-id: ${text.id} %%`
    : `<!-- uporedo-id: ${text.id} -->`;
