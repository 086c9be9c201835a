import { describe, expect, it, test } from 'vitest';
import { applyCorrections } from '../correction.ts';
import { makeEditMap } from '../edit-map.ts';
import { toLatin } from '../script.ts';
import type { Term, Variant } from '../term.ts';
import { auditRows, type AuditedRow } from './audit.ts';
import { makeAuthority } from './authority.ts';
import { putRight } from './put-right.ts';
import { renderings } from './renderings.ts';

const term = (
  id: string,
  canonical: string,
  variants: readonly Variant[] = [],
  more: Partial<Term> = {},
): Term => ({
  id,
  textId: 't',
  canonical,
  variants,
  definition: '',
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '',
  modifiedAt: '',
  ...more,
});

const leap = term('leap', 'Велики скок', [{ form: 'Велики напредак', kind: 'damaged' }]);
const commune = term('commune', 'народна комуна', [
  { form: 'популарна комуна', kind: 'forbidden' },
]);
const excel = term('excel', 'Excel', [], { script: 'Latn' });
const belgrade = term('belgrade', 'Београд', [], { script: 'Cyrl' });

const lincoln = term('lincoln', 'Линколн', [{ form: 'Линцолн', kind: 'damaged' }]);

const authority = makeAuthority([leap, commune, excel, belgrade, lincoln]);

/** A row whose cleaned side has some words of the original replaced. */
function row(place: number, original: string, replaced: Readonly<Record<string, string>> = {}) {
  const corrections = Object.entries(replaced).map(([before, after]) => {
    const from = original.indexOf(before);
    return { from, to: from + before.length, before, after };
  });
  const cleaned = applyCorrections(original, corrections);
  const map = makeEditMap(original, corrections);
  return { place, id: `p${place + 1}`, original, cleaned, map } satisfies AuditedRow;
}

const only = (cleaned: string) => auditRows([row(0, cleaned)], authority)[0];

describe('what stands wrong, and what should stand there', () => {
  test.each([
    ['Био је то Велики напредак.', 'Велики напредак', 'Велики скок'],
    ['Било је то пре Великог напретка.', 'Великог напретка', 'Великог скока'],
    ['Говорили су о Великом напретку.', 'Великом напретку', 'Великом скоку'],
    ['Популарна комуна је мала.', 'Популарна комуна', 'Народна комуна'],
    ['Живели су у популарним комунама.', 'популарним комунама', 'народним комунама'],
    ['„Популарне комуне су мале.“', 'Популарне комуне', 'Народне комуне'],
    ['Без Линцолнових говора.', 'Линцолнових', 'Линколнових'],
    ['ВЕЛИКИ НАПРЕДАК', 'ВЕЛИКИ НАПРЕДАК', 'ВЕЛИКИ СКОК'],
    ['Radili su u Еxцел-у.', 'Еxцел-у', 'Excel-u'],
    ['Живе у граду Beograd, на Сави.', 'Beograd', 'Београд'],
    ['Дошли су из Beograda на Саву.', 'Beograda', 'Београда'],
  ])('%s', (cleaned, words, right) => {
    const place = only(cleaned);
    expect(place).toMatchObject({ words, agrees: false });
    expect(place?.rights[0]).toBe(right);
  });

  test.each([
    ['Велики скок је почео.', 'canonical'],
    ['Пре Великог скока.', 'canonical'],
    ['Линколнова смрт.', 'possessive'],
    ['Radili su u Excel-u.', 'canonical'],
    ['Дошли су из Београда.', 'canonical'],
  ])('%s agrees', (cleaned, kind) => {
    expect(only(cleaned)).toMatchObject({ kind, agrees: true, rights: [] });
  });

  it('writes in the script of the text', () => {
    expect(only(toLatin('Живели су у популарним комунама.'))?.rights[0]).toBe('narodnim komunama');
  });

  it('offers the other cases where nothing tells which it is', () => {
    const authority = makeAuthority([
      term('revolution', 'културна револуција', [{ form: 'културни преокрет', kind: 'damaged' }]),
    ]);
    const [place] = auditRows([row(0, 'Тада је културни преокрет почео.')], authority);
    expect(place?.rights[0]).toBe('културна револуција');
    expect(place?.rights).toContain('културну револуцију');
  });
});

describe('what the glossary does not list', () => {
  it('is told where the original has the term, with the right words in its case', () => {
    const rows = [row(0, 'После Великог напретка је дошло друго.', { напретка: 'искорака' })];
    expect(auditRows(rows, authority)).toMatchObject([
      {
        kind: 'unlisted',
        words: 'Великог искорака',
        agrees: false,
        rights: ['Великог скока'],
        span: { start: 6, end: 22 },
      },
    ]);
  });

  it('is nothing where the term was put right', () => {
    const rows = [row(0, 'После Великог напретка је било.', { напретка: 'скока' })];
    expect(auditRows(rows, authority)).toMatchObject([{ kind: 'canonical', agrees: true }]);
  });

  it('is nothing where the words were deleted, or the sentence written anew', () => {
    const deleted = row(0, 'Ту је Велики напредак данас.', { 'Велики напредак ': '' });
    const anew = row(1, 'Ту је Велики напредак данас.', {
      'Ту је Велики напредак данас.':
        'Никада се није догодило оно што смо тада сви заједно чекали.',
    });
    expect(auditRows([deleted, anew], authority)).toEqual([]);
  });
});

describe('renderings', () => {
  const rows = [
    row(0, 'Велики скок и Велики скок.'),
    row(1, 'После Великог скока и Великог напретка.'),
    row(2, 'Велики напредак је почео.', { 'Велики напредак': 'Велики искорак' }),
    row(3, 'Пре Великог напретка.', { 'Великог напретка': 'Великог искорака' }),
    row(4, 'Народна комуна.'),
  ];
  const audit = renderings(auditRows(rows, authority));

  it('are grouped by what they are forms of, those that do not agree first', () => {
    expect(
      audit.map(({ termId, agreeing, disagreeing }) => [termId, agreeing, disagreeing]),
    ).toEqual([
      ['leap', 3, 3],
      ['commune', 1, 0],
    ]);
    expect(
      audit[0]?.renderings.map(({ base, kind, places }) => [base, kind, places.length]),
    ).toEqual([
      ['Велики искорак', 'unlisted', 2],
      ['Велики напредак', 'damaged', 1],
      ['Велики скок', 'canonical', 3],
    ]);
  });

  it('are the same whichever way the rows are parted', () => {
    const parted = rows.toReversed().flatMap((one) => auditRows([one], authority));
    expect(renderings(parted)).toEqual(audit);
  });
});

describe('putting right', () => {
  it('leaves nothing to put right', () => {
    const before = row(0, 'Велики напредак, пре Великог напретка, и популарне комуне.');
    const right = putRight(before.cleaned, auditRows([before], authority));
    expect(right).toBe('Велики скок, пре Великог скока, и народне комуне.');
    expect(auditRows([row(0, right)], authority).every(({ agrees }) => agrees)).toBe(true);
  });

  it('takes the form chosen, and touches nothing that changed meanwhile', () => {
    const places = auditRows([row(0, 'Велики напредак.')], authority);
    expect(putRight('Велики напредак.', places, () => 'Велики скокови')).toBe('Велики скокови.');
    expect(putRight('Тај Велики напредак.', places)).toBe('Тај Велики напредак.');
  });
});
