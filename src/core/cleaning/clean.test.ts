import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { applyCorrections } from '../correction.ts';
import { clean } from './clean.ts';
import type { GlossaryTerm } from './glossary-forms.ts';
import { prepareCleaning } from './prepare.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

/** The text with everything proposed made, and with what is made without asking. */
function bothWays(text: string, terms: readonly GlossaryTerm[] = []) {
  const context = prepareCleaning([text], vocabulary, { terms });
  const proposals = clean(text, context);
  return {
    all: applyCorrections(text, proposals),
    made: applyCorrections(
      text,
      proposals.filter(({ isApplied }) => isApplied),
    ),
  };
}

describe('what is put right', () => {
  test.each<[what: string, damaged: string, right: string]>([
    // Letter by letter.
    ['a word', 'Гоогле је објавио нови софтваре.', 'Google је објавио нови software.'],
    ['an ending behind a hyphen', 'Реддит-а и Гоогле-а нема.', 'Reddit-а и Google-а нема.'],
    [
      'a name of the table',
      'Председник Јохн Линцолн и Гоогле.',
      'Председник Џон Линколн и Google.',
    ],
    [
      'a glued ending',
      'Отворите га у Фирефоку, па у Гмаилу.',
      'Отворите га у Firefox-у, па у Gmail-у.',
    ],
    ['capitals inside', 'Код је на ГитХубу и ИоуТубеу.', 'Код је на GitHub-у и YouTube-у.'],
    ['a Chinese name', 'Вођа је био Мао Тсе-тунг.', 'Вођа је био Мао Цедунг.'],
    ['words in a row', 'Користи Гоогле Сеарцх за то.', 'Користи Google Search за то.'],
    ['an address', 'Види хттпс://гитхуб.цом/усер.', 'Види https://github.com/user.'],
    ['a file name', 'Отвори РЕАДМЕ.мд и види.', 'Отвори README.md и види.'],
    ['an e-mail address', 'Пишите на инфо@гмаил.цом одмах.', 'Пишите на info@gmail.com одмах.'],
    // Scripts.
    ['a Latin letter in a word', 'Сpпcкa књига је добра.', 'Српска књига је добра.'],
    ['Latin words of ours', 'Била је to kuća на брду.', 'Била је то кућа на брду.'],
    // Encodings.
    ['UTF-8 as windows-1252', 'ÄŒovek je doÅ¡ao kuÄ‡i.', 'Čovek je došao kući.'],
    ['windows-1250 as 1252', 'Veæ je veèe, a reè je o kuæi.', 'Već je veče, a reč je o kući.'],
    ['YUSCII', 'Ve~eras je ku}a prazna i ti{ina je.', 'Večeras je kuća prazna i tišina je.'],
    // Signs and capitals.
    ['a range of years', 'Трајало је (1953-1957) дуго.', 'Трајало је (1953–1957) дуго.'],
    ['a dash', 'Дошао је - и отишао.', 'Дошао је – и отишао.'],
    ['quotation marks', 'Рекао је: "Нећу" и "Хоћу".', 'Рекао је: „Нећу“ и „Хоћу“.'],
    ['spaces', 'Дошао је ,али касно  и сам .', 'Дошао је, али касно и сам.'],
    ['a comma', 'Међутим Влада није хтела.', 'Међутим, Влада није хтела.'],
    [
      'a capital behind a semicolon',
      'Стајала је индустрија; Машине су стале.',
      'Стајала је индустрија; машине су стале.',
    ],
    ['an invisible sign', 'Дошао је и \u200B сео на \u200Bклупу.', 'Дошао је и сео на клупу.'],
    ['a word divided', 'Била је револу-\nција у граду.', 'Била је револуција у граду.'],
    [
      'a letter missing',
      'Седели су испред куће и разговрали.',
      'Седели су испред куће и разговарали.',
    ],
  ])('%s', (_, damaged, right) => {
    expect(bothWays(damaged).all).toBe(right);
  });

  it('restores diacritics where the whole text has lost them', () => {
    const text =
      'Kuca je na brdu i covek se vraca kuci jer je vece. Zena ga ceka vec sest sati, ' +
      'a deca spavaju i nista ne znaju o onome sto se desilo.';
    expect(bothWays(text).made).toContain('čovek');
    expect(bothWays(text).made).toContain('ništa');
  });

  test.each([
    ['Био је то Велики напредак земље.', 'Био је то Велики скок земље.'],
    ['Није било Великог напретка тада.', 'Није било Великог скока тада.'],
    ['Говорили су о велики напредак.', 'Говорили су о велики напредак.'],
  ])('the glossary, in the same case: %s', (damaged, right) => {
    const variants = [{ form: 'Велики напредак', kind: 'forbidden' as const }];
    expect(bothWays(damaged, [{ canonical: 'Велики скок', variants }]).all).toBe(right);
  });
});

