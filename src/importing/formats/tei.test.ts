import { describe, expect, it } from 'vitest';
import { bytesOf, drawn, madeContext } from '../made-context.ts';
import { importTei } from './tei.ts';

const tei = (body: string): string =>
  `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="sr"><teiHeader><fileDesc><titleStmt><title>Дело</title><author>А</author><author>Б</author></titleStmt></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;

const read = async (body: string) => importTei(bytesOf(tei(body)), madeContext);
const blocks = async (body: string) => (await read(body)).blocks.map(drawn);

describe('TEI', () => {
  it.each([
    [
      '<div><head>I</head><div><head>1</head><p>а<pb n="2"/> б</p></div></div>',
      ['heading 1: I', 'heading 2: 1', 'prose: а б'],
    ],
    ['<lg><l>Први</l><l>други</l></lg><l>сам</l>', ['verse: Први\nдруги', 'verse: сам']],
    ['<quote><p>а</p></quote><p>б <quote>в</quote> г</p>', ['quote: а', 'prose: б в г']],
    [
      '<p>а <hi>б</hi> <hi rend="bold">в</hi> <foreign xml:lang="fr">д</foreign></p>',
      ['prose: а <emphasis>б</emphasis> <strong>в</strong> д'],
    ],
    [
      '<p><choice><sic>грешка</sic><corr>исправка</corr></choice> <choice><abbr>бр.</abbr><expan>број</expan></choice></p>',
      ['prose: грешка бр.'],
    ],
    [
      '<p>а<note>белешка</note> б</p><p>в</p>',
      ['prose: а<reference 1>[1]</reference> б', 'note: белешка', 'prose: в'],
    ],
    [
      '<p>а<ref target="#n1"/></p><p>б</p><div><note xml:id="n1">в</note></div>',
      ['prose: а<reference 2>[1]</reference>', 'prose: б', 'note: в'],
    ],
    [
      '<figure><graphic url="http://x"/><head>Слика</head></figure><list><item>а</item></list>',
      ['caption: Слика', 'item 1: а'],
    ],
    ['<p>а&непознато; &lt;б&gt;</p>', ['prose: а&непознато; <б>']],
  ])('%s', async (body, expected) => {
    expect(await blocks(body)).toEqual(expected);
  });

  it('leaves running heads out, and says so', async () => {
    const { report, ...facts } = await read('<p>а</p><fw>Глава прва</fw>');
    expect(report).toEqual([
      { step: 'running-heads-left-out', count: 1, examples: ['Глава прва'] },
    ]);
    expect(facts).toMatchObject({
      title: 'Дело',
      author: 'А; Б',
      language: 'sr',
      encoding: 'utf-8',
    });
  });

  it('that declares entities is refused', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY a "а"><!ENTITY b "&a;&a;">]><TEI><text><p>&b;</p></text></TEI>`;
    await expect(importTei(bytesOf(bomb), madeContext)).rejects.toMatchObject({ kind: 'entities' });
  });

  it('of any depth is read in time', async () => {
    const deep = `${'<div>'.repeat(100_000)}<p>дно</p>${'</div>'.repeat(100_000)}`;
    const { blocks: given, report } = await read(deep);
    expect(given.map(drawn)).toEqual(['prose: дно']);
    expect(report[0]?.step).toBe('nesting-flattened');
  });

  it('reads what was corrected beside what stood there', async () => {
    const { blocks, corrected } = await read(
      '<head>Н</head><p>а <choice><sic>грешка</sic><corr>исправка</corr></choice> б</p><p><choice><orig>онъ</orig><reg>он</reg></choice></p>',
    );
    expect(blocks.map(({ text }) => text)).toEqual(['Н', 'а грешка б', 'онъ']);
    expect(corrected).toEqual(['Н', 'а исправка б', 'он']);
  });

  it.each([
    ['nothing is corrected', '<p>а</p>'],
    [
      'the corrected text has other paragraphs',
      '<p>а</p><p><choice><sic>б</sic><corr/></choice></p>',
    ],
  ])('has one reading where %s', async (_, body) => {
    expect(await read(body)).not.toHaveProperty('corrected');
  });
});
