import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squeezed } from '../../core/glossary/same-words.ts';
import { writeOmegat } from './omegat.ts';
import { hostileTerms, sampleGlossary, sampleTerm } from './term-samples.ts';

/** Lines as OmegaT’s GlossaryReaderTSV takes them. */
const entriesOf = (file: string): string[][] =>
  file
    .split(/\r\n|\r|\n/)
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t').map((token) => token.trim()))
    .filter(([source, target]) => source !== '' && target !== undefined);

describe('a glossary for OmegaT', () => {
  it('has a line for each form, with the term that should stand for it', () => {
    expect(
      writeOmegat(
        sampleGlossary([
          sampleTerm({
            canonical: '#комуна',
            definition: 'Јединица\n\tна селу.',
            variants: [
              { form: 'цоммуне', kind: 'damaged' },
              { form: 'комуне', kind: 'inflected', cell: 'genitive-singular' },
            ],
          }),
        ]),
      ),
    ).toBe(
      '# Uporedo: form, term, remark\n' +
        ' #комуна\t#комуна\tЈединица на селу.\n' +
        'цоммуне\t#комуна\tdamaged\n' +
        'комуне\t#комуна\tinflected, genitive-singular\n',
    );
  });

  it('gives OmegaT every term and form that has letters', () => {
    fc.assert(
      fc.property(hostileTerms, (terms) => {
        const entries = entriesOf(writeOmegat(sampleGlossary(terms)));
        const trimmed = (words: string): string => squeezed(words).trim();
        for (const { canonical, variants } of terms) {
          const name = trimmed(canonical);
          expect(entries.some(([source, target]) => source === name && target === name)).toBe(true);
          for (const { form } of variants.filter((one) => squeezed(one.form) !== '')) {
            expect(entries.map(([source]) => source)).toContain(trimmed(form));
          }
        }
      }),
    );
  });
});
