import { describe, expect, it } from 'vitest';
import type { Selection } from '../core/mark.ts';
import { rowsOf, type Row } from '../core/row.ts';
import type { Side } from '../core/text.ts';
import { Hand } from './hand.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';

const rows = rowsOf(
  {
    textId: 't1',
    index: 0,
    paragraphs: [
      { id: 'p1', ordinal: 1, original: 'Прва реченица. Друга реченица. Трећа.', tail: '\n' },
      { id: 'p2', ordinal: 2, original: 'Други пасус.', tail: '\n' },
      { id: 'p3', ordinal: 3, original: '', tail: '' },
    ],
  },
  [],
);

/** The little of an open text that the hand works on. */
class Desk {
  focus: { place: number; side: Side } = { place: 0, side: 'cleaned' };
  readonly text = { paragraphCount: rows.length };
  row = (place: number): Row | undefined => rows[place];
  rowAt = (place: number): Promise<Row | undefined> => Promise.resolve(rows[place]);
  goTo(place: number, side: Side): void {
    this.focus = { place, side };
  }
}

const begin = (): { desk: Desk; hand: Hand; selected: () => string[] } => {
  const desk = new Desk();
  const hand = new Hand(desk as unknown as OpenText);
  const selected = (): string[] =>
    (hand.wanted?.parts ?? []).map(({ row, span }) => row.cleaned.slice(span.start, span.end));
  return { desk, hand, selected };
};

describe('the hand on the keyboard', () => {
  it('goes from paragraph to paragraph and stops at the ends', () => {
    const { desk, hand } = begin();
    hand.move(-1);
    expect(desk.focus.place).toBe(0);
    hand.move(1);
    hand.move(1);
    hand.move(1);
    expect(desk.focus.place).toBe(2);
    hand.switchSide();
    expect(desk.focus).toEqual({ place: 2, side: 'original' });
  });

  it('selects sentence after sentence, and back', () => {
    const { hand, selected } = begin();
    const step = (by: 1 | -1): string[] => {
      hand.sentence(by, hand.wanted);
      return selected();
    };
    expect(step(1)).toEqual(['Прва реченица.']);
    expect(step(1)).toEqual(['Друга реченица.']);
    expect(step(1)).toEqual(['Трећа.']);
    expect(step(1)).toEqual(['Трећа.']);
    expect(step(-1)).toEqual(['Друга реченица.']);
  });

  it('makes a selection longer and shorter by paragraphs', async () => {
    const { desk, hand, selected } = begin();
    hand.sentence(1, null);
    await hand.extend(1, hand.wanted);
    expect(selected()).toEqual([rows[0]?.cleaned, 'Други пасус.']);
    expect(desk.focus.place).toBe(1);
    await hand.extend(-1, hand.wanted);
    expect(selected()).toEqual([rows[0]?.cleaned]);
  });

  it('marks the selection, else the paragraph in focus, else nothing', () => {
    const { desk, hand } = begin();
    const [row] = rows as [Row];
    const selection: Selection = { side: 'cleaned', parts: [{ row, span: { start: 0, end: 4 } }] };
    expect(hand.target(selection)).toBe(selection);
    expect(hand.target(null)?.parts[0]?.span).toEqual({ start: 0, end: row.cleaned.length });
    desk.focus = { place: 2, side: 'cleaned' };
    expect(hand.target(null)).toBeNull();
  });
});
