import { expect, test } from 'vitest';
import { kindOfHand } from './hand-kind.ts';

test.each([
  ['Међутим Велики', 'Међутим, Велики', 'punctuation'],
  ['1953-1957', '1953–1957', 'typography'],
  ['два  размака', 'два размака', 'typography'],
  ['Радне', 'радне', 'capitalisation'],
  ['covek', 'čovek', 'diacritics'],
  ['kuća', 'кућа', 'script'],
  ['центар инвестиција', 'тежиште инвестиција', 'wording'],
  ['', 'он ', 'wording'],
  ['сувишно ', '', 'wording'],
])('%s rewritten as %s is filed under its kind', (before, after, kind) => {
  expect(kindOfHand(before, after)).toBe(kind);
});
