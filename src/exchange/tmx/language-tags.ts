import type { Script, Side, Text } from '../../core/text.ts';

/**
 * The language of each side (BCP 47). Both are in one; the original is told apart by a private subtag
 * (RFC 5646, § 2.2.7), which tools that look for the language alone pass over.
 */
export function tagsOf(
  text: Pick<Text, 'language' | 'script'>,
  wanted: Script | null,
): Record<Side, string> {
  const isAsStored = wanted === null || wanted === text.script;
  const cleaned = isAsStored ? asStored(text) : `sr-${wanted}`;
  return { original: `${cleaned}-x-original`, cleaned };
}

const asStored = ({ language, script }: Pick<Text, 'language' | 'script'>): string =>
  /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{2,8})*$/.test(language) ? language : `sr-${script}`;
