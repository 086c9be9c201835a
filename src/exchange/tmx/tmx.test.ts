import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { describe, expect, it, test } from 'vitest';
import { byPlace } from '../../core/annotation.ts';
import { rowsOfText, type WholeText } from '../../core/whole-text.ts';
import { englishWords } from '../export-words.ts';
import { wholeTexts } from '../generated-text.ts';
import { ReadTrouble } from '../read-trouble.ts';
import { pairOfTmx } from './pair-of-tmx.ts';
import { readTmx } from './read-tmx.ts';
import { writeTmx } from './tmx.ts';

const written = (whole: WholeText): string =>
  writeTmx({
    ...whole,
    rows: rowsOfText(whole),
    options: { script: null, notes: true },
    words: englishWords,
    at: '2026-11-28T08:00:00.000Z',
  });

// eslint-disable-next-line @typescript-eslint/no-deprecated -- libxml2 will part with it one day
const schema = RelaxNGValidator.fromDoc(
  XmlDocument.fromString(readFileSync(new URL('tmx14.rng', import.meta.url), 'utf8')),
);

/** As XML holds it: that the rest is lost is said in the documentation. */
const held = (words: string): string =>
  words.replace(/(?![\t\n\r])\p{Cc}(?<![\x7f-\x9f])|\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd');

describe('a pair that goes out as TMX and comes back', () => {
  it('has the same rows and notes, and is valid', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(wholeTexts, (whole) => {
        const file = written(whole);
        const document = XmlDocument.fromString(file);
        try {
          schema.validate(document);
        } finally {
          document.dispose();
        }
        const back = readTmx(file);
        const noted = whole.annotations.toSorted(byPlace).filter(({ note }) => note !== '');
        expect(back.title).toBe(held(whole.text.title));
        expect(back.author).toBe(held(whole.text.author));
        expect(back.rows).toEqual(
          rowsOfText(whole).map(({ id, original, cleaned }) => ({
            id,
            original: held(original),
            cleaned: held(cleaned),
            notes: (['original', 'cleaned'] as const).flatMap((side) =>
              noted
                .filter((one) => one.side === side && firstOf(one) === id)
                .map(({ note }) => ({ side, note: held(note) })),
            ),
          })),
        );
      }),
      { numRuns: 150 },
    );
  });
});

const firstOf = ({ current, home }: WholeText['annotations'][number]): string | undefined =>
  (current[0] ?? home[0])?.paragraphId;

const foreign = `<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en" adminlang="en" segtype="sentence" o-tmf="x" datatype="xml" creationtool="x" creationtoolversion="1"/>
<body>
<tu><note>о јединици</note>
<tuv xml:lang="sr"><seg>Здраво <bpt i="1">&lt;b&gt;</bpt>свима<ept i="1">&lt;/b&gt;</ept>!</seg></tuv>
<tuv xml:lang="EN"><note>о енглеском</note><seg>Hello <hi>all</hi>!</seg></tuv>
</tu>
<tu tuid="2"><tuv xml:lang="en"><seg>Alone</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg/></tuv><tuv xml:lang="sr"><seg>Само овде.</seg></tuv></tu>
</body></tmx>`;

describe('TMX of another tool', () => {
  const pair = readTmx(new TextEncoder().encode(foreign));

  it('has its source language as the original', () => {
    expect(pair).toEqual({
      title: '',
      author: '',
      language: 'sr',
      rows: [
        {
          id: '',
          original: 'Hello all!',
          cleaned: 'Здраво свима!',
          notes: [
            { side: null, note: 'о јединици' },
            { side: 'original', note: 'о енглеском' },
          ],
        },
        { id: '2', original: 'Alone', cleaned: 'Alone', notes: [] },
        { id: '', original: '', cleaned: 'Само овде.', notes: [] },
      ],
    });
  });

  it('is two versions of a text, with rows that only one of them has', () => {
    const { original, cleaned, rows } = pairOfTmx(pair);
    const wordsOf = ({ blocks }: typeof original): string[] => blocks.map(({ text }) => text);
    expect(wordsOf(original)).toEqual(['Hello all!', 'Alone']);
    expect(wordsOf(cleaned)).toEqual(['Здраво свима!', 'Alone', 'Само овде.']);
    expect(rows.map((row) => [row.original, row.cleaned])).toEqual([
      [1, 1],
      [1, 1],
      [0, 1],
    ]);
  });

  test.each([
    ['not closed', '<tmx>\n<header>', 'not-xml', 2],
    ['of another form', '<TEI/>', 'other-form', 1],
    ['with entities', '\n<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', 'entities', 2],
    ['without a segment', '<tmx><header/><body>\n<tu>\n<tuv/></tu></body></tmx>', 'missing', 3],
  ])('is refused with its line when it is %s', (_, file, kind, line) => {
    expect(troubleOf(() => readTmx(file))).toEqual([kind, line]);
  });
});

function troubleOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof ReadTrouble ? [error.kind, error.line] : error;
  }
}
