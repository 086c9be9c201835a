import { englishWords } from '../export-words.ts';
import fc from 'fast-check';
import { caseNames } from '../../core/cases.ts';
import { formKey } from '../../core/glossary/same-words.ts';
import { variantKinds, type Term } from '../../core/term.ts';
import type { Glossary } from './glossary.ts';

/** A term for tests: `комуна` of text `t1`, unless told otherwise. */
export const sampleTerm = (also: Partial<Term> = {}): Term => ({
  id: 'gaaaaaaaaaa',
  textId: 't1',
  canonical: 'комуна',
  variants: [],
  definition: '',
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '2026-11-14T10:00:00.000Z',
  modifiedAt: '2026-11-15T11:30:00.000Z',
  ...also,
});

export const sampleGlossary = (terms: readonly Term[], also: Partial<Glossary> = {}): Glossary => ({
  title: 'Велики скок',
  language: 'sr',
  terms,
  rows: [],
  script: null,
  written: (words) => words,
  words: englishWords,
  at: '2026-11-16T00:00:00.000Z',
  ...also,
});

/** Words that break careless writers of files. */
const hostileWords = fc.oneof(
  fc.constantFrom(
    '=cmd()|calc',
    '+38164',
    '-1+1',
    '@SUM(A1)',
    "'=1",
    "''-",
    '＝HYPERLINK("x")',
    '"quoted"',
    'a "b" c',
    'tab\there',
    'line\nbreak',
    'line\r\nbreak',
    'cr\ronly',
    '# no remark',
    '#html:true',
    'a; b=c\\',
    ' ends ',
    'a\\',
    '\\ ',
    '</term>',
    ']]>',
    '<!-- -->',
    '&amp;',
    'uporedo:tag x',
    'damaged, genitive-singular',
    '\u202Eобрнуто\u202C',
    '😀👨‍👩‍👧',
    'Љ'.repeat(300),
    'sep=;',
    'id,term',
    'genitive-singular=комуне',
    '\ufeffзнак',
    'a|b',
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const id = fc
  .array(fc.constantFrom(...Array.from('0123456789abcdefghijklmnopqrstuvwxyz')), {
    minLength: 10,
    maxLength: 10,
  })
  .map((letters) => `g${letters.join('')}`);

const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Terms as a reader may have typed them, the worst included; names are told apart by their ends. */
export const hostileTerms = fc
  .uniqueArray(
    fc.record({
      id,
      canonical: hostileWords,
      forms: fc.uniqueArray(
        fc.record(
          {
            form: hostileWords.filter((form) => form.trim() !== ''),
            kind: fc.constantFrom(...variantKinds),
            cell: fc.constantFrom(...caseNames),
          },
          { requiredKeys: ['form', 'kind'] },
        ),
        { selector: ({ form }) => formKey(form), maxLength: 5 },
      ),
      cases: fc.dictionary(fc.constantFrom(...caseNames), hostileWords, { maxKeys: 3 }),
      script: fc.constantFrom(undefined, 'Cyrl' as const, 'Latn' as const),
      definition: hostileWords,
      category: hostileWords,
      tags: fc.uniqueArray(fc.constantFrom('комуне', 'људи/вође', 'a_b', 'x-1')),
      paragraphIds: fc.uniqueArray(fc.constantFrom('t1/p1', 't1/p12', 't2/p3')),
      createdAt: moment,
      modifiedAt: moment,
    }),
    { selector: ({ id: own }) => own, maxLength: 5 },
  )
  .map((made) =>
    made.map(({ forms, cases, script, canonical, ...rest }, index): Term => {
      const name = `${canonical} ${index}`;
      return {
        ...rest,
        textId: '*',
        canonical: name,
        variants: forms.filter(({ form }) => form !== name),
        ...(Object.keys(cases).length > 0 ? { cases } : {}),
        ...(script ? { script } : {}),
      };
    }),
  );
