import { beforeAll, describe, expect, it } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { knowsNothing, type Knows } from '../cleaning/paradigm.ts';
import { termForms } from '../cleaning/term-forms.ts';
import { compileTerms, occurrences } from '../occurrences.ts';
import { toLatin } from '../script.ts';
import type { Term } from '../term.ts';
import { handMadeTerms } from './hand-made-terms.ts';

let serbian: Knows;
beforeAll(async () => {
  const vocabulary = await openVocabulary();
  serbian = (word) => vocabulary.serbian.knows(word);
});

const asTerm = (canonical: string): Term => ({
  id: canonical,
  textId: 't',
  canonical,
  variants: [],
  definition: '',
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '',
  modifiedAt: '',
});

/** The forms that are not found in a sentence, and how many were looked for. */
function missed(knows: Knows, written: (sentence: string) => string) {
  const misses: string[] = [];
  let count = 0;
  for (const { canonical, forms, possessives } of handMadeTerms) {
    const matcher = compileTerms([asTerm(canonical)], (term) => termForms(term, knows));
    const isFound = (sentence: string, form: string): boolean =>
      occurrences(written(sentence), matcher).some(
        ({ start, end }) => written(sentence).slice(start, end) === written(form),
      );
    for (const [cell, form] of forms) {
      count++;
      const sentence = cell.startsWith('vocative') ? `Чуј, ${form}, сада!` : `Ту је ${form} сада.`;
      if (!isFound(sentence, form)) misses.push(`${canonical}: ${form} (${cell})`);
    }
    for (const form of possessives) {
      count++;
      if (!isFound(`Ту је ${form} данас.`, form)) misses.push(`${canonical}: ${form} (possessive)`);
    }
  }
  return { misses, count };
}

const asIs = (sentence: string): string => sentence;

describe('two hundred terms in all their cases', () => {
  it('are two hundred, with some two thousand forms', () => {
    expect(handMadeTerms.length).toBeGreaterThanOrEqual(200);
    expect(handMadeTerms.reduce((sum, { forms }) => sum + forms.size, 0)).toBeGreaterThan(1900);
  });

  it.each([
    ['by tables alone', false, asIs],
    ['with the dictionary', true, asIs],
    ['by tables alone, in Latin', false, toLatin],
    ['with the dictionary, in Latin', true, toLatin],
  ])('are found %s, but for one form in fifty', (_, withDictionary, written) => {
    const { misses, count } = missed(withDictionary ? serbian : knowsNothing, written);
    expect(misses.length / count, misses.join('\n')).toBeLessThanOrEqual(0.02);
  });
});
