import type { Correction } from '../core/correction.ts';
import type { OpenText } from './open-text.svelte.ts';

/** A correction with the words around it in the original. */
export interface InContext {
  readonly correction: Correction;
  /** The number readers see. */
  readonly number: number;
  readonly before: string;
  readonly behind: string;
}

/** UTF-16 units shown on either side. */
const around = 40;

/** Corrections of the open text with the words around them, in the order given. */
export async function contextsOf(
  open: Pick<OpenText, 'originals'>,
  corrections: readonly Correction[],
): Promise<readonly InContext[]> {
  const paragraphs = await open.originals(corrections.map(({ place }) => place));
  return corrections.flatMap((correction) => {
    const paragraph = paragraphs.get(correction.place);
    if (!paragraph) return [];
    const { original, ordinal } = paragraph;
    return {
      correction,
      number: ordinal,
      before: cutBefore(original.slice(0, correction.from)),
      behind: cutBehind(original.slice(correction.to)),
    };
  });
}

/** The end of what stands before, from the beginning of a word. */
const cutBefore = (words: string): string =>
  words.length <= around ? words : `…${words.slice(-around).replace(/^\S*\s/u, '')}`;

const cutBehind = (words: string): string =>
  words.length <= around ? words : `${words.slice(0, around).replace(/\s\S*$/u, '')}…`;
