import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuotePlacer, type Placement } from './place-quotes.ts';
import { toCyrillic, toLatin } from './script.ts';

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

const original = [
  'Велики скок напред',
  'Популар Цоммунес су заменили старе пољопривредне задруге.',
  '',
  'Сељаци су били принуђени да раде. Куца је остала празна.',
  'Кућа је остала празна. Њихова деца су отишла.',
];
const cleaned = [
  'Велики скок напред',
  'Народне комуне су замениле старе пољопривредне задруге.',
  '',
  'Сељаци су били принуђени да раде. Куца је остала празна.',
  'Кућа је остала празна. Њихова деца су отишла.',
];
const placer = new QuotePlacer({ original, cleaned });

function wordsAt(placement: Placement): string[] | string {
  if (typeof placement === 'string') return placement;
  const texts = placement.side === 'original' ? original : cleaned;
  return [
    placement.side,
    ...placement.parts.map(
      ({ place, start, end }) => `${place}: ${(texts[place] ?? '').slice(start, end)}`,
    ),
  ];
}

describe('a quote is placed', () => {
  it.each([
    ['on the side that has its words', 'Популар Цоммунес', ['original', '1: Популар Цоммунес']],
    ['on the other one', 'Народне комуне', ['cleaned', '1: Народне комуне']],
    ['in the other script', 'narodne komune', ['cleaned', '1: Народне комуне']],
    ['with letters of two units', 'Njihova deca', ['original', '4: Њихова деца']],
    ['however its white space is', ' су\n  били ', ['original', '3: су били']],
    [
      'across paragraphs, an empty one between them',
      'poljoprivredne zadruge.\n\nSeljaci su',
      ['original', '1: пољопривредне задруге.', '3: Сељаци су'],
    ],
    ['spelt as it is, where others fold alike', 'Кућа је', ['original', '4: Кућа је']],
    [
      'without marks over letters, when it is long',
      'Seljaci su bili prinudeni',
      ['original', '3: Сељаци су били принуђени'],
    ],
  ])('%s', (_, exact, expected) => {
    expect(wordsAt(placer.place(quote(exact)))).toEqual(expected);
  });

  it('on the side it was made on, where both have its words', () => {
    expect(wordsAt(placer.place(quote('задруге'), 'cleaned'))).toEqual(['cleaned', '1: задруге']);
    expect(wordsAt(placer.place(quote('задруге')))).toEqual(['original', '1: задруге']);
  });

  it('by what stood around it, where its words stand twice', () => {
    const twice = quote('остала празна', 'Kuća je ', '. Njihova deca');
    expect(wordsAt(placer.place(twice))).toEqual(['original', '4: остала празна']);
  });

  it('on nearly the same words, and it is said that they are not the same', () => {
    const slipped = placer.place(quote('заменили старе пољоприведне задруге', 'Цоммунес су ', '.'));
    expect(slipped).toMatchObject({ side: 'original', isSame: false });
    expect(wordsAt(slipped)).toEqual(['original', '1: заменили старе пољопривредне задруге']);
  });
});

describe('a quote is left alone', () => {
  it.each([
    ['when its words stand twice', 'остала празна', 'several'],
    ['when they are not there', 'сасвим друге речи од ових', 'nowhere'],
    ['when they are part of other words', 'комун', 'nowhere'],
    ['when there are none', '  \n', 'nowhere'],
    ['when they are signs alone', '\u0000\u200b', 'nowhere'],
  ])('%s', (_, exact, expected) => {
    expect(placer.place(quote(exact))).toBe(expected);
  });

  it('when short words are alike only without marks', () => {
    const only = new QuotePlacer({ original: ['Велика куца.'], cleaned: ['Велика куца.'] });
    expect(only.place(quote('кућа'))).toBe('nowhere');
    expect(only.place(quote('кућа', 'Велика ', '.'))).not.toBe('nowhere');
  });

  it('when it names more places than can be looked at', () => {
    const texts = Array.from({ length: 1000 }, () => 'је');
    expect(new QuotePlacer({ original: texts, cleaned: texts }).place(quote('је'))).toBe('several');
  });
});

describe('whatever a text and a stretch of it', () => {
  const word = fc.constantFrom(
    'кућа',
    'њива',
    'Џак',
    'је',
    'Ђорђе',
    '👩‍👧',
    'ñandú',
    'љубав',
    '12',
    'é',
  );
  const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  const text = fc.array(paragraph, { minLength: 1, maxLength: 6 });

  it('its words with all around them lead back to the same words, in either script', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.nat(), fc.boolean(), (texts, a, b, c, isLatin) => {
        const place = a % texts.length;
        const words = (texts[place] ?? '').split(' ');
        const from = b % words.length;
        const to = from + 1 + (c % (words.length - from));
        const start = words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
        const exact = words.slice(from, to).join(' ');
        const written = isLatin ? toLatin : toCyrillic;
        const paragraph = texts[place] ?? '';
        const found = new QuotePlacer({ original: texts, cleaned: texts }).place({
          exact: written(exact),
          prefix: written(paragraph.slice(0, start)),
          suffix: written(paragraph.slice(start + exact.length)),
        });
        if (typeof found === 'string') return;
        const told = found.parts
          .map((part) => (texts[part.place] ?? '').slice(part.start, part.end))
          .join(' ');
        expect(toLatin(told)).toBe(toLatin(exact));
      }),
    );
  });

  it('words that stand once and are long are found', () => {
    fc.assert(
      fc.property(text, fc.nat(), (texts, a) => {
        const own = 'јединствене речи овог места';
        const place = a % (texts.length + 1);
        const all = [...texts.slice(0, place), `${own}.`, ...texts.slice(place)];
        const found = new QuotePlacer({ original: all, cleaned: texts }).place(quote(toLatin(own)));
        expect(found).toMatchObject({
          side: 'original',
          parts: [{ place, start: 0, end: own.length }],
        });
      }),
    );
  });

  it('nothing typed breaks it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (texts, exact, prefix) => {
          const found = new QuotePlacer({ original: texts, cleaned: texts }).place({
            exact,
            prefix,
            suffix: prefix,
          });
          if (typeof found === 'string') return;
          for (const { place, start, end } of found.parts) {
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(texts[place]?.length ?? 0);
          }
        },
      ),
    );
  });
});
