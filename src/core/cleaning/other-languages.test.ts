import { expect, test } from 'vitest';
import { isInOtherLanguage } from './other-languages.ts';
import { tokensOf } from './reading.ts';

/** As a profile counts: words by how often they stand, of which a share is known. */
function judged(text: string, knownShare: number): boolean {
  const counts = new Map<string, number>();
  const tokens = tokensOf(text);
  for (const { word } of tokens) counts.set(word, (counts.get(word) ?? 0) + 1);
  return isInOtherLanguage(counts, tokens.length * knownShare);
}

test.each<[text: string, knownShare: number, isForeign: boolean]>([
  [
    'А Јаков чу где синови Лаванови говоре: Јаков узе све што беше нашег оца, и од оног што беше нашег оца ' +
      'стече све ово благо.',
    1,
    false,
  ],
  [
    'Зашто бисте требали престати да користите програмски језик Гооглес Го, Вхи иоу схоулд стоп усинг Гоогле ' +
      'Го и со друге',
    0.5,
    false,
  ],
  [
    'ma nzm vidicu imam neki ispit sutra javicu ti se ok al nemoj da kasnis ko prosli put hahahah necu majke mi',
    0.6,
    false,
  ],
  [
    'Таа рече дека ќе дојде утре, но никој не ја чекаше. Децата си играа во дворот со топка цел ден и ноќ.',
    0.5,
    true,
  ],
  [
    'Он вошел в комнату и сел на диван. На столе лежали книги, письма, старая карта города и белая бумага там.',
    0.5,
    true,
  ],
  [
    'Last week an international meeting on the history of printing was held in Belgrade, and many came.',
    0.25,
    false,
  ],
  [
    'Last week an international meeting on the history of printing was held in Belgrade, and many scholars came to it.',
    0.25,
    true,
  ],
])('%s (%d known): %s', (text, knownShare, isForeign) => {
  expect(judged(text, knownShare)).toBe(isForeign);
});
