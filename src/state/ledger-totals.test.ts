import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../core/change.ts';
import { correctionStates, type Correction } from '../core/correction.ts';
import type { Text } from '../core/text.ts';
import { apply } from '../storage/apply.ts';
import { Database } from '../storage/database.ts';
import { LedgerTotals } from './ledger-totals.svelte.ts';

const text = (ledgerRevision: number): Text =>
  ({ id: 't1', paragraphCount: 5, ledgerRevision }) as never;

const kinds = ['case', 'ocr'] as const;

const corrections = fc.record({
  id: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
  textId: fc.constantFrom('t1', 't2'),
  place: fc.nat({ max: 4 }),
  kind: fc.constantFrom(...kinds),
  state: fc.constantFrom(...correctionStates),
}) as fc.Arbitrary<never> as fc.Arbitrary<Correction>;

const operations: fc.Arbitrary<Operation> = fc.oneof(
  fc.array(corrections, { maxLength: 4 }).map((rows) => ({ put: 'corrections', rows }) as const),
  fc.subarray(['c1', 'c2', 'c3', 'c4']).map((keys) => ({ remove: 'corrections', keys }) as const),
);

let number = 0;

describe('totals of a ledger', () => {
  it('are the same kept up with changes and counted anew', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(operations, { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const database = new Database(`ledger-totals-${(number += 1)}`);
          await database.open();
          await database.texts.put(text(0));
          const open = { text: text(0) };
          const made = (): LedgerTotals =>
            new LedgerTotals(open, database, (error) => {
              throw error;
            });
          const kept = made();
          await counted(kept);
          for (const [i, change] of changes.entries()) {
            const whole: Operation[] = [...change, { put: 'texts', rows: [text(i + 1)] }];
            const { inverse } = await database.transaction('rw', database.tables, async () =>
              apply(database, whole),
            );
            open.text = text(i + 1);
            kept.take(whole, inverse);
          }
          expect(kept.current).toEqual(await counted(made()));
          database.close();
        },
      ),
      { numRuns: 15 },
    );
  });
});

async function counted(totals: LedgerTotals): Promise<LedgerTotals['current']> {
  while (totals.current === null) await new Promise((resolve) => setTimeout(resolve));
  return totals.current;
}
