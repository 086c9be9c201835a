import { describe, expect, it, test } from 'vitest';
import { decodeAs } from './decode-as.ts';
import { encodeAs } from './encode-as.ts';
import { encodings, type Encoding } from './encodings.ts';
import { guessEncoding } from './guess-encoding.ts';

const latin =
  'Dok je čekao da mu žena donese šolju čaja, đak je sedeo pored prozora i gledao kako ljudi žure kući. ' +
  'Niko više nije znao šta će biti sutra, a noć je već padala na grad i na reku što je tekla ispod njega.\n';
const cyrillic =
  'Док је чекао да му жена донесе шољу чаја, ђак је седео поред прозора и гледао како људи журе кући. ' +
  'Нико више није знао шта ће бити сутра, а ноћ је већ падала на град и на реку што је текла испод њега.\n';
const russian =
  'Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью.\n';

const written = (encoding: Encoding, text: string): Uint8Array => {
  const bytes = encodeAs(encoding, text);
  if (bytes === null) throw new Error(`${encoding} cannot hold ${text}`);
  return bytes;
};
const ascii = (text: string) => new TextEncoder().encode(text);
const best = (bytes: Uint8Array) => guessEncoding(bytes)[0];

test.each([
  ['utf-8', latin],
  ['utf-8', cyrillic],
  ['utf-8', `\uFEFF${latin}`],
  ['utf-16le', cyrillic],
  ['utf-16le', latin],
  ['utf-16le', `\uFEFFx`],
  ['utf-16be', cyrillic],
  ['utf-16be', latin],
  ['windows-1250', latin],
  ['iso-8859-2', latin],
  ['cp852', latin],
  ['mac-ce', latin.replace('đak', 'djak')],
  ['yuscii-latin', latin],
  ['windows-1251', cyrillic],
  ['iso-8859-5', cyrillic],
  ['cp855', cyrillic],
  ['mac-cyrillic', cyrillic],
  ['yuscii-cyrillic', cyrillic],
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['windows-1251', 'Сите човечки суштества се раѓаат слободни и еднакви по достоинство и права.'],
  [
    'windows-1251',
    'Всички хора се раждат свободни и равни по достойнство и права, с разум и съвест.',
  ],
  [
    'windows-1250',
    'Sva ljudska bića rađaju se slobodna i jednaka u dostojanstvu i pravima. Vrijeme je lijepo.',
  ],
  ['windows-1251', cyrillic.toUpperCase()],
  ['windows-1250', latin.toUpperCase()],
] as const)('%s is recognised: %s', (encoding, text) => {
  const guess = best(written(encoding, text));
  expect(guess).toMatchObject({ encoding, replaced: 0 });
  expect(guess?.score).toBeGreaterThan(0.85);
});

test.each([
  ['nothing', ''],
  ['English', 'It was the best of times, it was the worst of times.'],
  [
    'Serbian without diacritics',
    'Dok je cekao da mu zena donese solju caja, djak je sedeo i necu da ti kazem sta je bilo.',
  ],
  ['code', 'function f(a) { return a[i] || { b: `${c}` }; } // x^2 ~ y\nif (a|b) { print{x}; }\n'],
  [
    'Markdown',
    'Vidi [ovu stranu](http://adresa.rs) i `kod`, pa {ime} i [[drugu|stranu]] ~~precrtano~~ @ime.',
  ],
  [
    'placeholders',
    'Dobrodosao, {ime}! Imate {broj} poruka i {{zadatak}} u grupi {grupa}. Idi na {strana}.',
  ],
  [
    'addresses',
    'Pisi na pera@posta.rs, mika@posta.rs ili laza@posta.rs, pa cekaj odgovor do sutra.',
  ],
  ['TeX', "Ve\\v{c}e je do\\v{s}lo, a no\\'{c} \\'{c}e tek do\\'{c}i u na\\v{s} grad na reci."],
  ['paths', 'Otvori C:\\Windows\\System i D:\\Moji\\tekstovi\\prica, pa snimi kao prica|nova.'],
])('plain ASCII stays what it is: %s', (_, text) => {
  expect(best(ascii(text))).toMatchObject({ encoding: 'utf-8', replaced: 0 });
});

test.each([
  ['English', 'The caf\xe9 was na\xefve \x96 it\x92s a \x93fa\xe7ade\x94.'],
  [
    'German',
    'Die Stra\xdfe f\xfchrt \xfcber die Br\xfccke nach K\xf6ln, wo die M\xe4dchen sch\xf6ne \xc4pfel essen.',
  ],
  [
    'French',
    "L'\xe9l\xe8ve a mang\xe9 \xe0 la cantine, o\xf9 il \xe9tait tr\xe8s press\xe9 de rentrer \xe0 la maison.",
  ],
])('%s does not become Cyrillic', (_, text) => {
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect(best(bytes)?.encoding).toBe('windows-1250');
});

describe('UTF-8', () => {
  it('stays so with a few broken bytes, which are counted', () => {
    const bytes = written('utf-8', cyrillic.repeat(20));
    bytes[101] = 0xff;
    const guess = best(bytes);
    expect(guess).toMatchObject({ encoding: 'utf-8' });
    expect(guess?.replaced).toBe(decodeAs('utf-8', bytes).replaced);
    expect(guess?.replaced).toBeGreaterThan(0);
  });

  it('stays so when it is cut off in the middle of a letter', () => {
    const bytes = written('utf-8', cyrillic);
    expect(best(bytes.subarray(0, 40))).toMatchObject({ encoding: 'utf-8', replaced: 1 });
  });

  it('is recognised in a long text wherever the sample cuts it', () => {
    const bytes = written('utf-8', cyrillic.repeat(2000));
    for (const from of [0, 1]) {
      expect(best(bytes.subarray(from))).toMatchObject({ encoding: 'utf-8' });
    }
  });
});

it('finds the letters of a long text whose beginning, middle and end are plain', () => {
  const plain = 'Plain words.\n'.repeat(60_000);
  const bytes = written('windows-1251', plain.slice(0, 200_000) + cyrillic.repeat(5) + plain);
  expect(best(bytes)).toMatchObject({ encoding: 'windows-1251' });
});

it('says the same of windows-1250 and iso-8859-2 where both give the same text', () => {
  const guesses = guessEncoding(written('windows-1250', 'Večernja pećnica čuva đake.'));
  expect(guesses.slice(0, 2).map(({ encoding }) => encoding)).toEqual([
    'windows-1250',
    'iso-8859-2',
  ]);
  expect(guesses[1]?.score).toBeGreaterThan(0.8);
});

it('takes no text of a few letters for UTF-16 because it ends with half a unit', () => {
  expect(best(ascii('а \n '))?.encoding).toBe('utf-8');
});

it('ranks every encoding once, for any bytes', () => {
  for (const bytes of [[], [0], [0xff], [0xff, 0xfe], [0x80, 0x81], [0x00, 0xd8, 0x00]]) {
    const guesses = guessEncoding(Uint8Array.from(bytes));
    expect(guesses.map(({ encoding }) => encoding).sort()).toEqual([...encodings].sort());
    for (const { score } of guesses) expect(score >= 0 && score <= 1).toBe(true);
  }
});
