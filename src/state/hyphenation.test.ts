import fc from 'fast-check';
import cyrillic from 'hyphen/patterns/sh-cyrl';
import { describe, expect, it } from 'vitest';
import { hyphenator, remembering, wholly } from './hyphenation.ts';

const word = fc.string({
  unit: fc.constantFrom(
    ...Array.from("абвгдежзијклмнопрстћуфхцчџшЉњabcčžs’'-–.„“«»()<>/09 \u00ad\u0301😀"),
  ),
  maxLength: 40,
});

describe('hyphenation', () => {
  it('remembers words, and changes nothing of what becomes of a text', () => {
    const plain = wholly(cyrillic);
    const quick = remembering(() => plain);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const text = words.join(' ');
        expect(quick(text)).toBe(plain(text));
      }),
    );
  });

  it('leaves short words whole', () => {
    expect(hyphenator('Cyrl')('кратка реч')).toBe('кратка реч');
    expect(hyphenator('Cyrl')('индустријализација')).toContain('\u00ad');
    expect(hyphenator('Latn')('industrijalizacija')).toContain('\u00ad');
  });

  it.each([
    ['Cyrl', 'колективизација', 'колек-ти-ви-за-ција'],
    ['Latn', 'kolektivizacija', 'kolek-ti-vi-za-cija'],
  ] as const)(
    '%s: divides %s where its syllables end, but not near its ends',
    (script, word, parts) => {
      expect(hyphenator(script)(word).replaceAll('\u00ad', '-')).toBe(parts);
    },
  );

  it('divides words alike, however many were seen before', () => {
    const hyphenate = hyphenator('Cyrl');
    const first = hyphenate('Колективизација у селу.');
    for (let i = 0; i < 60_000; i++) hyphenate(`реченица${i.toString(36)}`);
    expect(first.replaceAll('\u00ad', '')).toBe('Колективизација у селу.');
    expect([first.includes('\u00ad'), hyphenate('Колективизација у селу.')]).toEqual([true, first]);
  });
});
