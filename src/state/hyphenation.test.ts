import { expect, it } from 'vitest';
import { hyphenator } from './hyphenation.ts';

it.each([
  ['Cyrl', 'Колективизација у селу.'],
  ['Latn', 'Kolektivizacija u selu.'],
] as const)('%s: words are divided alike, however many were seen before', (script, words) => {
  const hyphenate = hyphenator(script);
  const first = hyphenate(words);
  hyphenate(`${words} `.repeat(22_000));
  expect(first.replaceAll('\u00ad', '')).toBe(words);
  expect([first.includes('\u00ad'), hyphenate(words)]).toEqual([true, first]);
});
