import { beforeAll, describe, expect, it, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { repairEncoding } from './encoding.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

function repaired(text: string): string {
  let whole = '';
  let done = 0;
  for (const { from, to, after } of repairEncoding(text, vocabulary)) {
    whole += text.slice(done, from) + after;
    done = to;
  }
  return whole + text.slice(done);
}

test.each([
  [
    'one letter in a long paragraph',
    'Program neæe biti propisno podešen tako da može da radi sa bazom, pa vas molimo da proverite svoju datoteku.',
    'Program neće biti propisno podešen tako da može da radi sa bazom, pa vas molimo da proverite svoju datoteku.',
  ],
  [
    'a letter whose byte was lost',
    'Ïîøòî ¼å ïðèçíàâàœå óðîåíîã äîñòî¼àíñòâà òåìåš ñëîáîäå.',
    'Пошто је признавање урођеног достојанства темељ слободе.',
  ],
])('%s is repaired', (_, damaged, right) => {
  expect(repaired(damaged)).toBe(right);
});

it.each([
  'Encyclopædia Britannica je poznata enciklopedija koja se čita svuda.',
  'Pisac je rekao „voilà“ i „crème brûlée“, pa je otišao na naïve izložbu vis-à-vis muzeja.',
  'Živeo je u gradu Århus i pio kafu sa Zoë i Renée u kafiću Señor.',
  'Napiši [kola i zatvori] zagradu, pa {reci} kako se zove.',
  'Jezici: `Čeština`, `Slovenščina`, `Hrvatski`.',
])('a clean paragraph with foreign letters stays: %s', (text) => {
  expect(repaired(text)).toBe(text);
});

describe('whole paragraphs', () => {
  const latin = [
    'Dok je čekao da mu žena donese šolju čaja, đak je sedeo pored prozora i gledao kako ljudi žure kući.',
    '„Šta je to?“ upita Đorđe – a Čedomir oćuta… Žena se nasmeja, pa reče da će doći i ona.',
    'ŠTA ĆE BITI SA ĐACIMA KOJI NISU ČEKALI?\n— Neće niko od njih žaliti.',
    'Vijeće je prihvatilo izvješće o naslijeđu i obećalo da će sljedeće sjednice biti češće.',
  ];
  const cyrillic = [
    'Док је чекао да му жена донесе шољу чаја, ђак је седео поред прозора и гледао како људи журе кући.',
    '„Шта је то?“ упита Ђорђе – а Чедомир оћута… Жена се насмеја, па рече да ће доћи и она.',
    'ШТА ЋЕ БИТИ СА ЂАЦИМА КОЈИ НИСУ ЧЕКАЛИ?\n— Неће нико од њих жалити.',
    'Љиљана и Џемил су његови ђаци, а Њушка је њихов пас.',
  ];

  test.each([
    ['UTF-8 read as windows-1250', utf8, 'windows-1250', [...latin, ...cyrillic]],
    ['UTF-8 read as windows-1251', utf8, 'windows-1251', [...latin, ...cyrillic]],
    ['UTF-8 read as windows-1252', utf8, 'windows-1252', [...latin, ...cyrillic]],
    ['UTF-8 read as ISO 8859-1', utf8, 'latin1', [...latin, ...cyrillic]],
    ['UTF-8 read as ISO 8859-2', utf8, 'iso-8859-2', [...latin, ...cyrillic]],
    ['windows-1250 read as windows-1252', inPage('windows-1250'), 'windows-1252', latin],
    ['windows-1251 read as windows-1252', inPage('windows-1251'), 'windows-1252', cyrillic],
    ['windows-1251 read as windows-1250', inPage('windows-1251'), 'windows-1250', cyrillic],
  ] as const)('%s are repaired', (_, saved, read, paragraphs) => {
    for (const text of paragraphs) expect(repaired(readAs(read, saved(text)))).toBe(text);
  });

  test.each(['windows-1250', 'windows-1251', 'windows-1252', 'latin1'])(
    'UTF-8 read as %s and saved so again are repaired',
    (read) => {
      for (const text of [...latin, ...cyrillic]) {
        expect(repaired(readAs(read, utf8(readAs(read, utf8(text)))))).toBe(text);
      }
    },
  );

  test('è æ ð for č ć đ are repaired', () => {
    for (const text of latin) expect(repaired(exchanged(text, 'čćđČĆĐ', 'èæðÈÆÐ'))).toBe(text);
  });

  test('letters of YUSCII are repaired', () => {
    for (const text of latin) {
      expect(repaired(exchanged(text, 'ŽŠĐĆČžšđćč', '@[\\]^`{|}~'))).toBe(text);
    }
  });
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function inPage(label: string): (text: string) => Uint8Array {
  const bytes = new Map(Array.from(pageOf(label), (letter, byte) => [letter, byte] as const));
  return (text) => Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f);
}

function readAs(label: string, bytes: Uint8Array): string {
  const page = pageOf(label);
  return Array.from(bytes, (byte) => page.charAt(byte)).join('');
}

/** ISO 8859-1 has control codes of the same number where windows-1252 has letters. */
function pageOf(label: string): string {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  return label === 'latin1' ? String.fromCharCode(...all) : new TextDecoder(label).decode(all);
}

const exchanged = (text: string, letters: string, signs: string): string =>
  Array.from(text, (letter) => {
    const place = letters.indexOf(letter);
    return place < 0 ? letter : signs.charAt(place);
  }).join('');
