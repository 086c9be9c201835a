import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterOrders, orderKey, surnameFirst, type LetterOrder } from './collation.ts';
import { toCyrillic, toLatin } from './script.ts';

const compare = (a: string, b: string, order: LetterOrder): number => {
  const [one, other] = [orderKey(a, order), orderKey(b, order)];
  return one < other ? -1 : one > other ? 1 : 0;
};

const sorted = (titles: readonly string[], order: LetterOrder): string[] =>
  [...titles].reverse().sort((a, b) => compare(a, b, order));

const azbuka = 'а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш'.split(' ');
const abeceda = 'a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž'.split(' ');

describe('the order of titles', () => {
  it('is that of the azbuka or of the abeceda, whatever script the titles are in', () => {
    expect(sorted(azbuka, 'azbuka')).toEqual(azbuka);
    expect(sorted(azbuka.map(toLatin), 'azbuka')).toEqual(azbuka.map(toLatin));
    expect(sorted(abeceda, 'abeceda')).toEqual(abeceda);
    expect(sorted(abeceda.map(toCyrillic), 'abeceda')).toEqual(abeceda.map(toCyrillic));
  });

  it.each<[LetterOrder, string[]]>([
    ['azbuka', ['Авала', 'Beograd', 'Вук', 'Gora', 'Žena', 'Злочин', 'Љубав', 'Мост', 'Čamac']],
    ['abeceda', ['Авала', 'Beograd', 'Čamac', 'Gora', 'Љубав', 'Мост', 'Вук', 'Злочин', 'Žena']],
    // Two letters, and one.
    ['abeceda', ['injekcija', 'инјекција 2', 'инка', 'inventar', 'Ињац']],
    ['abeceda', ['надимак', 'naduti', 'nadzor', 'nadživeti', 'наџак']],
    // Words before longer words; marks at the start and case do not count.
    ['azbuka', ['Град', '„Град и село“', '– градина', 'Градић']],
    // Numbers by value, before letters.
    ['azbuka', ['Том 2', 'том 10', 'Том 010, додатак', 'Том први']],
    ['azbuka', ['1984', 'Година']],
    // Accents do not count, but they do not make one of two either.
    ['azbuka', ['го̀ра', 'гора', 'гора 2']],
    // Letters Serbian has not.
    ['abeceda', ['Quo vadis', 'Rat', 'Vuk', 'Wagner', 'York', 'Zora']],
    ['azbuka', ['Vuk', 'Wagner', 'Гора', 'Йордан', 'Јован', 'Щука', 'Ὅμηρος']],
  ])('%s: %j', (order, titles) => {
    expect(sorted(titles, order)).toEqual(titles);
  });

  const title = fc.string({
    unit: fc.constantFrom(...Array.from('абвђежзијљњћџш nldž„-07Kq\u0300')),
  });
  const order = fc.constantFrom(...letterOrders);

  it('is total', () => {
    fc.assert(
      fc.property(title, title, title, order, (a, b, c, by) => {
        expect(compare(a, b, by)).toBe(-compare(b, a, by) + 0);
        expect(compare(a, b, by) === 0).toBe(a === b);
        if (compare(a, b, by) < 0 && compare(b, c, by) < 0) expect(compare(a, c, by)).toBe(-1);
      }),
    );
  });

  it('does not depend on the script', () => {
    const serbian = fc.array(fc.constantFrom(...azbuka, ' ', '7'), { maxLength: 8 });
    fc.assert(
      fc.property(serbian, order, (letters, by) => {
        const cyrillic = letters.join('');
        // нј and дж met by chance have no Latin spelling of their own.
        fc.pre(toCyrillic(toLatin(cyrillic)) === cyrillic);
        const ranks = [cyrillic, toLatin(cyrillic)].map(
          (one) => orderKey(one, by).split('\u0001')[0],
        );
        expect(ranks[1]).toBe(ranks[0]);
      }),
    );
  });
});

describe('an author', () => {
  it.each([
    ['Талес Пинто', 'Пинто Талес'],
    ['Пинто, Талес', 'Пинто Талес'],
    ['Вук Стефановић Караџић', 'Караџић Вук Стефановић'],
    ['Бора Станковић и други', 'Станковић Бора'],
    ['Ivo Andrić; Meša Selimović', 'Andrić Ivo'],
    ['Доситеј', 'Доситеј'],
    ['', ''],
  ])('%s is sorted as %s', (author, key) => {
    expect(surnameFirst(author)).toBe(key);
  });
});
