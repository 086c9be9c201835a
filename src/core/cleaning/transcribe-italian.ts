import { bySound, doubled } from './sound-rules.ts';

/** An Italian name in Serbian Cyrillic, after Pravopis Matice srpske 2010 on Italian names. */
export const transcribeItalian = bySound({
  letters: [
    [/gli(?=[aeou])/, 'љ'],
    [/gli/, 'љи'],
    [/gn/, 'њ'],
    [/sci(?=[aou])|sc(?=[ei])/, 'ш'],
    [/sch/, 'ск'],
    [/cch|ch/, 'к'],
    [/cci(?=[aou])|ci(?=[aou])|cc(?=[ei])|c(?=[eièé])/, 'ч'],
    [/ggi(?=[aou])|gi(?=[aou])|gg(?=[ei])|g(?=[eièé])/, 'ђ'],
    [/ggh|gh/, 'г'],
    [/qu|cqu/, 'кв'],
    [/gu(?=[aeio])/, 'гв'],
    [/cc/, 'к'],
    [/zz|z/, 'ц'],
    [/ss/, 'с'],
    [/(?<=[aeiou])s(?=[aeiou])/, 'з'],
    [/h/, ''],
    [/(?<=[aeo])i(?!$)/, 'ј'],
    [/(?<=^.+)i(?=[ae])/, 'иј'],
    ...doubled,
  ],
  settled:
    'roma=Рим napoli=Напуљ venezia=Венеција firenze=Фиренца sicilia=Сицилија italia=Италија ' +
    'sardegna=Сардинија toscana=Тоскана genova=Ђенова trieste=Трст siena=Сијена piero=Пјеро ' +
    'pietro=Пјетро bianca=Бјанка bianchi=Бјанки fiorentina=Фјорентина chiara=Кјара chiesa=Кјеза ' +
    'machiavelli=Макијавели daniele=Данијеле piazza=Пјаца piemonte=Пијемонт maria=Марија caravaggio=Караваџо',
});
