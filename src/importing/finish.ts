import type { StyledSpan } from '../core/structure.ts';
import type { Block, ImportedDocument } from './document.ts';
import type { FormatResult } from './format-result.ts';
import { Steps } from './steps.ts';
import { ImportTrouble } from './trouble.ts';

type Finished = Pick<ImportedDocument, 'lead' | 'blocks' | 'report'>;

/**
 * What holds for blocks of every format: none is empty, and no units are in them that cannot be stored
 * or shown. Nothing is normalised; marks of direction and letters of no width are the author’s.
 * @throws ImportTrouble when there are no words at all
 */
export function finished({ lead = '', blocks, report }: FormatResult): Finished {
  const steps = new Steps();
  const clean = withoutEmpty(blocks.map((block) => cleanBlock(block, steps)));
  if (!clean.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw new ImportTrouble('no-text');
  return { lead: cleaned(lead, steps), blocks: clean, report: [...report, ...steps.list()] };
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
  const tail = cleaned(block.tail, steps);
  const styles = shifted(block.text, block.styles);
  return { ...block, text: cleaned(block.text, steps), styles, tail };
}

function cleaned(text: string, steps: Steps): string {
  const lone = text.match(/\p{Surrogate}/gu)?.length ?? 0;
  steps.add('lone-surrogates-replaced', '', lone);
  const whole = lone === 0 ? text : text.replace(/\p{Surrogate}/gu, '\ufffd');
  if (!whole.includes('\0')) return whole;
  const without = whole.replaceAll('\0', '');
  steps.add('control-characters-left-out', '', whole.length - without.length);
  return without;
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
