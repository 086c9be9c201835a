import type { Reparted } from '../core/carry/reparted.ts';
import type { TextState } from '../core/carry/carry-over.ts';
import { piecesOf } from '../core/carry/regroup-rows.ts';
import { rewrite } from '../core/carry/rewrite.ts';
import { applyCorrections } from '../core/correction.ts';
import type { Operation } from '../core/change.ts';
import type { PairedRow, Pairing } from '../core/pairing/pairing.ts';
import { paragraphKey, type Revision, type WordsChange } from '../core/revision.ts';

/**
 * The change that stores a row parted or two joined: all that hangs on the rows, the history of the
 * paragraph that goes on (first in the revision) and of the other one, and a pairing that was of just
 * these rows.
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
  const others = [...gone(before, state), ...come(before, state)];
  const revision: Revision = {
    id,
    textId,
    keys: [paragraphId, ...others.map(([other]) => other)].map((one) => paragraphKey(textId, one)),
    changes: [[change], ...others.map(([, changes]) => changes)],
    cause,
    at,
  };
  const operations = [...rewrite(before, state)];
  operations.push({ put: 'revisions', rows: [revision] });
  const rows = pairing && paired(pairing.rows, before, state, paragraphId);
  if (rows) operations.push({ put: 'pairings', rows: [{ textId, rows }] });
  return operations;
}

type Changed = readonly [paragraphId: string, changes: readonly WordsChange[]];

/** What was merged away: named, so that what led to it finds where it went. */
function gone(before: TextState, after: TextState): Changed[] {
  const ids = new Set(after.paragraphs.map(({ id }) => id));
  return before.paragraphs.flatMap(({ id }): Changed[] => (ids.has(id) ? [] : [[id, []]]));
}

/** What was parted off: all its words are new to it. */
const come = (before: TextState, after: TextState): Changed[] =>
  gone(after, before).map(([id]) => {
    const ledger = after.corrections.filter(
      ({ paragraphId, state }) => paragraphId === id && state === 'accepted',
    );
    const original = after.paragraphs.find((one) => one.id === id)?.original ?? '';
    return [id, [{ at: 0, was: '', is: applyCorrections(original, ledger) }]];
  });

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
