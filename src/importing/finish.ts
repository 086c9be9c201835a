import type { StyledSpan } from '../core/structure.ts';
import type { Block, ImportedDocument } from './document.ts';
import type { FormatResult } from './format-result.ts';
import { Steps } from './steps.ts';
import { storable } from './storable.ts';
import { ImportTrouble } from './trouble.ts';

type Finished = Omit<ImportedDocument, 'format' | 'encoding'>;

/**
 * What holds for blocks of every format: none is empty, and no units are in them that cannot be stored
 * or shown. Nothing is normalised; marks of direction and letters of no width are the author’s.
 * @throws ImportTrouble when there are no words at all
 */
export function finished({
  lead = '',
  blocks,
  corrected,
  report,
  ...about
}: FormatResult): Finished {
  const steps = new Steps();
  const clean = withoutEmpty(blocks.map((block) => cleanBlock(block, steps)));
  if (!clean.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw new ImportTrouble('no-text');
  return {
    title: storable(about.title),
    author: storable(about.author),
    language: storable(about.language),
    lead: storable(lead, steps),
    blocks: clean,
    ...(corrected ? { corrected: correctedOf(blocks, corrected) } : {}),
    report: [...report, ...steps.list()].map((step) => ({
      ...step,
      examples: step.examples.map((example) => storable(example)),
    })),
  };
}

function withoutEmpty(blocks: readonly Block[]): readonly Block[] {
  const places = new Map<number, number>();
  const kept: Block[] = [];
  blocks.forEach((block, place) => {
    if (isEmpty(block.text)) return;
    places.set(place, kept.length);
    kept.push(block);
  });
  return kept.length === blocks.length ? blocks : kept.map((block) => withPlaces(block, places));
}

/** Of the blocks that are kept. */
const correctedOf = (blocks: readonly Block[], corrected: readonly string[]): string[] =>
  corrected
    .map((words) => storable(words))
    .filter((_, place) => !isEmpty(storable(blocks[place]?.text ?? '')));

const isEmpty = (text: string): boolean => /^[\s\u200b\u00ad]*$/.test(text);

/** References point at blocks by place, and places have moved. */
function withPlaces(block: Block, places: ReadonlyMap<number, number>): Block {
  const styles = block.styles.flatMap((span): StyledSpan[] => {
    if (span.style !== 'reference' || span.to === undefined) return [span];
    const to = places.get(Number(span.to));
    return to === undefined ? [] : [{ ...span, to: `${to}` }];
  });
  return { ...block, styles };
}

function cleanBlock(block: Block, steps: Steps): Block {
  const tail = storable(block.tail, steps);
  const styles = shifted(block.text, block.styles);
  return { ...block, text: storable(block.text, steps), styles, tail };
}

function shifted(text: string, styles: readonly StyledSpan[]): readonly StyledSpan[] {
  if (styles.length === 0 || !text.includes('\0')) return styles;
  const nulBefore = (end: number): number => text.slice(0, end).split('\0').length - 1;
  return styles
    .map((span) => ({
      ...span,
      start: span.start - nulBefore(span.start),
      end: span.end - nulBefore(span.end),
    }))
    .filter(({ start, end }) => start < end);
}
