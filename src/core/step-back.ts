import { overlap, type Correction } from './correction.ts';
import { accept, reject } from './decide.ts';
import { handEdit } from './hand-edit.ts';
import { handLedger, type HandMaking } from './hand-ledger.ts';

/**
 * The change of a paragraph’s ledger that makes it read `words` again. Where a correction that was
 * refused says exactly what is to stand there, it is accepted again instead of written by hand.
 * @param ledger all corrections of the paragraph
 */
export function stepBack(
  original: string,
  ledger: readonly Correction[],
  words: string,
  address: Pick<Correction, 'textId' | 'paragraphId' | 'place'>,
  making: HandMaking,
): { readonly put: readonly Correction[]; readonly remove: readonly string[] } {
  const accepted = ledger.filter(({ state }) => state === 'accepted');
  const edit = handEdit(original, accepted, words);
  const known = edit.made.map((made) =>
    ledger.find(
      (one) =>
        one.state !== 'accepted' &&
        one.from === made.from &&
        one.to === made.to &&
        one.after === made.after,
    ),
  );
  const again = known.filter((one) => one !== undefined);
  const made = edit.made.filter((_, index) => known[index] === undefined);
  const rest = ledger.filter((one) => !again.includes(one));
  const { put, remove } = handLedger(rest, { replaced: edit.replaced, made }, address, making);
  // Proposals that what comes back was beforehand with.
  const settled = rest.filter(
    (one) =>
      one.state === 'proposed' &&
      again.some((each) => overlap(each, one)) &&
      !put.some(({ id }) => id === one.id),
  );
  return {
    put: [
      ...put,
      ...settled.map((one) => reject(one, making.at)),
      ...again.map((one) => accept(one, making.at)),
    ],
    remove,
  };
}
