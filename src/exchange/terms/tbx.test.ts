import fc from 'fast-check';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convert } from '../../core/script.ts';
import { readTbx } from './read-tbx.ts';
import { writeTbx } from './tbx.ts';
import { hostileTerms, sampleGlossary, sampleTerm } from './term-samples.ts';

// TBX is defined by a schema of this kind; there is no other checker of it in Node.
// eslint-disable-next-line @typescript-eslint/no-deprecated -- libxml2 will part with it one day
const schema = RelaxNGValidator.fromDoc(
  XmlDocument.fromString(readFileSync(new URL('./tbx-basic.rng', import.meta.url), 'utf8')),
);
const namespaces = { t: 'urn:iso:std:iso:30042:ed-2' };

/** @throws where it is not well-formed, or not what the schema says */
function valid(tbx: string): XmlDocument {
  const document = XmlDocument.fromString(tbx);
  schema.validate(document);
  return document;
}

const words = (document: XmlDocument, path: string): string[] =>
  document.find(path, namespaces).map(({ content }) => content);

const mao = sampleTerm({
  canonical: 'Мао Цедунг',
  variants: [
    { form: 'Мао Тсе-тунг', kind: 'damaged' },
    { form: 'Маоа', kind: 'inflected', cell: 'genitive-singular' },
    { form: 'Велики кормилар', kind: 'forbidden' },
  ],
  cases: { 'vocative-singular': 'Мао' },
  script: 'Cyrl',
  definition: 'Вођа.\n\nВидети и: комуна.',
  category: 'људи',
  tags: ['вође'],
  paragraphIds: ['t1/p12'],
});

describe('a glossary as TBX', () => {
  it('says what a term is with the categories of TBX-Basic', () => {
    const document = valid(writeTbx(sampleGlossary([mao])));
    expect(words(document, '//t:langSec/@xml:lang')).toEqual(['sr-Cyrl']);
    expect(words(document, '//t:term')).toEqual([
      'Мао Цедунг',
      'Мао Тсе-тунг',
      'Маоа',
      'Велики кормилар',
    ]);
    expect(words(document, '//t:termNote[@type="administrativeStatus"]')).toEqual([
      'preferredTerm-admn-sts',
      'supersededTerm-admn-sts',
      'admittedTerm-admn-sts',
      'deprecatedTerm-admn-sts',
    ]);
    expect(words(document, '//t:descrip[@type="definition"]')).toEqual([mao.definition]);
    expect(words(document, '//t:descrip[@type="subjectField"]')).toEqual(['људи']);
    expect(words(document, '//t:date')).toEqual(['2026-11-14', '2026-11-15']);
  });

  it('holds both scripts when the other one is asked for, and comes back in the one stored', () => {
    const { script, ...unbound } = mao;
    expect(script).toBe('Cyrl');
    const written = writeTbx(
      sampleGlossary([unbound], {
        script: 'Latn',
        written: (one) => convert(one, 'Latn').text,
      }),
    );
    const document = valid(written);
    expect(words(document, '//t:langSec/@xml:lang')).toEqual(['sr-Cyrl', 'sr-Latn']);
    expect(words(document, '//t:langSec[2]//t:term')).toContain('Mao Cedung');
    const [read] = readTbx(written).terms;
    expect(read?.canonical).toBe('Мао Цедунг');
    expect(read?.definition).toBe(mao.definition);
  });

  it('is valid and says what was typed, whatever that was', () => {
    fc.assert(
      fc.property(hostileTerms, (terms) => {
        fc.pre(terms.length > 0);
        const document = valid(
          writeTbx(sampleGlossary(terms, { title: terms[0]?.definition ?? '' })),
        );
        const held = (typed: string): string =>
          typed.replace(
            /(?![\t\n\r])\p{Cc}(?<![\x7f-\x9f])|\p{Surrogate}|[\ufffe\uffff]/gu,
            '\ufffd',
          );
        expect(words(document, '//t:term')).toEqual(
          terms.flatMap(({ canonical, variants }) =>
            [canonical, ...variants.map(({ form }) => form)].map(held),
          ),
        );
      }),
    );
  });
});

describe('TBX of others', () => {
  const wrapped = (body: string): string =>
    `<?xml version="1.0"?>\n<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif type="TBX" xml:lang="en"><martifHeader/><text><body>${body}</body></text></martif>`;

  it('is read in version 2, with names in other languages put to the definition', () => {
    const { terms, unread } = readTbx(
      wrapped(`
        <termEntry id="c1">
          <descrip type="subjectField">politics</descrip>
          <langSet xml:lang="en"><tig><term>people's commune</term></tig></langSet>
          <langSet xml:lang="sr">
            <descripGrp><descrip type="definition">Јединица
              на селу.</descrip></descripGrp>
            <ntig><termGrp><term>народна комуна</term>
              <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
            <tig><term>комуна народа</term>
              <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
          </langSet>
        </termEntry>
        <termEntry id="c2"><note>празно</note></termEntry>`),
    );
    expect(terms).toHaveLength(1);
    expect(terms[0]).toMatchObject({
      id: null,
      canonical: 'народна комуна',
      variants: [{ form: 'комуна народа', kind: 'forbidden' }],
      category: 'politics',
      definition: "Јединица на селу.\n\nen: people's commune",
    });
    expect(unread).toEqual([{ unit: 'entry', number: 2, reason: 'no-term' }]);
  });

  it('is read in the style that has categories as tags', () => {
    const { terms } = readTbx(
      `<tbx style="dct" type="TBX-Basic" xml:lang="sr" xmlns="urn:iso:std:iso:30042:ed-2"
        xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
        <text><body><conceptEntry id="x"><min:subjectField>право</min:subjectField>
        <langSec xml:lang="sr"><basic:definition>Опис</basic:definition>
        <termSec><term>закон</term></termSec>
        <termSec><term>закони</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
        </langSec></conceptEntry></body></text></tbx>`,
    );
    expect(terms).toMatchObject([
      {
        canonical: 'закон',
        category: 'право',
        definition: 'Опис',
        variants: [{ form: 'закони', kind: 'forbidden' }],
      },
    ]);
  });

  it('is read as MultiTerm exports it', () => {
    const { terms } = readTbx(
      `<mtf><conceptGrp><concept>1</concept><languageGrp><language lang="SR" type="Serbian"/>
        <termGrp><term>комуна</term><descripGrp><descrip type="Definition">Опис</descrip></descripGrp></termGrp>
        </languageGrp></conceptGrp></mtf>`,
    );
    expect(terms).toMatchObject([{ canonical: 'комуна', definition: 'Опис' }]);
  });

  it('gives what there is of a file that is cut off, and says so', () => {
    const { terms, unread } = readTbx(
      wrapped(
        '<termEntry><langSet xml:lang="sr"><tig><term>комуна</term></tig></langSet></termEntry><termEntry>',
      ).slice(0, -23),
    );
    expect(terms).toHaveLength(1);
    expect(unread.at(-1)?.reason).toBe('truncated');
  });

  it('refuses entities of its own', () => {
    expect(() =>
      readTbx('<!DOCTYPE tbx [<!ENTITY a "aaaa">]><tbx><text><body>&a;</body></text></tbx>'),
    ).toThrow('entities');
  });
});
