import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { convert, scriptOf, toCyrillic, toLatin } from './script.ts';

describe('scriptOf', () => {
  test.each([
    ['Велики скок напред', 'Cyrl'],
    ['Veliki skok napred', 'Latn'],
    ['Књига „Great Leap“ је ту', 'Cyrl'],
    ['Čašćavanje × 5', 'Latn'],
    ['1949.', 'Cyrl'],
    ['', 'Cyrl'],
  ])('says of %j: %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});

describe('toLatin', () => {
  test.each([
    ['Њујорк, Љубљана, Џеп, коњ', 'Njujork, Ljubljana, Džep, konj'],
    ['ЊУЈОРК КОЊ ЉУБАВ ЏЕП', 'NJUJORK KONJ LJUBAV DŽEP'],
    ['Љ. Ненадовић', 'Lj. Nenadović'],
    ['Ђаци уче ћирилицу и фуруну шаљу жабама', 'Đaci uče ćirilicu i furunu šalju žabama'],
    ['књи\u0301га, ѐ', 'knji\u0301ga, e\u0300'],
    ['Њ\u0301У', 'NJ\u0301U'],
    ['Лав Толстой и послѣ', 'Lav Толстой i послѣ'],
    ['СССР-а, XIX век, МП3', 'SSSR-a, XIX vek, MP3'],
    ['на https://sr.wikipedia.org/wiki/Њ и даље', 'na https://sr.wikipedia.org/wiki/Њ i dalje'],
    ['рево\u00ADлуција', 'revo\u00ADlucija'],
  ])('writes %s as %s', (cyrillic, latin) => {
    expect(toLatin(cyrillic)).toBe(latin);
  });
});

describe('toCyrillic', () => {
  test.each([
    ['Njegoš, LJUBAV, Ljubav, DŽEP, konj', 'Његош, ЉУБАВ, Љубав, ЏЕП, коњ'],
    ['ǆep ǅep Ǆep ǈubav ǋegoš', 'џеп Џеп Џеп Љубав Његош'],
    ['kuc\u030Ca, kuc\u0301a, dz\u030Cep, S\u030Ciška', 'куча, кућа, џеп, Шишка'],
    ['Đorđe, odjek, djevojka', 'Ђорђе, одјек, дјевојка'],
    ['ratâ, dȍm, ruke\u0301', 'рата\u0302, до\u030Fм, руке\u0301'],
    ['New York-a, Wi-Fi, Müller, José', 'New York-а, Wi-Fi, Müller, José'],
    ['SSSR-a, MP3, A4, 1915-te, x-osa', 'СССР-а, MP3, A4, 1915-те, x-оса'],
    ['Piši na ana@primer.rs ili www.b92.net.', 'Пиши на ana@primer.rs или www.b92.net.'],
    ['fajl.pdf je u C:\\Ana\\b.txt, i/ili', 'fajl.pdf је у C:\\Ana\\b.txt, и/или'],
    ['5 km, 80 km/h, 20 °C, 3 l, m i l', '5 km, 80 km/h, 20 °C, 3 l, м и л'],
  ])('writes %s as %s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic);
  });

  test.each([
    ['XIX veka i XIX-og', 'XIX века и XIX-ог'],
    ['Petar I Karađorđević', 'Петар I Карађорђевић'],
    ['I svetski rat', 'I светски рат'],
    ['Bio je. I onda, I kongres', 'Био је. И онда, I конгрес'],
    ['„I ti?“ – I ja.', '„И ти?“ – И ја.'],
    ['RAT I MIR', 'РАТ И МИР'],
    ['V. Karadžić, glava V', 'В. Караџић, глава V'],
    ['II–IV, MI SMO, LI', 'II–IV, МИ СМО, ЛИ'],
  ])('tells numerals from words: %s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic);
  });

  test.each(
    [
      'анјонски инјекцијама инјункција конјекција Конјугација неконјункторан конјуктива КОНЈУНКТУРА',
      'микроинјекциони Танјуга ванјезичке ванјадрански панјелински Шенјанг манјогана Анджеја',
      'надживљавање најнадживљенији Наджњевати наджет наджупан надждрелити оджалити оджарити',
      'одживети одживљено оджвакати оджубори поджанр поджупан подждрелни поджећи поджижу',
      'преджетвени предживот преджелудац преджалбени фелджандарм',
      // Those beginnings must not catch these.
      'наџак оџак оџаци Оџалан коњ коњуха Коњушар инат тањир вањски иње Сања Џорџ маџарски буџет',
    ]
      .join(' ')
      .split(' '),
  )('brings %s back from Latin letters', (word) => {
    expect(toCyrillic(toLatin(word))).toBe(word);
  });
});

describe('convert', () => {
  const syllables = ['ба', 'ње', 'љу', 'џа', 'ша', 'ћи', 'ри', 'ђо', 'књи\u0301', 'Че', ' ', ', '];

  it('comes back from Latin letters to what it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables)), (parts) => {
        expect(toCyrillic(toLatin(parts.join('')))).toBe(parts.join(''));
      }),
    );
  });

  it('tells exactly where the length changed', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        'nj',
        'Lj',
        'dž',
        'c\u030C',
        'њ',
        'Џ',
        'ѐ',
        'â',
        'a',
        'р',
        ' ',
        '.',
        '-',
        'w',
      ),
      fc.constantFrom('😀', 'X', '1', 'in', 'jek', 'na', 'd', 'živ', '@', '/'),
    );
    fc.assert(
      fc.property(
        fc.array(unit).map((units) => units.join('')),
        fc.constantFrom('Cyrl' as const, 'Latn' as const),
        (text, script) => {
          const { text: converted, splices } = convert(text, script);
          const growth = splices.reduce((sum, { added, removed }) => sum + added - removed, 0);
          expect(converted.length).toBe(text.length + growth);
          const places = splices.map(({ at }) => at);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 500 },
    );
  });
});
