import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTerms } from '../../core/glossary/bring-terms.ts';
import { withoutControls } from '../../core/glossary/same-words.ts';
import type { Term } from '../../core/term.ts';
import { writeAnki } from './anki.ts';
import { writeTermsCsv } from './csv.ts';
import type { Glossary } from './glossary.ts';
import { writeOmegat } from './omegat.ts';
import { readTerms } from './read-terms.ts';
import { writeTbx } from './tbx.ts';
import { hostileTerms, sampleGlossary } from './term-samples.ts';

const place = { textId: 't1', shared: true };
const at = '2026-11-28T00:00:00.000Z';

const forms: Record<string, (glossary: Glossary) => string | Promise<string>> = {
  tbx: writeTbx,
  csv: writeTermsCsv,
  utf8: writeOmegat,
  txt: writeAnki,
};

const read = async (written: string, name: string) =>
  (await readTerms(new TextEncoder().encode(written), name)).read;

/** Terms without what no file can hold; forms of different kinds may come in another order. */
const comparable = (terms: readonly Omit<Term, 'id'>[]): unknown =>
  terms.map((term) => ({
    ...term,
    canonical: withoutControls(term.canonical),
    definition: withoutControls(term.definition),
    category: withoutControls(term.category),
    variants: term.variants
      .map((variant) => ({ ...variant, form: withoutControls(variant.form) }))
      .filter(({ form }) => form.trim() !== '')
      .sort((a, b) => (a.form < b.form ? -1 : 1)),
    cases: Object.fromEntries(
      Object.entries(term.cases ?? {}).map(([cell, form]) => [cell, withoutControls(form)]),
    ),
  }));

describe.each(Object.keys(forms))('terms out and in as .%s', (extension) => {
  const write = forms[extension] ?? writeTbx;

  it('add nothing to the glossary they came from', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTerms, async (terms) => {
        fc.pre(terms.length > 0);
        const { terms: reads, unread } = await read(
          await write(sampleGlossary(terms)),
          `x.${extension}`,
        );
        expect(unread).toEqual([]);
        const plans = planTerms(reads, terms, place, at);
        expect(
          plans.map(({ status, added, differences }) => ({ status, added, differences })),
        ).toEqual(terms.map(() => ({ status: 'same', added: [], differences: [] })));
      }),
    );
  });

  it('add nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTerms, async (terms) => {
        fc.pre(terms.length > 0);
        const { terms: reads } = await read(await write(sampleGlossary(terms)), `x.${extension}`);
        const brought = planTerms(reads, [], place, at).map(({ term }, index): Term => ({
          ...term,
          id: term.id ?? `new${index}`,
        }));
        const again = planTerms(reads, brought, place, at);
        expect(new Set(again.map(({ status }) => status))).toEqual(new Set(['same']));
      }),
    );
  });
});

describe.each(['tbx', 'csv'])('terms out as .%s and into an empty glossary', (extension) => {
  it('are what they were', async () => {
    const write = forms[extension] ?? writeTbx;
    await fc.assert(
      fc.asyncProperty(hostileTerms, async (terms) => {
        fc.pre(terms.length > 0);
        const { terms: reads } = await read(await write(sampleGlossary(terms)), `x.${extension}`);
        const brought = planTerms(reads, [], place, at).map(({ term }) => term);
        expect(comparable(brought)).toEqual(comparable(terms));
      }),
    );
  });
});
