import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { applyCorrections } from '../correction.ts';
import { clean } from './clean.ts';
import { likelihoods } from './diacritic-path.ts';
import { prepareCleaning } from './prepare.ts';
import type { Vocabulary } from './vocabulary.ts';
import { withMarks } from './with-marks.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

/** Paragraphs of one text with what is made for diacritics without asking. */
function restored(...paragraphs: string[]): string[] {
  const context = prepareCleaning(paragraphs, vocabulary, { kinds: new Set(['diacritics']) });
  return paragraphs.map((paragraph) =>
    applyCorrections(
      paragraph,
      clean(paragraph, context).filter(({ isApplied }) => isApplied),
    ),
  );
}

const bare = (text: string): string =>
  text
    .replace(/đ/g, 'dj')
    .replace(/Đ/g, 'Dj')
    .replace(/[čćšž]/gi, (letter) => 'ccszCCSZ'.charAt('čćšžČĆŠŽ'.indexOf(letter)));

describe('a single comment', () => {
  test.each([
    'Gorane, da li film može već da se skine?',
    'Ne znam šta više da kažem, čak mi je i žao što sam došao.',
    'Doći ću sutra, a oni će reći šta misle.',
    'Naš čovek je rekao da će nas čekati pred kućom.',
    'Sviđa mi se, mada nije baš za svakoga. Takođe i muzika.',
    'ŠTA SE DEŠAVA OVDE?',
    'Vrijeme je bilo lijepo, ali nije htio ići dalje jer se bojao kiše i grmljavine, pa je sjeo kraj rijeke.',
  ])('gets its diacritics back: %s', (right) => {
    expect(restored(bare(right))).toEqual([right]);
  });

  test.each([
    ['zastooo mi to radis', 'zaštooo mi to radiš'],
    ['Pokazao je visenamensku i zapanjujucu stvar i rekao zasto', 'višenamensku'],
  ])('has words no dictionary has told by their build: %s', (damaged, part) => {
    expect(restored(damaged)[0]).toContain(part);
  });
});

describe('what is left as it is', () => {
  test.each([
    'Šta kažeš na film Sin City i na pesmu Casino, čoveče?',
    'Pogledajte https://www.cesta-kuca.rs/sto i pišite na covek@kuca.rs jer će vam se svideti.',
    'Hvala @cestitka i #sta što ste došli, a vise_puta i kuca2 ostaju.',
    'Na sto puta sam seo za sto, a uz kuću su rasle šljive.',
    'Čovek je kupio sto i stolicu za kuću.',
    'Чаша и sok су на столу, кућа је празна.',
    'Cosa posso dire di questa casa? La scuola di mio padre, sempre cara, e la sua pace.',
    'Despre casa si masa noastra nu stiu ce sa zic, dar cred ca este bine asa cum este.',
  ])('%s', (text) => {
    expect(restored(text)).toEqual([text]);
  });
});

it('sees one stripped paragraph in a text that has its diacritics, and leaves the others', () => {
  const kept = Array.from(
    { length: 12 },
    (_, i) => `Čovek je u ${i + 1}. kući našao šešir, knjigu i već staru peć pored ulaza.`,
  );
  const lost = 'Onda je rekao da ce se vratiti kuci kad bude znao sta moze da ucini.';
  expect(restored(...kept, lost, ...kept)).toEqual([
    ...kept,
    'Onda je rekao da će se vratiti kući kad bude znao šta može da učini.',
    ...kept,
  ]);
});

it('offers the other readings', () => {
  const text = 'Kaze da ce to reci kad dodje kuci.';
  const context = prepareCleaning([text], vocabulary);
  const found = clean(text, context).find(({ before }) => before === 'reci');
  expect([found?.after, ...(found?.alternatives ?? []).map(({ after }) => after)]).toContain(
    'reči',
  );
});

test.each([
  ['Djordje', 'đorđe', 'Đorđe'],
  ['NADJEM', 'nađem', 'NAĐEM'],
  ['odjek', 'odjek', 'odjek'],
  ['Sisana', 'šišana', 'Šišana'],
])('%s is written as %s is', (written, reading, right) => {
  expect(withMarks(written, reading)).toBe(right);
});

describe('likelihoods', () => {
  const option = fc.record({
    word: fc.constantFrom('nas', 'naš', 'vas', 'vaš'),
    weight: fc.double({ min: -10, max: 10, noNaN: true }),
    kind: fc.constantFrom('nas', 'naš', '-as', '-aš'),
  });

  it('of the options of a word come to one', () => {
    const { contexts } = vocabulary;
    const phrase = fc.array(fc.array(option, { minLength: 1, maxLength: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(phrase, (words) => {
        for (const chances of likelihoods(words, contexts)) {
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
        }
      }),
    );
  });
});
