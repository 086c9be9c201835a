import { describe, expect, it } from 'vitest';
import type { Columns } from './columns.ts';
import { readTerms, type TermsFile } from './read-terms.ts';
import { termsOfTable } from './terms-of-table.ts';

const read = (words: string, name = 'x.csv'): Promise<TermsFile> =>
  readTerms(new TextEncoder().encode(words), name);

const fieldsOf = ({ foreign }: TermsFile): Columns['fields'] | undefined => foreign?.columns.fields;

describe('a table of others', () => {
  it.each([
    ['commas', 'term,definition\nкомуна,"село, Кина"\n'],
    ['semicolons', 'Појам;Објашњење\nкомуна;село, Кина\n'],
    ['tabs', 'pojam\tznačenje\nкомуна\tсело, Кина\n'],
    ['a line that names the separator', 'sep=|\r\nTerm|Definition\r\nкомуна|село, Кина\r\n'],
  ])('is read with %s between its cells, and names in two languages', async (_, words) => {
    const file = await read(words);
    expect(fieldsOf(file)).toEqual(['term', 'definition']);
    expect(file.read.terms).toMatchObject([{ canonical: 'комуна', definition: 'село, Кина' }]);
  });

  it('has forms parted by semicolons, bars or lines', async () => {
    const file = await read('термин,варијанте,забрањено\nкомуна,"а; б|в\nг",д\n');
    expect(file.read.terms[0]?.variants).toEqual([
      { form: 'д', kind: 'forbidden' },
      { form: 'а', kind: 'other' },
      { form: 'б', kind: 'other' },
      { form: 'в', kind: 'other' },
      { form: 'г', kind: 'other' },
    ]);
  });

  it('is read again as the reader says, where the guess was wrong', async () => {
    const file = await read('x,комуна,село\ny,задруга,други\n');
    expect(fieldsOf(file)).toEqual(['term', 'definition', null]);
    const columns: Columns = { hasNames: false, fields: [null, 'term', 'definition'] };
    expect(file.foreign && termsOfTable(file.foreign.table, columns).terms).toMatchObject([
      { canonical: 'комуна', definition: 'село' },
      { canonical: 'задруга', definition: 'други' },
    ]);
  });

  it('tells of rows that are no term, by their lines', async () => {
    const file = await read('term,definition\n"а\nб",опис\n\n,без појма\nв,опис\n');
    expect(file.read.terms.map(({ canonical }) => canonical)).toEqual(['а\nб', 'в']);
    expect(file.read.unread).toEqual([{ unit: 'line', number: 5, reason: 'no-term' }]);
  });

  it('tells of a quotation mark that is not closed', async () => {
    const file = await read('term,definition\nа,опис\n"б,опис\nв,опис\n');
    expect(file.read.terms.map(({ canonical }) => canonical)).toEqual(['а']);
    expect(file.read.unread).toEqual([{ unit: 'line', number: 3, reason: 'quotes' }]);
  });

  it('is read in the encodings of old', async () => {
    const bytes = Uint8Array.from(
      Array.from('termin;opis\nku\u009aa;', (one) => one.charCodeAt(0)),
    );
    const words = [0xe8, 0x61, 0x9a, 0x61, 0x20, 0x9e, 0x69, 0x76, 0x6f, 0x74, 0x61, 0x0a];
    const file = await readTerms(Uint8Array.from([...bytes, ...words]), 'x.csv');
    expect(file.read.terms).toMatchObject([{ canonical: 'kuša', definition: 'čaša života' }]);
  });
});

describe('our own table', () => {
  it('comes back from a spreadsheet that parts cells by semicolons and drops the mark', async () => {
    const file = await read(
      'id;term;definition;damaged\ngaaaaaaaaaa;комуна;\'=cmd();"цоммуне; ком\\;уна"\n',
    );
    expect(file.foreign).toBeNull();
    expect(file.read.terms).toMatchObject([
      {
        id: 'gaaaaaaaaaa',
        definition: '=cmd()',
        variants: [{ form: 'цоммуне' }, { form: 'ком;уна' }],
      },
    ]);
  });

  it('is not believed what is none of ours', async () => {
    const file = await read(
      'id,term,cases,script,paragraphs,created\n__proto__,комуна,__proto__=x,Grek,../p1 t1/p2,now\n',
    );
    expect(file.read.terms).toMatchObject([
      { id: null, cases: {}, script: null, paragraphKeys: ['t1/p2'], createdAt: '' },
    ]);
  });
});

describe('notes of Anki', () => {
  it('are read with or without their head’s columns', async () => {
    const file = await read(
      '#separator:Semicolon\n#html:true\n#tags column:3\nкомуна;<p>Опис</p>друго<br>треће;а::б в\n',
      'x.txt',
    );
    expect(file.form).toBe('anki');
    expect(fieldsOf(file)).toEqual(['term', 'definition', 'tags']);
    expect(file.read.terms).toMatchObject([
      { canonical: 'комуна', definition: 'Опис\nдруго\nтреће', tags: ['а/б', 'в'] },
    ]);
  });
});

describe('a glossary of OmegaT', () => {
  it('takes quotation marks as letters, and its second column as the term', async () => {
    const file = await read('# примедба\n"commune\tкомуна\tопис\n\nсамо једно\n', 'x.utf8');
    expect(file.read.terms).toMatchObject([
      { canonical: 'комуна', definition: 'опис', variants: [{ form: '"commune', kind: 'other' }] },
    ]);
    expect(file.read.unread).toEqual([{ unit: 'line', number: 4, reason: 'no-term' }]);
  });
});

describe('what is no glossary', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['a page', '<!doctype html><p>Здраво</p>', 'unsupported'],
    ['a spreadsheet', 'PK\u0003\u0004\0\0\0\0\0\0\0', 'binary'],
  ])('is refused with the reason: %s', async (_, words, reason) => {
    await expect(read(words)).rejects.toMatchObject({ kind: reason });
  });
});
