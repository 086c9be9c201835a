import { decoded, withoutMark } from '../decoded.ts';
import type { FormatResult, ImportContext } from '../format-result.ts';
import { blocksOf } from './markdown/blocks.ts';
import { frontMatter } from './markdown/front-matter.ts';
import { parseMarkdown } from './markdown/parse.ts';

/** Markdown (CommonMark with tables, strike-through and footnotes). */
export function importMarkdown(
  bytes: Uint8Array,
  { options }: ImportContext,
): Promise<FormatResult> {
  const { text, encoding, steps } = decoded(bytes, options);
  const { title, author, language, body } = frontMatter(withoutMark(text), steps);
  const blocks = blocksOf(parseMarkdown(body), steps);
  const first = blocks[0];
  const heading = first?.kind === 'heading' && first.level === 1 ? first.text : '';
  const about = { title: title === '' ? heading : title, author, language, encoding };
  return Promise.resolve({ ...about, blocks, report: steps.list() });
}
