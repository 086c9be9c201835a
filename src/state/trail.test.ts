import { describe, expect, it } from 'vitest';
import { Trail, type Whereabouts } from './trail.svelte.ts';

const at = (number: number, textId = 't1'): Whereabouts => ({
  textId,
  paragraphId: `p${number}`,
  place: number,
  side: 'cleaned',
});

describe('the way the reader came', () => {
  it('leads back through all texts, and forward again', () => {
    const trail = new Trail();
    trail.leave(at(1));
    trail.leave(at(2, 't2'));
    expect(trail.back(at(3))).toEqual(at(2, 't2'));
    expect(trail.back(at(2, 't2'))).toEqual(at(1));
    expect(trail.back(at(1))).toBeNull();
    expect(trail.canGoBack).toBe(false);
    expect(trail.forward(at(1))).toEqual(at(2, 't2'));
    expect(trail.forward(at(2, 't2'))).toEqual(at(3));
    expect(trail.canGoForward).toBe(false);
  });

  it('forgets what lay ahead once the reader leaps elsewhere', () => {
    const trail = new Trail();
    trail.leave(at(1));
    trail.back(at(2));
    trail.leave(at(1));
    expect(trail.canGoForward).toBe(false);
  });

  it('does not lead to where the reader is, nor twice to one place', () => {
    const trail = new Trail();
    trail.leave(at(1));
    trail.leave(at(1));
    trail.leave(at(2));
    expect(trail.back(at(2))).toEqual(at(1));
    expect(trail.canGoBack).toBe(false);
  });

  it('keeps no more than can be gone', () => {
    const trail = new Trail();
    for (let i = 0; i < 10_000; i++) trail.leave(at(i));
    let steps = 0;
    for (let here = at(10_000); ; steps++) {
      const place = trail.back(here);
      if (!place) break;
      here = place;
    }
    expect(steps).toBe(100);
  });
});
