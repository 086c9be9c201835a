import { describe, expect, it } from 'vitest';
import { explanationIn } from './names.ts';

const explanation = {
  sr: 'Реч „Сцхоол“ није српска; „School“ је енглеска реч.',
  en: '“Сцхоол” is not a Serbian word; “School” is an English word.',
};

describe('an explanation in Serbian Latin', () => {
  it('keeps the words that a rule quotes in the letters of the text', () => {
    expect(explanationIn('sr-Latn', { explanation, by: 'rule' })).toBe(
      'Reč „Сцхоол“ nije srpska; „School“ je engleska reč.',
    );
  });

  it('is Latin throughout where a person wrote it', () => {
    const edited = { sr: 'Појам је „Велики скок“.', en: '' };
    expect(explanationIn('sr-Latn', { explanation: edited, by: 'edition' })).toBe(
      'Pojam je „Veliki skok“.',
    );
  });
});
