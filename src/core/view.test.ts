import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeView } from './view.ts';

/** A hyphenator that breaks after every vowel: more often than any real one. */
const hyphenate = (text: string) => text.replace(/[aeiouаеиоу]/gi, '$&\u00AD');

const cyrillic = [
  'а',
  'њ',
  'Љ',
  'џ',
  'и\u0301',
  'р',
  'ѐ',
  ' ',
  '😀',
  '\u00AD',
  'XIX',
  'http://a.rs/ое',
];
const latin = [
  'a',
  'nj',
  'Lj',
  'dž',
  'c\u030C',
  'r',
  'â',
  ' ',
  '😀',
  '\u00AD',
  'York',
  'in',
  'jek',
  'n',
];
const text = (pieces: string[]) =>
  fc.array(fc.constantFrom(...pieces)).map((some) => some.join(''));

describe('makeView', () => {
  test.each([
    ['Cyrl', 'Njegoš i konj', 'Његош и коњ'],
    ['Latn', 'Његош и коњ', 'Njegoš i konj'],
    ['Latn', 'Njegoš', 'Njegoš'],
    ['Cyrl', 'Књига „Great Leap“ је ту', 'Књига „Great Leap“ је ту'],
    [null, 'Његош i konj', 'Његош i konj'],
  ] as const)('shows in %s: %s as %s', (script, stored, shown) => {
    expect(makeView(stored, { script, hyphenate: null }).shown).toBe(shown);
  });

  it('takes a letter whole that is two letters on the other side', () => {
    const latinView = makeView('коњи', { script: 'Latn', hyphenate: null });
    expect([3, 4].map((at) => latinView.toShown(at))).toEqual([4, 5]);
    expect(latinView.toStored(3, 'start')).toBe(2);
    expect(latinView.toStored(3, 'end')).toBe(3);
    const cyrillicView = makeView('konji', { script: 'Cyrl', hyphenate: null });
    expect(cyrillicView.toShown(3)).toBe(2);
    expect(cyrillicView.toShown(3, 'end')).toBe(3);
  });

  it('keeps stored soft hyphens and adds those of the hyphenator', () => {
    const view = makeView('ре\u00ADволуција', { script: null, hyphenate });
    expect(view.shown.replaceAll('\u00AD', '|')).toBe('ре|во|лу|ци|ја|');
    expect(view.toStored(view.shown.indexOf('л'), 'start')).toBe(5);
  });

  it('does not break addresses, letters with marks, or surrogate pairs', () => {
    const everywhere = (stored: string) =>
      Array.from({ length: stored.length }, (_, i) => stored.charAt(i)).join('\u00AD');
    const view = makeView('а www.ana.rs и\u0301 😀', { script: null, hyphenate: everywhere });
    expect(view.shown.replaceAll('\u00AD', '|')).toBe('а| www.ana.rs| |и\u0301| |😀');
  });

  test.each([
    ['other letters', () => 'Друго'],
    ['fewer letters', (stored: string) => stored.slice(1)],
    ['letters behind it', (stored: string) => `${stored}!`],
    ['lost soft hyphens', (stored: string) => stored.replace('\u00AD', '')],
  ])('ignores a hyphenator that gives %s', (_, bad) => {
    expect(makeView('при\u00ADмер', { script: null, hyphenate: bad }).shown).toBe('при\u00ADмер');
  });

  test.each([
    ['Cyrillic as stored', cyrillic, null],
    ['Cyrillic in Latin letters', cyrillic, 'Latn'],
    ['Latin as stored', latin, null],
    ['Latin in Cyrillic letters', latin, 'Cyrl'],
    ['both mixed', [...cyrillic, ...latin], 'Latn'],
  ] as const)('brings every position back: %s', (_, pieces, script) => {
    fc.assert(
      fc.property(text([...pieces]), fc.boolean(), (stored, isHyphenated) => {
        const view = makeView(stored, { script, hyphenate: isHyphenated ? hyphenate : null });
        const same = makeView(stored, { script: null, hyphenate: null });
        for (let at = 0; at <= stored.length; at++) {
          const isInside = view.toShown(at, 'start') !== view.toShown(at, 'end');
          const [from, to] = [view.toShown(at, 'start'), view.toShown(at, 'end')];
          const back = [view.toStored(from, 'start'), view.toStored(to, 'end')] as const;
          if (isInside) {
            // Only within a letter of several units that is one on screen.
            expect(stored.slice(...back)).toMatch(/^(?:nj|lj|dž|dz\u030C|[csz]\u030C|c\u0301)$/i);
          } else {
            expect(back).toEqual([at, at]);
          }
          expect(same.toStored(same.toShown(at), 'end')).toBe(at);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never lets shown positions run backward', () => {
    fc.assert(
      fc.property(text([...cyrillic, ...latin]), (stored) => {
        const view = makeView(stored, { script: 'Latn', hyphenate });
        for (let at = 0; at < view.shown.length; at++) {
          expect(view.toStored(at, 'start')).toBeLessThanOrEqual(view.toStored(at, 'end'));
          expect(view.toStored(at, 'end')).toBeLessThanOrEqual(view.toStored(at + 1, 'end'));
        }
      }),
    );
  });
});
