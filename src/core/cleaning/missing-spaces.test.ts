import { beforeAll, expect, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { applyCorrections } from '../correction.ts';
import { clean } from './clean.ts';
import { prepareCleaning } from './prepare.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

function spaced(text: string): string {
  const context = prepareCleaning([text], vocabulary, { kinds: new Set(['typography']) });
  return applyCorrections(
    text,
    clean(text, context).filter(({ isApplied }) => isApplied),
  );
}

test.each([
  ['Gledao sam film,ja i brat.', 'Gledao sam film, ja i brat.'],
  [
    'Film je dobar.Svaka čast!Hvala na preporuci.',
    'Film je dobar. Svaka čast! Hvala na preporuci.',
  ],
  ['Od svih glumaca.Brian je najbolji.', 'Od svih glumaca. Brian je najbolji.'],
  ['Eto...ništa od toga..ali dobro.', 'Eto... ništa od toga.. ali dobro.'],
  ['Био је ту (са братом),па отишао.', 'Био је ту (са братом), па отишао.'],
])('%s needs spaces', (damaged, right) => {
  expect(spaced(damaged)).toBe(right);
});

test.each([
  'Pogledajte www.kuca.rs/film.Dobar i sajt kuca.com.',
  'Otvorite Node.Js, System.Out.Print i datoteku film.txt.',
  'Od 1,5 do 2.3 kg, tj. p.s. i S.A.D. ostaju.',
  'On je d.o.o. i a.d. u isti mah.',
])('%s is left', (text) => {
  expect(spaced(text)).toBe(text);
});
