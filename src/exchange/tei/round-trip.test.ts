import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { RelaxNGValidator, XmlDocument, XmlElement, XmlText, type XmlTreeNode } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { byPlace } from '../../core/annotation.ts';
import { rowsOfText, type WholeText } from '../../core/whole-text.ts';
import { englishWords } from '../export-words.ts';
import { wholeTexts } from '../generated-text.ts';
import { readTei } from './read-tei.ts';
import { writeTei } from './write-tei.ts';

const options = { notes: true, bareHighlights: true, glossary: true };

const written = (whole: WholeText): string =>
  writeTei({
    ...whole,
    rows: rowsOfText(whole),
    options,
    words: englishWords,
    at: '2026-11-28T08:00:00.000Z',
  });

// eslint-disable-next-line @typescript-eslint/no-deprecated -- libxml2 will part with it one day
const schema = RelaxNGValidator.fromDoc(
  XmlDocument.fromString(readFileSync(new URL('uporedo-tei.rng', import.meta.url), 'utf8')),
);

describe('a text that goes out as TEI and comes back', () => {
  it('is the same, whatever is in it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(wholeTexts, (whole) => {
        const read = readTei(written(whole));
        expect(read).toEqual({ ...whole, annotations: whole.annotations.toSorted(byPlace) });
        expect(written(read)).toBe(written(whole));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the document', () => {
  it(
    'is valid, and another parser finds both sides and the notes in it',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(wholeTexts, (whole) => {
          const document = XmlDocument.fromString(written(whole));
          try {
            schema.validate(document);
            for (const row of rowsOfText(whole)) {
              const [paragraph] = found(document, `//*[@xml:id="${row.id}"]`);
              expect(paragraph && sideOf(paragraph, 'corr')).toBe(unmarked(row.original));
              expect(paragraph && sideOf(paragraph, 'sic')).toBe(unmarked(row.cleaned));
            }
            const notes = found(document, '//t:annotation/t:note').map((note) => sideOf(note));
            const typedIn = whole.annotations.toSorted(byPlace).map(({ note }) => unmarked(note));
            expect(notes).toEqual(typedIn);
          } finally {
            document.dispose();
          }
        }),
        { numRuns: 100 },
      );
    },
  );
});

const found = (document: XmlDocument, path: string): XmlElement[] =>
  document
    .find(path, { t: 'http://www.tei-c.org/ns/1.0' })
    .filter((node): node is XmlElement => node instanceof XmlElement);

/** That parser takes this letter for a mark of byte order wherever a node begins with it. */
const unmarked = (words: string): string => words.replaceAll('\ufeff', '');

/** The words of an element without those of one reading, by a way of its own. */
function sideOf(element: XmlElement, without = ''): string {
  let words = '';
  for (let node: XmlTreeNode | null = element.firstChild; node; node = node.next) {
    if (!(node instanceof XmlElement)) words += node instanceof XmlText ? node.content : '';
    else if (node.name === 'lb') words += '\n';
    else if (node.name === 'g') words += unitOf(node);
    else if (node.name === 'l' && node.prev) words += `\n${sideOf(node, without)}`;
    // The words of an item end where a list in it begins; what comes after is a line end for the eye.
    else if (node.name === 'list') break;
    else if (node.name !== without) words += sideOf(node, without);
  }
  return unmarked(words);
}

/** What a `g` stands for, as the header declares it. */
function unitOf(element: XmlElement): string {
  const id = element.attr('ref')?.content.slice(1) ?? '';
  const [mapping] = found(element.doc, `//t:char[@xml:id="${id}"]/t:mapping`);
  return String.fromCharCode(parseInt(mapping?.content.slice(2) ?? '', 16));
}
