import { beforeAll, expect, it, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { applyCorrections } from '../correction.ts';
import { clean } from './clean.ts';
import { prepareCleaning } from './prepare.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

function repaired(text: string): string {
  const proposals = clean(text, prepareCleaning([text], vocabulary));
  return applyCorrections(
    text,
    proposals.filter(({ rule }) => rule === 'mangled-address'),
  );
}

test.each([
  ['хттпс://гитхуб.цом/усер', 'https://github.com/user'],
  [
    'хттп://ввв.гоогле.цом:8080/сеарцх?к=1&б=2#топ',
    'http://www.google.com:8080/search?k=1&b=2#top',
  ],
  ['фтп://фтп.мозилла.орг/пуб/', 'ftp://ftp.mozilla.org/pub/'],
  ['хттпс://ен.википедиа.орг/вики/Еартх_(планет)', 'https://en.wikipedia.org/wiki/Earth_(planet)'],
  ['ввв.гоогле.цом', 'www.google.com'],
  ['гоогле.цо.ук', 'google.co.uk'],
  ['т.ме/цханнел', 't.me/channel'],
  ['лоцалхост:3000/апи', 'localhost:3000/api'],
  ['инфо@гмаил.цом', 'info@gmail.com'],
  ['маилто:инфо@гмаил.цом', 'mailto:info@gmail.com'],
  ['индеx.пхп?ид=5', 'index.php?id=5'],
  ['../имагес/лого.пнг', '../images/logo.png'],
  ['јкуери.мин.јс', 'jquery.min.js'],
])('%s was %s', (damaged, right) => {
  expect(repaired(`Види ${damaged}, па се врати.`)).toBe(`Види ${right}, па се врати.`);
});

test.each([
  'Сајтови http://пошта.срб, www.ниш.срб и ниш.срб су наши.',
  'Види https://sr.wikipedia.org/wiki/Београд и https://www.rts.rs/вести одмах.',
  'Пиши на петар@пошта.срб или на http://www.пример.com/страна.',
  'Он је дошао.Али није остао. Цена је 5.дин. по ком. То је крај.Ин медиас рес.',
  'IP 192.168.0.1:8080 и цена 12.000 дин. Верзија 2.0.1 програма.',
])('stays: %s', (text) => {
  expect(repaired(text)).toBe(text);
});

it('looks through long runs of the signs of addresses in linear time', () => {
  for (const piece of ['а.', 'а/', 'хттп://(', 'ввв.', 'а@', 'а.ме', '(', '../', 'хост']) {
    expect(repaired(piece.repeat(15_000 / piece.length)).length).toBeGreaterThan(0);
  }
});
