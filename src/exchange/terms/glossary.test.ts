import { defaultExportOptions } from '../form.ts';
import { describe, expect, it } from 'vitest';
import { everyText } from '../../core/term.ts';
import type { ExportInput } from '../form.ts';
import { eachGlossary, sharedGlossary, termInScript } from './glossary.ts';
import { sampleGlossary, sampleTerm } from './term-samples.ts';

const { words, at } = sampleGlossary([]);
const options = { ...defaultExportOptions, script: 'Latn' } as const;

const input = (title: string, canonicals: readonly string[]): ExportInput =>
  ({
    text: { id: 't1', title, language: 'sr', script: 'Cyrl' },
    terms: canonicals.map((canonical) => sampleTerm({ canonical, paragraphIds: ['p1'] })),
    rows: [],
    options,
    words,
    at,
  }) as unknown as ExportInput;

async function* inputs(...all: readonly ExportInput[]): AsyncGenerator<ExportInput> {
  for (const one of all) yield await Promise.resolve(one);
}

describe('the glossary of a text', () => {
  it('is a file for each text that has terms, tied to paragraphs among those of all texts', async () => {
    const form = eachGlossary('x', ({ terms }) => JSON.stringify(terms[0]?.paragraphIds));
    const files = [];
    for await (const file of form.make(inputs(input('Први', ['а']), input('Други', [])))) {
      files.push(file);
    }
    expect(files).toEqual([{ name: 'Први.x', contents: '["t1/p1"]' }]);
  });
});

describe('the glossary of all texts', () => {
  const glossary = sharedGlossary('Сви текстови', [sampleTerm({ textId: everyText })], {
    options,
    words,
    at,
  });

  it('is in the script wanted, but for terms that are bound to one', () => {
    const written = {
      canonical: 'комуна',
      variants: [{ form: 'цоммуне', kind: 'damaged' }],
    } as const;
    const term = sampleTerm({ ...written, cases: { 'vocative-singular': 'комуно' } });
    expect(termInScript(term, glossary)).toMatchObject({
      canonical: 'komuna',
      variants: [{ form: 'commune' }],
      cases: { 'vocative-singular': 'komuno' },
    });
    expect(termInScript({ ...term, script: 'Cyrl' }, glossary)).toMatchObject(written);
  });

  it('says what was typed in the script it was typed in', () => {
    const typed = { definition: 'Опис', category: 'Врста', tags: ['ознака'] };
    expect(termInScript(sampleTerm(typed), glossary)).toMatchObject(typed);
  });
});
