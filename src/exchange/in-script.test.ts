import { describe, expect, it } from 'vitest';
import { inScript, viewIn } from './in-script.ts';

describe('words of a text in a script', () => {
  it.each([
    ['Cyrl', null, 'Његош и PDF', 'Његош и PDF'],
    ['Cyrl', 'Cyrl', 'Његош и PDF', 'Његош и PDF'],
    ['Cyrl', 'Latn', 'Његош и ЊЕГОШ', 'Njegoš i NJEGOŠ'],
    ['Latn', 'Cyrl', 'Njegoš, Ljubljana', 'Његош, Љубљана'],
    ['Latn', 'Cyrl', 'Његошева реч у PDF', 'Његошева реч у PDF'],
    ['Latn', null, 'Njegoš', 'Njegoš'],
  ] as const)('stored in %s and wanted in %s: %s', (script, wanted, words, written) => {
    expect(inScript({ script }, wanted)(words)).toBe(written);
  });

  it('lie where letters written with two took them', () => {
    const view = viewIn({ script: 'Cyrl' }, 'Latn')('њива');
    expect([view.shown, view.toShown(1), view.toShown(4, 'end')]).toEqual(['njiva', 2, 5]);
  });
});
