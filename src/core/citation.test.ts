import { describe, expect, it, test } from 'vitest';
import { citation, paragraphLabel } from './citation.ts';

const text = { author: 'Талес Пинто', title: 'Велики скок напред', source: 'Бразил ескола' };
const address = 'uporedo://text/veliki-skok/p/p2';

describe('citation', () => {
  it('names author, title and paragraph, then the link', () => {
    expect(citation(text, 2, 'Комуне су окупљале људе', address)).toBe(
      `„Комуне су окупљале људе“ (Талес Пинто, Велики скок напред, ¶ 2) ${address}`,
    );
  });

  it('stands as well in Latin letters', () => {
    const latin = { author: 'Tales Pinto', title: 'Veliki skok napred', source: '' };
    expect(citation(latin, [2, 4], 'Komune', address)).toBe(
      `„Komune“ (Tales Pinto, Veliki skok napred, ¶ 2–4) ${address}`,
    );
  });

  test.each([
    [{ ...text, author: '' }, '(Велики скок напред, ¶ 2)'],
    [{ ...text, title: ' ' }, '(Талес Пинто, ¶ 2)'],
    [{ ...text, author: '', title: '' }, '(Бразил ескола, ¶ 2)'],
    [{ author: '', title: '', source: '' }, '(¶ 2)'],
  ])('leaves out what is not known: %j', (known, where) => {
    expect(citation(known, 2, 'Комуне', address)).toBe(`„Комуне“ ${where} ${address}`);
  });

  it('puts words on one line, with inner quotation marks', () => {
    expect(citation(text, 2, ' Звао се\n„Велики  скок“. ', address)).toContain(
      '„Звао се ’Велики скок’.“',
    );
  });

  it('gives only the place when no words are quoted', () => {
    expect(citation(text, 2, '', address)).toBe(
      `(Талес Пинто, Велики скок напред, ¶ 2) ${address}`,
    );
  });
});

describe('paragraphLabel', () => {
  it('writes one paragraph or a range', () => {
    expect(paragraphLabel(2)).toBe('¶ 2');
    expect(paragraphLabel([2, 2])).toBe('¶ 2');
    expect(paragraphLabel([2, 4])).toBe('¶ 2–4');
  });
});
