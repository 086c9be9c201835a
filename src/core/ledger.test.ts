import { describe, expect, it, test, vi } from 'vitest';
import { applyCorrections, correctionKinds } from './correction.ts';
import { ledgerCorrections, readLedger } from './ledger.ts';
import { joinParagraphs, splitParagraphs } from './paragraphs.ts';

const at = '2026-11-23T00:00:00.000Z';

// Imported in this way so that core need not know the types of Node.
const { readFileSync } = await vi.importActual<{
  readFileSync: (path: string, encoding: 'utf8') => string;
}>('node:fs');
const { createHash } = await vi.importActual<{
  createHash: (name: 'sha256') => {
    update: (text: string) => { digest: (encoding: 'hex') => string };
  };
}>('node:crypto');
const readEdition = (name: string): string => readFileSync(`resources/veliki-skok/${name}`, 'utf8');

const small = {
  schema: 1,
  text: {
    id: 'skok',
    title: 'Велики скок',
    author: '',
    source: '',
    sourceUrl: '',
    language: 'sr',
    script: 'Cyrl',
    sha256: '0'.repeat(64),
  },
  corrections: [
    {
      id: 'c01',
      paragraph: 2,
      from: 7,
      to: 15,
      before: 'напредак',
      after: 'скок',
      kind: 'term-inconsistent',
      explanation: { sr: 'Исти појам.', en: 'The same term.' },
    },
  ],
};
const { paragraphs } = splitParagraphs('Увод\nВелики напредак');

describe('the edition that comes with the reader', () => {
  const source = readEdition('original.txt');
  const split = splitParagraphs(source);
  const ledger = readLedger(JSON.parse(readEdition('ledger.json')));
  const rows = ledgerCorrections(ledger, split.paragraphs, at);

  it('is of the original that lies beside it', () => {
    expect(createHash('sha256').update(source).digest('hex')).toBe(ledger.text.sha256);
    expect(joinParagraphs(split.lead, split.paragraphs)).toBe(source);
  });

  it('gives the edited text paragraph by paragraph', () => {
    const edited = splitParagraphs(readEdition('edition.txt')).paragraphs;
    const cleaned = split.paragraphs.map(({ id, original }) =>
      applyCorrections(
        original,
        rows.filter(({ paragraphId }) => paragraphId === id),
      ),
    );
    expect(cleaned).toEqual(edited.map(({ original }) => original));
    expect(rows.length).toBeGreaterThan(40);
  });

  it('explains every correction in both languages', () => {
    for (const { explanation } of rows) {
      expect(explanation.sr).toMatch(/^\P{Ll}.*\.$/su);
      expect(explanation.en).toMatch(/^\P{Ll}.*\.$/su);
      for (const word of explanation.sr.match(/[\p{L}\p{M}]+/gu) ?? []) {
        expect(word).not.toMatch(/(?=.*\p{Script=Cyrillic}).*\p{Script=Latin}/u);
      }
      expect(explanation.en).not.toBe(explanation.sr);
    }
  });
});

describe('readLedger', () => {
  it('keeps what it knows and leaves out the rest', () => {
    expect(readLedger({ ...small, more: 1 })).toEqual({
      text: {
        id: 'skok',
        title: 'Велики скок',
        author: '',
        source: '',
        sourceUrl: '',
        script: 'Cyrl',
        sha256: '0'.repeat(64),
      },
      corrections: small.corrections,
    });
  });

  const [correction] = small.corrections;
  const withText = (change: object): unknown => ({ ...small, text: { ...small.text, ...change } });
  const withCorrection = (change: object): unknown => ({
    ...small,
    corrections: [{ ...correction, ...change }],
  });
  test.each<[wrong: unknown, message: string]>([
    [null, 'ledger: expected an object.'],
    [[], 'ledger: expected an object.'],
    [{ ...small, schema: 2 }, 'ledger.schema: expected 1.'],
    [Object.create(small), 'ledger.schema: expected 1.'],
    [{ ...small, corrections: {} }, 'ledger.corrections: expected a list.'],
    [{ ...small, corrections: [3] }, 'corrections[0]: expected an object.'],
    [{ ...small, corrections: [correction, correction] }, 'the id "c01" is used twice.'],
    [{ ...small, text: undefined }, 'text: expected an object.'],
    [withText({ id: 'Скок' }), 'text.id: "Скок" is not accepted here.'],
    [withText({ id: 'skok\n' }), 'text.id'],
    [withText({ title: ' ' }), 'text.title'],
    [withText({ author: undefined }), 'text.author: expected a text.'],
    [withText({ sourceUrl: 'javascript:alert(1)' }), 'text.sourceUrl'],
    [withText({ language: 'hr' }), 'text.language: expected "sr".'],
    [withText({ script: 'Grek' }), 'text.script: expected one of Cyrl, Latn.'],
    [withText({ sha256: 'abc' }), 'text.sha256'],
    [withCorrection({ id: 7 }), 'corrections[0].id: expected a text.'],
    [
      withCorrection({ paragraph: 0 }),
      'corrections[0].paragraph: expected a whole number from 1 up.',
    ],
    [withCorrection({ from: -1 }), 'corrections[0].from'],
    [withCorrection({ to: 1.5 }), 'corrections[0].to'],
    [withCorrection({ kind: 'toString' }), `expected one of ${correctionKinds.join(', ')}`],
    [
      withCorrection({ explanation: { sr: 'Да.' } }),
      'corrections[0].explanation.en: expected a text.',
    ],
    [withCorrection({ explanation: { sr: ' ', en: 'Yes.' } }), 'corrections[0].explanation.sr'],
  ])('refuses %j', (wrong, message) => {
    expect(() => readLedger(wrong)).toThrow(message);
  });
});

describe('ledgerCorrections', () => {
  it('gives rows to store', () => {
    expect(ledgerCorrections(readLedger(small), paragraphs, at)).toEqual([
      {
        id: 'skok-c01',
        textId: 'skok',
        paragraphId: 'p2',
        place: 1,
        from: 7,
        to: 15,
        before: 'напредак',
        after: 'скок',
        kind: 'term-inconsistent',
        explanation: { sr: 'Исти појам.', en: 'The same term.' },
        confidence: 1,
        state: 'accepted',
        isDecided: true,
        by: 'edition',
        rule: null,
        group: null,
        alternatives: [],
        at,
      },
    ]);
  });

  it('refuses a ledger of another text', () => {
    const ledger = readLedger(small);
    expect(() => ledgerCorrections(ledger, [], at)).toThrow('the text has no paragraph 2');
    const other = splitParagraphs('Увод\nВелики поредак').paragraphs;
    expect(() => ledgerCorrections(ledger, other, at)).toThrow('does not fit paragraph 2');
  });
});
