import { bySound, doubled } from './sound-rules.ts';

/** A Spanish name in Serbian Cyrillic, after Pravopis Matice srpske 2010 on Spanish names. */
export const transcribeSpanish = bySound({
  letters: [
    [/ch/, 'ч'],
    [/ll/, 'љ'],
    [/ñ/, 'њ'],
    [/qu(?=[eiéí])/, 'к'],
    [/qu/, 'кв'],
    [/gu(?=[eiéí])/, 'г'],
    [/gü/, 'гв'],
    [/gu(?=[aáoó])/, 'гв'],
    [/g(?=[eiéí])/, 'х'],
    [/j/, 'х'],
    [/cc(?=[eiéí])/, 'кс'],
    [/cc/, 'к'],
    [/sc(?=[eiéí])/, 'с'],
    [/c(?=[eiéí])|zz?|ç/, 'с'],
    [/ss/, 'с'],
    [/h/, ''],
    [/y(?=[aeiouáéíóú])|(?<=[aeouáéó])y/, 'ј'],
    [/(?<=[aeouáéó])(?<![gq]u)i/, 'ј'],
    [/(?<=^.+)[ií](?=[aeáé])/, 'иј'],
    ...doubled,
  ],
  settled:
    'argentina=Аргентина bolivar=Боливар colombia=Колумбија ecuador=Еквадор guatemala=Гватемала ' +
    'madrid=Мадрид mexico=Мексико nicaragua=Никарагва santiago=Сантјаго venezuela=Венецуела ' +
    'venecia=Венеција quijote=Кихот picasso=Пикасо borges=Борхес cervantes=Сервантес dali=Дали ' +
    'espana=Шпанија catalunya=Каталонија rioja=Риоха xavi=Чави tijuana=Тихуана chile=Чиле ' +
    'guerrero=Гереро san=Сан santa=Санта che=Че peru=Перу cuba=Куба maria=Марија',
});
