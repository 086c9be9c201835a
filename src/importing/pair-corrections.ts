import { editionRow } from '../core/carry/edition-row.ts';
import type { Correction } from '../core/correction.ts';
import { editionCorrections } from '../core/pairing/edition-corrections.ts';
import type { NewText } from './new-text.ts';
import type { PairedParagraph } from './paragraphs-of.ts';

/** The differences inside each pair as accepted corrections of an edition. */
export const correctionsOfPairs = (
  pairs: readonly PairedParagraph[],
  { id: textId, at }: NewText,
): Correction[] =>
  pairs.flatMap(({ paragraph, cleaned }, place) => {
    const address = { textId, paragraphId: paragraph.id, place };
    return editionCorrections(paragraph.original, cleaned).map((difference) =>
      editionRow(address, difference, at),
    );
  });
