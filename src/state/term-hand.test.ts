import { describe, expect, it } from 'vitest';
import { compileTerms } from '../core/occurrences.ts';
import { rowsOf } from '../core/row.ts';
import type { Term } from '../core/term.ts';
import type { Glossary } from './glossary.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';
import { TermHand } from './term-hand.svelte.ts';

const leap: Term = {
  id: 'g1',
  textId: 't1',
  canonical: 'Велики скок',
  variants: [],
  definition: '',
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '',
  modifiedAt: '',
};

function handOn(original: string): TermHand {
  const paragraphs = [{ id: 'p1', ordinal: 1, original, tail: '' }];
  const [row] = rowsOf({ textId: 't1', index: 0, paragraphs }, []);
  const open = { focus: { place: 0, side: 'cleaned' }, row: () => row };
  const glossary = { terms: [leap], matcher: compileTerms([leap]) };
  return new TermHand(open as unknown as OpenText, glossary as unknown as Glossary);
}

describe('the card of a term', () => {
  it('comes and goes with the pointer', () => {
    const hand = handOn('О Великом скоку.');
    hand.point({ place: 0, side: 'cleaned', offset: 4 });
    expect(hand.shown).toMatchObject({ words: 'Великом скоку', isHeld: false });
    hand.point(null);
    expect(hand.shown).toBeNull();
  });

  it('stays when the keyboard asked for it, though the pointer rests elsewhere', () => {
    const hand = handOn('О Великом скоку.');
    expect(hand.step(1)).toBe(true);
    hand.point(null);
    hand.point({ place: 0, side: 'cleaned', offset: 0 });
    expect(hand.shown).toMatchObject({ words: 'Великом скоку', isHeld: true });
    hand.dismiss();
    expect(hand.shown).toBeNull();
  });

  it('goes round the terms of a paragraph', () => {
    const hand = handOn('Велики скок и још о Великом скоку.');
    for (const start of [0, 20, 0]) {
      hand.step(1);
      expect(hand.shown?.occurrence.start).toBe(start);
    }
    hand.step(-1);
    expect(hand.shown?.occurrence.start).toBe(20);
  });
});
