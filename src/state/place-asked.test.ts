import { describe, expect, it } from 'vitest';
import { placeAsked } from './place-asked.ts';

describe('a place in the text, as a reader asks for it', () => {
  it.each([
    ['1', 0],
    ['12000', 11_999],
    ['12.000', 11_999],
    ['12,000', 11_999],
    ['12 000', 11_999],
    [' ¶ 7 ', 6],
    ['#7', 6],
    ['0 %', 0],
    ['50%', 6_000],
    ['99,9 %', 11_988],
    ['100 %', 11_999],
  ])('%j is place %i', (written, place) => {
    expect(placeAsked(written, 12_000)).toBe(place);
  });

  it.each(['', ' ', '0', '12001', '-1', '1.5', 'p12', '101 %', '%', '1e3', '9'.repeat(40)])(
    '%j is nowhere',
    (written) => {
      expect(placeAsked(written, 12_000)).toBeNull();
    },
  );

  it('is nowhere in a text without paragraphs', () => {
    expect(placeAsked('1', 0)).toBeNull();
    expect(placeAsked('50 %', 0)).toBeNull();
  });
});
