import { bySound, doubled } from './sound-rules.ts';

/** A German name in Serbian Cyrillic, after Pravopis Matice srpske 2010 on German names. */
export const transcribeGerman = bySound({
  letters: [
    [/tzsch|tsch/, 'ч'],
    [/sch/, 'ш'],
    [/chs/, 'кс'],
    [/ch/, 'х'],
    [/ck/, 'к'],
    [/tz|zz|z/, 'ц'],
    [/^sp|(?<=[^a-zäöüß])sp/, 'шп'],
    [/^st|(?<=[^a-zäöüß])st|st(?=ein|adt)/, 'шт'],
    [/ß|ss/, 'с'],
    [/(?:^|(?<=[aeiouyäöülmnr]))s(?=[aeiouyäöü])/, 'з'],
    [/dt/, 'т'],
    [/th/, 'т'],
    [/ph/, 'ф'],
    [/pf/, 'пф'],
    [/qu/, 'кв'],
    [/c(?=[eiy])/, 'ц'],
    [/eu|äu/, 'ој'],
    [/ei|ai|ey|ay/, 'ај'],
    [/ie(?!$)|ieh|ih/, 'и'],
    [/aa|ah(?![aeiou])/, 'а'],
    [/ee|eh(?![aeiou])|öh|öhe|ö|ä|äh/, 'е'],
    [/oo|oh(?![aeiou])/, 'о'],
    [/ü|uh(?![aeiou])/, 'и'],
    [/v/, 'ф'],
    [/kk/, 'к'],
    ...doubled,
  ],
  settled:
    'wien=Беч munchen=Минхен koln=Келн leipzig=Лајпциг bayern=Баварска sachsen=Саксонија ' +
    'preussen=Пруска deutschland=Немачка osterreich=Аустрија goethe=Гете nietzsche=Ниче ' +
    'beethoven=Бетовен handel=Хендл siemens=Сименс hannover=Хановер ruhr=Рур kuhn=Кун uhland=Уланд ' +
    'schumacher=Шумахер eva=Ева oliver=Оливер david=Давид viktor=Виктор sebastian=Себастијан ' +
    'christian=Кристијан daniel=Данијел gabriel=Габријел stefan=Штефан van=Ван maria=Марија',
});
