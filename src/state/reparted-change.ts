import type { Reparted } from '../core/carry/reparted.ts';
import type { TextState } from '../core/carry/carry-over.ts';
import { piecesOf } from '../core/carry/regroup-rows.ts';
import { rewrite } from '../core/carry/rewrite.ts';
import { applyCorrections } from '../core/correction.ts';
import type { Operation } from '../core/change.ts';
import type { PairedRow, Pairing } from '../core/pairing/pairing.ts';
import { paragraphKey, type Revision } from '../core/revision.ts';

/**
 * The change that stores a row parted or two joined: all that hangs on the rows, the history of the
 * paragraph that goes on, and a pairing that was of just these rows.
 * @param id of the revision, and when it is made (ISO)
 */
export function repartedChange(
  before: TextState,
  { state, paragraphId, change }: Reparted,
  cause: 'split' | 'merge',
  pairing: Pairing | null,
  { id, at }: Pick<Revision, 'id' | 'at'>,
): Operation[] {
  const textId = before.text.id;
  const revision: Revision = {
    id,
    textId,
    keys: [paragraphKey(textId, paragraphId)],
    changes: [[change]],
    cause,
    at,
  };
  const operations = [...rewrite(before, state)];
  if (change.was !== change.is) operations.push({ put: 'revisions', rows: [revision] });
  const rows = pairing && paired(pairing.rows, before, state, paragraphId);
  if (rows) operations.push({ put: 'pairings', rows: [{ textId, rows }] });
  return operations;
}

/** The rows of a pairing as they are now; `null` when it is another than that of the text. */
function paired(
  rows: readonly PairedRow[],
  before: TextState,
  after: TextState,
  paragraphId: string,
): PairedRow[] | null {
  if (rows.length !== before.paragraphs.length) return null;
  const place = after.paragraphs.findIndex(({ id }) => id === paragraphId);
  const gain = after.paragraphs.length - before.paragraphs.length;
  const now = after.paragraphs.slice(place, place + 1 + Math.max(0, gain));
  const counted = now.map(({ id, original }): PairedRow => {
    const accepted = after.corrections.filter(
      (one) => one.paragraphId === id && one.state === 'accepted',
    );
    return {
      original: piecesOf([original]).length,
      cleaned: piecesOf([applyCorrections(original, accepted)]).length,
      confidence: 1,
      isConfirmed: true,
    };
  });
  return rows.toSpliced(place, now.length - gain, ...counted);
}
