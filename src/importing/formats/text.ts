import { splitParagraphs } from '../../core/paragraphs.ts';
import { decoded } from '../decoded.ts';
import type { FormatResult, ImportContext } from '../format-result.ts';
import { tidied } from '../layout/tidy.ts';

/** Plain text: unless it is tidied, lead, texts and tails give the source back unit for unit. */
export function importText(bytes: Uint8Array, { options }: ImportContext): Promise<FormatResult> {
  const { text, encoding, steps } = decoded(bytes, options);
  const { lead, blocks } = options.tidy ? tidied(text, steps) : asItStands(text);
  const about = { title: '', author: '', language: '' };
  return Promise.resolve({ ...about, encoding, lead, blocks, report: steps.list() });
}

function asItStands(source: string): Pick<FormatResult, 'blocks'> & { readonly lead: string } {
  const { lead, paragraphs } = splitParagraphs(source);
  const blocks = paragraphs.map(
    ({ original, tail }) =>
      ({ kind: 'prose', level: 0, text: original, styles: [], tail }) as const,
  );
  return { lead, blocks };
}
