import { describe, expect, it } from 'vitest';
import { defaults } from '../core/settings.ts';
import { guessedHeight } from './row-height.ts';

const text = { wordCount: 84_000, paragraphCount: 1000 };
const height = (settings: Partial<typeof defaults> = {}, width = 850): number =>
  guessedHeight(text, { ...defaults, ...settings }, width);

describe('the height a row is taken to have before it is seen', () => {
  it('is that of its words in a column', () => {
    // 84 words are some 530 letters, of which 46 have room in a line.
    expect(height()).toBeGreaterThan(300);
    expect(height()).toBeLessThan(420);
  });

  it.each([
    ['larger letters', height({ typeSize: 24 })],
    ['a narrower pane', height({}, 600)],
    ['one side under the other', height({ view: 'interleaved' }, 450)],
  ])('is more with %s', (_, more) => {
    expect(more).toBeGreaterThan(height());
  });

  it('is at least a line, also of a text without words', () => {
    expect(guessedHeight({ wordCount: 0, paragraphCount: 0 }, defaults, 0)).toBeGreaterThanOrEqual(
      50,
    );
  });
});
