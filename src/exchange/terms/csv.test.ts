import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTermsCsv } from './csv.ts';
import { columnFields } from './fields.ts';
import { hostileTerms, sampleGlossary, sampleTerm } from './term-samples.ts';

/** A reader of RFC 4180 that is not ours and knows nothing else. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < csv.length; i++) {
    const character = csv.charAt(i);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (csv.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (csv.startsWith('\r\n', i)) {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
      i += 1;
    } else cell += character;
  }
  return rows.slice(0, -1);
}

describe('a glossary as CSV', () => {
  it('has a row for each term, with the names of the columns before them', async () => {
    const csv = await writeTermsCsv(
      sampleGlossary([
        sampleTerm({
          variants: [
            { form: 'цоммуне', kind: 'damaged' },
            { form: 'ком;уна', kind: 'damaged' },
            { form: 'комуне', kind: 'inflected', cell: 'genitive-singular' },
          ],
          cases: { 'vocative-singular': '' },
          definition: 'Види „комунизам“,\nи "друго".',
          tags: ['село', 'Кина'],
          paragraphIds: ['t1/p1', 't1/p2'],
        }),
      ]),
    );
    expect(csv).toBe(
      '\ufeffid,term,definition,category,tags,damaged,inflected,forbidden,other,cases,script,' +
        'paragraphs,created,modified\r\n' +
        'gaaaaaaaaaa,комуна,"Види „комунизам“,\nи ""друго"".",,село Кина,цоммуне; ком\\;уна,' +
        'genitive-singular=комуне,,,vocative-singular=,,t1/p1 t1/p2,' +
        '2026-11-14T10:00:00.000Z,2026-11-15T11:30:00.000Z\r\n',
    );
  });

  it('has no cell that a spreadsheet would reckon, and says what was typed', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTerms, async (terms) => {
        const [names, ...rows] = rowsOf((await writeTermsCsv(sampleGlossary(terms))).slice(1));
        expect(names).toEqual([...columnFields]);
        expect(rows).toHaveLength(terms.length);
        for (const [index, row] of rows.entries()) {
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          const typed = terms[index]?.canonical ?? '';
          expect([typed, `'${typed}`]).toContain(row[1]);
        }
      }),
    );
  });
});