describe('what is left alone', () => {
  test.each<[what: string, text: string]>([
    ['good prose', 'Након преузимања власти 1949. године, земља је кренула новим путем.'],
    ['good Latin prose', 'Posle preuzimanja vlasti 1949. godine, zemlja je krenula novim putem.'],
    ['ijekavian', 'Дјевојка је вољела бијели цвијет и лијепу пјесму о звијездама.'],
    ['addresses', 'Види https://github.com/user/repo?x=1-2 и пиши на ana@primer.rs.'],
    ['code', 'if (x == 1 && y[0] != "a") { return x - 1 ; }'],
    ['code in prose', 'Позови `npm run build -- a - b` и чекај.'],
    ['English in Serbian', 'Рекао је: I have never seen such a thing in my life.'],
    ['Russian', 'Он сказал, что это была большая ошибка, и ушёл из дома вечером.'],
    ['Church Slavonic', 'Въ началѣ сотвори Богъ небо и землю, земля же бѣ невидима.'],
    ['English', 'The quick brown fox jumps over the lazy dog, and nobody cares about it.'],
    ['names', 'Шекспир, Вашингтон и Њујорк; Черчил и Линколн.'],
    ['abbreviations', 'Др Јовановић, акад. САНУ, и др. из СССР-а и НАТО-а.'],
    ['a telephone number', 'Зовите 011-123-4567 или 063/123-456.'],
    ['a score', 'Победили су 3-2 и 2-1.'],
    ['time and decimals', 'У 12:30 је било 3,5 степени.'],
    ['a cry', 'Ааа! Хееј! Јооој!'],
    ['verse', 'небо плаво\nтрава зелена\nја сам пошао'],
    ['all capitals', 'УСТАВ РЕПУБЛИКЕ СРБИЈЕ'],
    ['Roman numerals', 'Краљ Петар I и XIX век.'],
    ['a list of letters', 'Тачке a) и b) важе.'],
    ['Latin names in Cyrillic', 'Програм Windows и часопис New York Times.'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(bothWays(text).all).toBe(text);
  });
});

describe('proposals', () => {
  const fragments = fc.constantFrom(
    ...[
      'Гоогле',
      ' ',
      ' - ',
      'кућа',
      'Сцхоол',
      '"',
      ',',
      ' ;Машине',
      '1941-1945',
      'хттпс://а.цом',
      '\n',
    ],
    ...[
      'ÄŒovek',
      'æe',
      'Сpпcка',
      'неуспех',
      '. ',
      'Међутим Влада',
      '\u00AD',
      '(',
      ')',
      'й',
      '🙂',
      '-а',
    ],
  );
  const damaged = fc.oneof(
    fc.array(fragments, { maxLength: 25 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('never overlap, each change something, and come the same again', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const context = prepareCleaning([text], vocabulary);
        const proposals = clean(text, context);
        // Throws when two overlap or one does not say what stands there.
        applyCorrections(text, proposals);
        for (const { before, after } of proposals) expect(after).not.toBe(before);
        expect(clean(text, context)).toEqual(proposals);
      }),
      { numRuns: 150 },
    );
  });

  it('of a paragraph without end are those of its pieces', () => {
    const sentence = 'Гоогле је објавио нови програм за све људе. ';
    const text = sentence.repeat(1500);
    const proposals = clean(text, prepareCleaning([text], vocabulary));
    expect(proposals).toHaveLength(1500);
    expect(applyCorrections(text, proposals)).toBe(text.replaceAll('Гоогле', 'Google'));
  });

  it('are only of the kinds asked for', () => {
    const text = 'Гоогле је радио (1953-1957) - дуго.';
    const context = prepareCleaning([text], vocabulary, { kinds: new Set(['typography']) });
    expect(clean(text, context).map(({ rule }) => rule)).toEqual(['range-dash', 'spaced-dash']);
  });

  it('tell why in both languages', () => {
    const [first] = clean(
      'Ово је Сцхоол и Гоогле.',
      prepareCleaning(['Сцхоол Гоогле'], vocabulary),
    );
    expect(first?.explanation).toEqual({
      sr: 'Реч „Сцхоол“ није српска; низ слова „сцх“ у српским речима готово се не јавља; „School“ је енглеска реч. Пребачена је из латинице слово по слово.',
      en: '“Сцхоол” is not a Serbian word; the letters “сцх” hardly ever stand together in one; “School” is an English word. It was moved from Latin letters one by one.',
    });
  });
});
