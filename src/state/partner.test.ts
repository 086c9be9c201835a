import { describe, expect, it } from 'vitest';
import type { Selection } from '../core/mark.ts';
import { rowsOf, type Row } from '../core/row.ts';
import { defaults, type Settings } from '../core/settings.ts';
import { Partner } from './partner.svelte.ts';

const originals = ['Вођа Мао Тсе-тунг', 'Сасвим други пасус'];
const [first, second] = rowsOf(
  {
    textId: 't1',
    index: 0,
    paragraphs: originals.map((original, i) => ({
      ...{ id: `p${i}`, ordinal: i + 1, original, tail: '' },
    })),
  },
  [
    {
      ...{ id: 'c1', textId: 't1', paragraphId: 'p0', place: 0, from: 9, to: 17, at: '' },
      ...{ before: 'Тсе-тунг', after: 'Цедунг', kind: 'name-variant', confidence: 1 },
      ...{ explanation: { sr: '', en: '' }, state: 'accepted', isDecided: true, by: 'edition' },
      ...{ rule: null, group: null, alternatives: [] },
    },
  ],
) as [Row, Row];

const partnerWith = (selection: Selection | null = null, change: Partial<Settings> = {}): Partner =>
  new Partner(
    () => selection,
    () => ({ ...defaults, ...change }),
  );

describe('what lights up', () => {
  it('is the word under the pointer and its partner, until the pointer leaves', () => {
    const partner = partnerWith();
    partner.point(first, 'cleaned', 10);
    expect(partner.litOn(first, 'cleaned')).toEqual([{ start: 9, end: 15 }]);
    expect(partner.litOn(first, 'original')).toEqual([{ start: 9, end: 17 }]);
    partner.leave();
    expect(partner.litOn(first, 'original')).toEqual([]);
  });

  it('stays the very same while the pointer moves within a word, and on all other rows', () => {
    const partner = partnerWith();
    const before = partner.litOn(second, 'cleaned');
    partner.point(first, 'cleaned', 10);
    partner.point(first, 'cleaned', 14);
    expect(partner.litOn(first, 'original')).toEqual([{ start: 9, end: 17 }]);
    expect(partner.litOn(second, 'cleaned')).toBe(before);
    partner.point(first, 'cleaned', null);
    expect(partner.litOn(first, 'cleaned')).toBe(before);
  });

  it('is the partner of what is selected, on the other side alone, whatever the pointer does', () => {
    const parts = [{ row: first, span: { start: 5, end: 15 } }];
    const partner = partnerWith({ side: 'cleaned', parts });
    partner.point(second, 'original', 1);
    expect(partner.litOn(first, 'original')).toEqual([{ start: 5, end: 17 }]);
    expect(partner.litOn(first, 'cleaned')).toEqual([]);
    expect(partner.litOn(second, 'original')).toEqual([]);
  });

  it('is nothing on words that were corrected after they were selected', () => {
    const parts = [{ row: first, span: { start: 5, end: 15 } }];
    const partner = partnerWith({ side: 'cleaned', parts });
    expect(partner.litOn({ ...first, cleaned: 'Вођа Мао Зедонг' }, 'original')).toEqual([]);
  });

  it.each([{ showPartner: false }, { view: 'original' }, { view: 'cleaned' }] as const)(
    'is nothing with %o',
    (change) => {
      const partner = partnerWith(null, change);
      partner.point(first, 'cleaned', 10);
      expect(partner.litOn(first, 'original')).toEqual([]);
    },
  );
});
