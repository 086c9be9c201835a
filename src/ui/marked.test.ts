import { describe, expect, it } from 'vitest';
import type { Script, Span } from '../core/text.ts';
import { markedParts } from './marked.ts';

const drawn = (words: string, hits: readonly Span[], script: Script | null): string =>
  markedParts(words, hits, script)
    .map(({ words, isHit }) => (isHit ? `[${words}]` : words))
    .join('');

describe('marked words', () => {
  it('are marked where they stand', () => {
    expect(drawn('Дошла Сецца', [{ start: 6, end: 11 }], null)).toBe('Дошла [Сецца]');
  });

  it('are marked at the same letters in the other script', () => {
    expect(drawn('Љубљана њега', [{ start: 8, end: 10 }], 'Latn')).toBe('Ljubljana [nje]ga');
  });

  it('are whole where nothing is marked, and nothing where there are none', () => {
    expect([drawn('реч', [], null), markedParts('', [], null)]).toEqual(['реч', []]);
  });
});
