import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCorrections, type Correction } from './correction.ts';
import { handEdit } from './hand-edit.ts';
import { handLedger } from './hand-ledger.ts';
import { stepBack } from './step-back.ts';

const address = { textId: 't1', paragraphId: 'p1', place: 0 };

const making = () => {
  let number = 0;
  return { newId: () => `c${(number += 1)}`, at: '2026-11-28T04:00:00.000Z' };
};

function changed(
  ledger: readonly Correction[],
  { put, remove }: { put: readonly Correction[]; remove: readonly string[] },
): Correction[] {
  const ids = new Set([...put.map(({ id }) => id), ...remove]);
  return [...ledger.filter(({ id }) => !ids.has(id)), ...put];
}

const read = (original: string, ledger: readonly Correction[]): string =>
  applyCorrections(
    original,
    ledger.filter(({ state }) => state === 'accepted'),
  );

const original = 'Ово је лоше и лоше.';

const ofRule = (from: number): Correction => ({
  ...address,
  id: `rule-${from}`,
  from,
  to: from + 4,
  before: 'лоше',
  after: 'добро',
  kind: 'spelling',
  explanation: { sr: 'Зато.', en: 'Because.' },
  confidence: 0.9,
  state: 'accepted',
  isDecided: false,
  by: 'rule',
  rule: 'unknown-word',
  group: 'g',
  alternatives: [],
  at: '',
});

describe('stepping back', () => {
  it('accepts again what a rule said, instead of writing it by hand', () => {
    const rules = [ofRule(7), ofRule(14)];
    const edit = handEdit(original, rules, 'Ово је изврсно и добро.');
    const later = changed(rules, handLedger(rules, edit, address, making()));
    expect(read(original, later)).toBe('Ово је изврсно и добро.');
    const back = changed(
      later,
      stepBack(original, later, 'Ово је добро и добро.', address, making()),
    );
    expect(back.map(({ id, state, by }) => [id, state, by]).sort()).toEqual([
      ['rule-14', 'accepted', 'rule'],
      ['rule-7', 'accepted', 'rule'],
    ]);
  });

  it('gives the very words, whatever was written and refused before', () => {
    const words = fc
      .array(fc.constantFrom('Ово', ' ', ' је ', 'лоше', 'добро', ' и ', '.', 'а'), {
        maxLength: 9,
      })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.nat(), (readings, pick) => {
        const { newId, at } = making();
        let ledger: Correction[] = [ofRule(7), { ...ofRule(14), state: 'proposed' }];
        const seen = [original, read(original, ledger)];
        for (const reading of readings) {
          const accepted = ledger.filter(({ state }) => state === 'accepted');
          const edit = handEdit(original, accepted, reading);
          ledger = changed(ledger, handLedger(ledger, edit, address, { newId, at }));
          seen.push(reading);
        }
        const target = seen[pick % seen.length] ?? '';
        const back = stepBack(original, ledger, target, address, { newId, at });
        const later = changed(ledger, back);
        expect(read(original, later)).toBe(target);
        expect(new Set(later.map(({ id }) => id)).size).toBe(later.length);
      }),
    );
  });
});
