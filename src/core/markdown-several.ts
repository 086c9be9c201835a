import { fileOfSeveral } from './markdown-file.ts';
import { noteBlocks, type MarkdownInput } from './markdown.ts';

/**
 * The notes of several texts as one Markdown file, those of each as `exportMarkdown` writes them.
 * @param title of the whole
 * @param inputs one for each text, all of one preset, in the order wanted
 */
export const exportSeveral = (title: string, inputs: readonly MarkdownInput[]): string =>
  fileOfSeveral(
    title,
    inputs[0]?.options.preset ?? 'obsidian',
    inputs.map((input) => ({ text: input.text, blocks: noteBlocks(input) })),
  );
