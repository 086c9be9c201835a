import {
  correctionKinds,
  overlap,
  type Correction,
  type CorrectionKind,
  type CorrectionState,
} from '../correction.ts';
import type { Proposal } from './proposal.ts';

/**
 * What becomes of what the rules find: the sure ones are made, or all are made, or the reader is
 * asked of each, or nothing is looked for.
 */
export const policies = ['sure', 'all', 'ask', 'none'] as const;
export type Policy = (typeof policies)[number];

/** How the reader wants each kind treated. */
export type Policies = Readonly<Record<CorrectionKind, Policy>>;

export const defaultPolicies = Object.fromEntries(
  correctionKinds.map((kind) => [kind, 'sure']),
) as Policies;

/** A paragraph whose ledger is renewed. */
interface Address {
  readonly textId: string;
  readonly paragraphId: string;
  readonly place: number;
}

interface Wishes {
  readonly policies: Policies;
  /** Groups that are not wanted. */
  readonly refused: ReadonlySet<string>;
  /** When the rules ran (ISO). */
  readonly at: string;
}

export interface Renewal {
  readonly put: readonly Correction[];
  /** Ids of corrections that the rules no longer propose. */
  readonly remove: readonly string[];
}

/**
 * What a run of the rules makes of one paragraph’s ledger. What a person decided or wrote stays as
 * it is, and no proposal touches it; what a person refused comes back refused. The rest becomes
 * what the rules now say. The same run twice changes nothing the second time.
 */
export function renew(
  address: Address,
  ledger: readonly Correction[],
  proposals: readonly Proposal[],
  { policies, refused, at }: Wishes,
): Renewal {
  const decided = ledger.filter((one) => one.isDecided);
  const before = new Map(
    ledger.filter((one) => !one.isDecided).map((correction) => [correction.id, correction]),
  );
  const put: Correction[] = [];
  for (const proposal of proposals) {
    const policy = policies[proposal.kind];
    if (policy === 'none' || decided.some((one) => settles(one, proposal))) continue;
    const state = refused.has(proposal.group) ? 'rejected' : stateBy(policy, proposal);
    const correction = correctionOf(address, proposal, state, at);
    const known = before.get(correction.id);
    before.delete(correction.id);
    if (known === undefined || !isSame(known, correction)) put.push(correction);
  }
  return { put, remove: [...before.keys()] };
}

/** A decision speaks of the place it changed, and of the rule it refused there. */
function settles(decided: Correction, proposal: Proposal): boolean {
  if (decided.state === 'rejected') {
    return decided.rule === proposal.rule && overlap(decided, proposal);
  }
  const isInsertion = proposal.from === proposal.to;
  const touches = decided.from <= proposal.from && proposal.from <= decided.to;
  return overlap(decided, proposal) || (isInsertion && touches);
}

function stateBy(policy: Policy, { isApplied }: Proposal): CorrectionState {
  return policy === 'all' || (policy === 'sure' && isApplied) ? 'accepted' : 'proposed';
}

function correctionOf(
  { textId, paragraphId, place }: Address,
  proposal: Proposal,
  state: CorrectionState,
  at: string,
): Correction {
  const { from, to, before, after, kind, rule, group, explanation, alternatives } = proposal;
  return {
    // The same finding has the same id in every run, so that nothing is written twice.
    id: `${textId}-${paragraphId}-${from}-${to}-${rule}`,
    textId,
    paragraphId,
    place,
    from,
    to,
    before,
    after,
    kind,
    rule,
    group,
    explanation,
    alternatives,
    confidence: Math.round(proposal.confidence * 100) / 100,
    state,
    isDecided: false,
    by: 'rule',
    at,
  };
}

const isSame = (a: Correction, b: Correction): boolean =>
  JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

/** Without the date, and in an order that does not depend on where the row comes from. */
function inOrder(correction: Correction): unknown {
  const { after, state, kind, confidence, group, alternatives, explanation, place } = correction;
  const others = alternatives.map((one) => [one.after, one.origin]);
  const { sr, en } = explanation;
  return [after, state, kind, confidence, group, others, sr, en, place];
}
