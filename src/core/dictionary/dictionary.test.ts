import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { openDictionary } from './dictionary.ts';

const resource = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../resources/dictionaries/${name}`, import.meta.url));

const dictionary = openDictionary({
  words: resource('sr.dawg'),
  frequencies: resource('sr-frequencies.dawg'),
});

describe('knows', () => {
  test.each([
    // Ekavian and ijekavian, forms, both scripts.
    ...['река', 'ријека', 'реку', 'млијеко', 'млеко', 'дјевојка', 'девојка', 'индустријску'],
    ...['reka', 'rijeka', 'čovek', 'čovjek', 'ljubav', 'džep', 'đak', 'njegova', 'injekcija'],
    ...['nadživeti', 'konjugacija', 'ǌegov', 'c\u030Cetiri'],
    // Capitals.
    ...['Река', 'РЕКА', 'Ljubav', 'LJUBAV', 'Džep', 'Београд', 'БЕОГРАД', 'Beograda', 'Милош'],
    // Look-alikes in the source are mended.
    'Ваљевцом',
    // Compounds, stress, invisible breaks.
    ...['ауто-пут', 'српско-хрватски', 'ре\u00ADка', 'ре\u0301ка', 'српско‑хрватски'],
  ])('%s', (word) => {
    expect(dictionary.knows(word)).toBe(true);
  });

  test.each([
    ...['', '-', 'рекка', 'Тсе', 'Цоммунес', 'Сцхоол', 'Линцолна', 'Сецца', 'Популар'],
    ...['милош', 'рЕка', 'XIV', '1953', 'York', 'рекa', 'čovek-qwerty', 'Ваљевцoм'.slice(0, 7)],
    ...['-река', 'река-'],
  ])('does not know %j', (word) => {
    expect(dictionary.knows(word)).toBe(false);
  });
});

describe('frequency', () => {
  it('orders words by how often they are met', () => {
    const rates = ['је', 'човек', 'кола', 'напредак'].map((word) => dictionary.frequency(word));
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
    expect(rates.at(-1)).toBeGreaterThan(0);
  });

  it('does not depend on script and case', () => {
    const rate = dictionary.frequency('човек');
    expect(dictionary.frequency('čovek')).toBe(rate);
    expect(dictionary.frequency('ЧОВЕК')).toBeGreaterThanOrEqual(rate);
  });

  it('is 0 for words never met', () => {
    expect(dictionary.frequency('компјутер')).toBe(0);
    expect(dictionary.frequency('')).toBe(0);
  });
});

describe('near', () => {
  test.each([
    // Diacritics lost, letters of a keyboard and of a scanner, digraphs, yat.
    ['рекa', 'река'],
    ['covek', 'čovek'],
    ['medju', 'među'],
    ['sest', 'šest'],
    ['кућо́м', 'кућом'],
    ['револуцјиа', 'револуција'],
    ['индустрја', 'индустрија'],
    ['оћемо', 'хоћемо'],
    ['вриеме', 'вријеме'],
    ['нашнм', 'нашим'],
    // Script and case of what is written.
    ['Револуциа', 'Револуција'],
    ['РЕВОЛУЦИА', 'РЕВОЛУЦИЈА'],
    ['Beogrd', 'Beograd'],
    ['ljubavv', 'ljubav'],
    ['српско-хрвтски', 'српско-хрватски'],
  ])('of %s is first %s', (written, right) => {
    expect(dictionary.near(written)[0]).toBe(right);
  });

  it('gives a known word itself first, and no more words than asked for', () => {
    expect(dictionary.near('кућа', 3)[0]).toBe('кућа');
    expect(dictionary.near('кућа', 3)).toHaveLength(3);
  });

  test.each(['', 'јјјјјјјјјјјј', 'а'.repeat(200), '1953'])('of %j is nothing', (written) => {
    expect(dictionary.near(written)).toEqual([]);
  });
});
