import { describe, expect, it } from 'vitest';
import type { Correction } from '../correction.ts';
import { withoutConflicts } from './decisions.ts';

const decision = (
  id: string,
  from: number,
  to: number,
  more: Partial<Correction> = {},
): Correction => ({
  id,
  textId: 't1',
  paragraphId: 'p1',
  place: 0,
  from,
  to,
  before: '',
  after: '',
  kind: 'wording',
  explanation: { sr: '', en: '' },
  confidence: 1,
  state: 'accepted',
  isDecided: true,
  by: 'hand',
  rule: null,
  group: null,
  alternatives: [],
  at: '2026-11-28',
  ...more,
});

describe('of corrections in each other’s way', () => {
  const later = { at: '2026-12-01' };
  it.each<[string, Correction[], string, string]>([
    ['the later stays', [decision('a', 0, 5), decision('b', 3, 8, later)], 'b', 'a'],
    [
      'the later stays, though it stands first',
      [decision('a', 0, 5, later), decision('b', 3, 8)],
      'a',
      'b',
    ],
    [
      'a decision stays before what a rule made',
      [decision('a', 0, 5, { ...later, by: 'rule', isDecided: false }), decision('b', 3, 8)],
      'b',
      'a',
    ],
    [
      'only the later insertion at a place stays',
      [decision('a', 3, 3), decision('b', 3, 3, later)],
      'b',
      'a',
    ],
    [
      'both stay when one is refused',
      [decision('a', 0, 5), decision('b', 3, 8, { state: 'rejected' })],
      'a b',
      '',
    ],
    ['both stay when they only touch', [decision('a', 0, 3), decision('b', 3, 8)], 'a b', ''],
    [
      'only the later of one id stays',
      [decision('a', 0, 5), decision('a', 9, 12, { ...later, state: 'rejected' })],
      'a',
      'a',
    ],
  ])('%s', (_, corrections, kept, dropped) => {
    const found = withoutConflicts(corrections);
    const ids = (list: readonly Correction[]): string => list.map(({ id }) => id).join(' ');
    expect([ids(found.kept), ids(found.dropped)]).toEqual([kept, dropped]);
  });
});
