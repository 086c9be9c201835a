import type { PairedRow } from '../core/pairing/pairing.ts';
import type { StyledSpan } from '../core/structure.ts';
import type { Paragraph } from '../core/text.ts';
import type { Block, ImportedDocument } from './document.ts';

/** The blocks of a file as paragraphs of a new text. */
export const paragraphsOf = ({ blocks }: ImportedDocument): Paragraph[] =>
  blocks.map((block, place) => paragraphOf([block], place, idOf));

/** The paragraphs of a text as the blocks they would be in a file. */
export function blocksOf(paragraphs: readonly Paragraph[]): Block[] {
  const places = new Map(paragraphs.map(({ id }, place) => [id, `${place}`]));
  return paragraphs.map(({ kind, level = 0, original, styles = [], tail }) => ({
    kind: kind ?? 'prose',
    level,
    text: original,
    styles: styles.map((styled) =>
      styled.style === 'reference' && styled.to !== undefined
        ? { ...styled, to: places.get(styled.to) ?? styled.to }
        : styled,
    ),
    tail,
  }));
}

/** A row of a pair: the paragraph with its original, and what its cleaned side is to read. */
export interface PairedParagraph {
  readonly paragraph: Paragraph;
  readonly cleaned: string;
}

/** The blocks of two files as rows of a new text. */
export function pairedParagraphs(
  original: ImportedDocument,
  cleaned: ImportedDocument,
  rows: readonly PairedRow[],
): PairedParagraph[] {
  const rowOf: number[] = [];
  rows.forEach((row, place) => {
    for (let i = 0; i < row.original; i++) rowOf.push(place);
  });
  const idOfBlock = (block: number): string => idOf(rowOf[block] ?? 0);
  let from = 0;
  let cleanedFrom = 0;
  return rows.map((row, place) => {
    const paragraph = paragraphOf(
      original.blocks.slice(from, from + row.original),
      place,
      idOfBlock,
    );
    const words = cleaned.blocks
      .slice(cleanedFrom, cleanedFrom + row.cleaned)
      .map(({ text }) => text)
      .join('\n');
    from += row.original;
    cleanedFrom += row.cleaned;
    return { paragraph, cleaned: words };
  });
}

/** The rows of a pairing counted in lines, which is what they can be put together anew of. */
export const inLines = (
  pairs: readonly PairedParagraph[],
  rows: readonly PairedRow[],
): PairedRow[] =>
  rows.map((row, place) => ({
    ...row,
    original: lineCount(pairs[place]?.paragraph.original ?? ''),
    cleaned: lineCount(pairs[place]?.cleaned ?? ''),
  }));

const lineCount = (words: string): number => (words === '' ? 0 : words.split('\n').length);

const idOf = (place: number): string => `p${place + 1}`;

/** Blocks as one paragraph, joined by line breaks; it is what the first of them is. */
function paragraphOf(
  blocks: readonly Block[],
  place: number,
  idOfBlock: (block: number) => string,
): Paragraph {
  const first = blocks[0];
  const styles: StyledSpan[] = [];
  let length = 0;
  for (const block of blocks) {
    for (const styled of block.styles) {
      styles.push({
        ...styled,
        start: styled.start + length,
        end: styled.end + length,
        ...(styled.style === 'reference' && styled.to !== undefined
          ? { to: idOfBlock(Number(styled.to)) }
          : {}),
      });
    }
    length += block.text.length + 1;
  }
  return {
    id: idOf(place),
    ordinal: place + 1,
    original: blocks.map(({ text }) => text).join('\n'),
    tail: blocks.at(-1)?.tail ?? '\n',
    ...(first && first.kind !== 'prose' ? { kind: first.kind } : {}),
    ...(first && first.level > 0 ? { level: first.level } : {}),
    ...(styles.length > 0 ? { styles } : {}),
  };
}
