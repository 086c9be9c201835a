import { bySound, doubled } from './sound-rules.ts';

/**
 * A French name in Serbian Cyrillic, after Pravopis Matice srpske 2010 on French names: vowels by their
 * sound, nasal ones with н or м, silent endings left out.
 */
export const transcribeFrench = bySound({
  letters: [
    // Endings that are not heard.
    [/(?<=[aeiou].*)(?:ents?|es?)$(?<=[^aeiouéèê](?:es?))/, ''],
    [/(?<=..)er$/, 'е'],
    [/(?<=[aeiouy])(?:lts?|ds?|ts?|s|x|z|ps?)$/, ''],
    [/(?<=[nr])(?:ds?|ts?|s)$/, ''],
    [/(?<=n)cs?$/, ''],
    [/eill?(?=e|$)/, 'еј'],
    [/aill?(?=e|$)/, 'ај'],
    [/eaux?|aux?$|au/, 'о'],
    [/oeu|œu|eu/, 'е'],
    [/oi(?=[nm](?![aeiouy]))/, 'ое'],
    [/oy(?=[aeiou])/, 'оај'],
    [/oi|oî|oy/, 'оа'],
    [/oux?|où|oû/, 'у'],
    [/(?:ain|ein|aim|in|yn|un)(?![aeiouyéèênm])/, 'ен'],
    [/(?:im|ym|um)(?=[bp])/, 'ем'],
    [/ien(?![aeiouyéèên])/, 'јен'],
    [/(?:an|en)(?![aeiouyéèên])/, 'ан'],
    [/(?:am|em)(?=[bp])/, 'ам'],
    [/(?<=[aeou])ill|(?<=[aeou])il$/, 'ј'],
    [/ill(?=[aeiou])/, 'иј'],
    [/ai|aî|ei/, 'е'],
    [/ay(?=[aeiou])/, 'ај'],
    [/ay|ey/, 'е'],
    [/tion/, 'сјон'],
    [/sch|ch/, 'ш'],
    [/gn/, 'њ'],
    [/ph/, 'ф'],
    [/th/, 'т'],
    [/cqu|qu|ck/, 'к'],
    [/gu(?=[eiéèê])/, 'г'],
    [/ge(?=[ao])|g(?=[eiyéèê])|j/, 'ж'],
    [/cc(?=[eiyéèê])/, 'кс'],
    [/cc/, 'к'],
    [/sc(?=[eiyéèê])|ç|c(?=[eiyéèê])|ss/, 'с'],
    [/(?<=[aeiouyéè])s(?=[aeiouyéè])/, 'з'],
    [/h/, ''],
    [/ie$/, 'и'],
    [/(?<=[aeou])y(?=[aeiou])/, 'ј'],
    [/i(?=[aeéèê])/, 'иј'],
    [/u|û|ü/, 'и'],
    ...doubled,
  ],
  settled:
    'paris=Париз france=Француска lyon=Лион nice=Ница cannes=Кан versailles=Версај jean=Жан ' +
    'jeanne=Жана louis=Луј louise=Лујза pierre=Пјер thierry=Тјери michel=Мишел victor=Виктор hugo=Иго ' +
    'jacques=Жак charles=Шарл georges=Жорж gilles=Жил descartes=Декарт baudelaire=Бодлер ' +
    'bonaparte=Бонапарта napoleon=Наполеон eiffel=Ајфел proust=Пруст foucault=Фуко bourdieu=Бурдје ' +
    'camille=Камиј francois=Франсоа moliere=Молијер robespierre=Робеспјер montesquieu=Монтескје ' +
    'richelieu=Ришеље marx=Маркс saint=Сен sainte=Сент gautier=Готје lefebvre=Лефевр dupont=Дипон ' +
    'ernest=Ернест brest=Брест alexandre=Александар marie=Мари henri=Анри renault=Рено strasbourg=Стразбур stendhal=Стендал exupery=Егзипери de=де le=Ле la=Ла',
});
