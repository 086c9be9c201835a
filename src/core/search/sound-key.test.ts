import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { toCyrillic, toLatin } from '../script.ts';
import { soundKeys } from './sound-key.ts';
import { wantedKeys, wantedWhileTyped, type Wanted } from './wanted.ts';

const finds = ({ whole, begun }: Wanted, word: string): boolean =>
  soundKeys(word).some(
    (key) => whole.includes(key) || begun.some((beginning) => key.startsWith(beginning)),
  );

const found = (query: string, word: string): boolean => finds(wantedKeys(query), word);

describe('a word is found', () => {
  it.each([
    ['letter by letter in Cyrillic', 'Secco', 'Секо Сецца Secca Сеццу Secca'],
    ['where converters lost a letter', 'Firefox', 'Фирефок Фирефокс Firefoxa'],
    ['with w, y and q as converters write them', 'Why', 'Вхи вхи'],
    ['by its sound', 'Arkwright', 'Арквригхт Аркрајт Арквригхтом Аркрајта'],
    ['by its sound', 'School', 'Сцхоол Скул Сцхоола'],
    ['by the sound of a German name', 'Einstein', 'Ајнштајн Еинстеин Ајнштајновом'],
    ['by the sound of a French name', 'Rousseau', 'Русо Русоом Роуссеау'],
    ['by the consonants of a name', 'Shakespeare', 'Шекспир Шекспирове Схакеспеаре'],
    ['by the consonants of a name', 'roosevelt', 'Рузвелт Roosevelt Роосевелт'],
    ['by what is settled', 'George', 'Џорџ Џорџом Георге'],
    ['by what is settled', 'Wien', 'Беч Бечом'],
    ['by what is settled', 'џорџа', 'George Георгеа'],
    ['in the other speech', 'млеко', 'млијеко mlijekom млека'],
    ['in the other speech', 'djevojka', 'девојка девојке ђевојка'],
    ['in other cases', 'учитељ', 'учитељима учитељем uciteljev'],
    ['in other cases', 'Marija', 'Марији Маријом Marijo'],
    ['where к and г change before и', 'разлог', 'разлози разлозима разлога'],
    ['where к and г change before и', 'Америка', 'Америци Amerikom'],
    ['without its marks', 'Šećer', 'secer Шећера шећером'],
  ])('%s: %s', (_, query, forms) => {
    for (const form of forms.split(' ')) expect([form, found(query, form)]).toEqual([form, true]);
  });

  it.each([
    ['кућа', 'кука'],
    ['вук', 'вуна'],
    ['школа', 'скала'],
    ['Петар', 'Пера'],
    ['страшни', 'Сутрашњи'],
    ['1900', '1990'],
  ])('and not what is another: %s, %s', (query, other) => {
    expect(found(query, other)).toBe(false);
  });
});

/** Words of Serbian letters, some with a Latin letter that Serbian has not. */
const word = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...Array.from('абвгдђежзијклљмнњопрстћуфхцчџш')),
    minLength: 3,
  }),
  fc.string({
    unit: fc.constantFrom(...Array.from('abcčćdđefghijklmnopqrsštuvwxyzž')),
    minLength: 3,
  }),
);

describe('whatever the word', () => {
  it('takes no time to speak of, be it of one letter a million times over or of endings alone', () => {
    expect(soundKeys('ж'.repeat(1_000_000))).toEqual(['z']);
    expect(wantedWhileTyped(`секој${'ој'.repeat(1_000)}`).whole.length).toBeLessThan(100);
  });

  it('it has the same first key in either script', () => {
    fc.assert(
      fc.property(word, (one) => {
        const [key] = soundKeys(one);
        expect(soundKeys(toLatin(one))[0]).toBe(key);
        if (toLatin(toCyrillic(one)) === one) expect(soundKeys(toCyrillic(one))[0]).toBe(key);
      }),
    );
  });

  it('its marks and capitals do not count', () => {
    fc.assert(
      fc.property(word, (one) => {
        expect(found(fold(one), one)).toBe(true);
        expect(found(one, fold(one))).toBe(true);
        expect(found(one.toUpperCase(), one)).toBe(true);
      }),
    );
  });

  it('it is found by itself and, while it is being typed, by each of its beginnings', () => {
    fc.assert(
      fc.property(word, (one) => {
        expect(found(one, one)).toBe(true);
        for (let length = 1; length <= one.length; length++) {
          const begun = one.slice(0, length);
          if (!fold(one).startsWith(fold(begun))) continue;
          expect([begun, finds(wantedWhileTyped(begun), one)]).toEqual([begun, true]);
        }
      }),
    );
  });
});
