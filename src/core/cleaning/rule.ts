import type { CorrectionKind } from '../correction.ts';
import type { CleaningContext } from './context.ts';
import type { Finding } from './proposal.ts';
import type { Reading } from './reading.ts';

/** One way of finding damage in a paragraph. Pure: the same reading and context, the same findings. */
export interface Rule {
  /** Permanent: decisions of readers are kept under it. */
  readonly id: string;
  readonly kind: CorrectionKind;
  /** Whether what it finds is put right without asking. */
  readonly isApplied: boolean;
  /** Whether it may speak of addresses, code and foreign passages. */
  readonly readsLiterals?: boolean;
  readonly find: (reading: Reading, context: CleaningContext) => Finding[];
}
