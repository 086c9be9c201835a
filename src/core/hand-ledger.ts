import { overlap, type Correction, type Replacement } from './correction.ts';
import { reject } from './decide.ts';
import type { HandEdit } from './hand-edit.ts';
import { kindOfHand } from './hand-kind.ts';

/** What corrections made by hand need that is not in the text: chance and the clock. */
export interface HandMaking {
  readonly newId: () => string;
  /** When (ISO). */
  readonly at: string;
}

/** Where corrections made by hand stand. */
type Address = Pick<Correction, 'textId' | 'paragraphId' | 'place'>;

/**
 * What a hand edit makes of the ledger of its paragraph: corrections to put and ids of those that
 * go. What the hand wrote before is rewritten; what a rule or an edition says is kept, refused, and
 * so are proposals that the hand was beforehand with.
 */
export function handLedger(
  ledger: readonly Correction[],
  { replaced, made }: HandEdit<Correction>,
  address: Address,
  { newId, at }: HandMaking,
): { readonly put: readonly Correction[]; readonly remove: readonly string[] } {
  const settled = ledger.filter(
    (one) => one.state === 'proposed' && made.some((hand) => overlap(hand, one)),
  );
  const refused = [...replaced.filter((one) => !isOwn(one)), ...settled];
  return {
    put: [
      ...refused.map((one) => reject(one, at)),
      ...made.map((change) => ({ ...byHand(change), ...address, id: newId(), at })),
    ],
    remove: replaced.filter(isOwn).map(({ id }) => id),
  };
}

const isOwn = ({ by, rule }: Correction): boolean => by === 'hand' && rule === null;

type ByHand = Omit<Correction, 'id' | 'at' | keyof Address>;

const byHand = ({ from, to, before, after }: Replacement): ByHand => ({
  from,
  to,
  before,
  after,
  kind: kindOfHand(before, after),
  explanation: { sr: 'Измењено руком.', en: 'Changed by hand.' },
  confidence: 1,
  state: 'accepted',
  isDecided: true,
  by: 'hand',
  rule: null,
  group: null,
  alternatives: [],
});
