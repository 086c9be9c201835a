import { describe, expect, it, test } from 'vitest';
import { sampleNote } from '../../core/note-samples.ts';
import type { Correction } from '../../core/correction.ts';
import type { Paragraph, Text } from '../../core/text.ts';
import { rowsOfText, type WholeText } from '../../core/whole-text.ts';
import { englishWords } from '../export-words.ts';
import { ReadTrouble } from '../read-trouble.ts';
import { readTei } from './read-tei.ts';
import { writeTei } from './write-tei.ts';

const at = '2026-11-28T08:00:00.000Z';

const text: Text = {
  id: 't1',
  title: 'Велики скок напред',
  author: 'Талес Пинто',
  source: 'skok.txt',
  sha256: '3b1f',
  encoding: 'windows-1251',
  format: 'text',
  language: '',
  script: 'Cyrl',
  edition: null,
  collections: [],
  tags: [],
  lead: '',
  paragraphCount: 4,
  wordCount: 12,
  nextParagraph: 5,
  ledgerRevision: 1,
  paragraphsRevision: 1,
  addedAt: at,
  deletedAt: null,
};

const paragraphs: Paragraph[] = [
  { id: 'p1', ordinal: 1, original: 'Народне комуне', tail: '\n', kind: 'heading', level: 1 },
  {
    id: 'p2',
    ordinal: 2,
    original: 'Оне су замениле старе задруге.',
    tail: '\n',
    styles: [{ start: 4, end: 10, style: 'emphasis' }],
  },
  { id: 'p3', ordinal: 3, original: 'први', tail: '\n', kind: 'item', level: 1 },
  { id: 'p4', ordinal: 4, original: 'стих\nстих', tail: '\n\n', kind: 'verse' },
];

const correction: Correction = {
  id: 'c1',
  textId: 't1',
  paragraphId: 'p2',
  place: 1,
  from: 7,
  to: 15,
  before: 'замениле',
  after: 'замијениле',
  kind: 'spelling',
  explanation: { sr: 'Тако стоји.', en: 'So it stands.' },
  confidence: 0.9,
  state: 'accepted',
  isDecided: false,
  by: 'rule',
  rule: 'jat',
  group: null,
  alternatives: [],
  at,
};

const anchor = {
  paragraphId: 'p2',
  revision: 1,
  start: 7,
  end: 17,
  quote: { exact: 'замијениле', prefix: 'Оне су ', suffix: ' старе задруге.' },
};

const whole: WholeText = {
  text,
  paragraphs,
  corrections: [correction],
  annotations: [
    sampleNote({ note: 'Упоредити.', home: [anchor], current: [anchor], place: 1, start: 7 }),
  ],
  terms: [],
};

const options = { notes: true, bareHighlights: true, glossary: true };
const file = writeTei({ ...whole, rows: rowsOfText(whole), options, words: englishWords, at });

describe('the TEI of a small text', () => {
  it('is what others read: head, p, list, lg, choice, and notes on what they are on', () => {
    const body = file.slice(file.indexOf('<body>'), file.indexOf('</body>'));
    expect(body).toBe(`<body>
<div n="1">
<head xml:id="p1" n="1">Народне комуне</head>
<p xml:id="p2" n="2">Оне <hi rend="italic" xml:id="p2.0.0" next="#p2.0.1">су </hi><choice><sic><hi rend="italic" xml:id="p2.0.1" prev="#p2.0.0">зам</hi>ениле</sic><corr type="spelling" resp="#by.rule" cert="0.9" ana="#kind.spelling" corresp="#c.c1"><anchor xml:id="note.a1.start1"/>замијениле<anchor xml:id="note.a1.end1"/></corr></choice> старе задруге.</p>
<list>
<item xml:id="p3" n="3">први</item>
</list>
<lg xml:id="p4" n="4" ana="#traits.1"><l>стих</l><l>стих</l></lg>
</div>
`);
    expect(file).toContain(
      '<annotation xml:id="note.a1" motivation="commenting" target="#range(note.a1.start1,note.a1.end1)" corresp="#record.a1"><note>Упоредити.</note></annotation>',
    );
  });

  it('says where it came from', () => {
    expect(file).toContain('<title>Велики скок напред</title>\n<author>Талес Пинто</author>');
    expect(file).toContain(
      '<title>skok.txt</title><idno type="sha256">3b1f</idno><note type="encoding">windows-1251</note>',
    );
    expect(file).toContain('<text xml:id="text.t1" xml:lang="sr-Cyrl" xml:space="preserve">');
  });

  it('leaves notes out where they are not wanted', () => {
    const without = writeTei({
      ...whole,
      rows: rowsOfText(whole),
      options: { ...options, notes: false },
      words: englishWords,
      at,
    });
    expect(readTei(without)).toEqual({ ...whole, annotations: [] });
    expect(without).not.toContain('Упоредити');
  });

  it('comes back from bytes', () => {
    expect(readTei(new TextEncoder().encode(file))).toEqual(whole);
  });
});

/** What comes back when somebody changed the file. */
const changed = (from: string, to: string): WholeText => {
  expect(file).toContain(from);
  return readTei(file.replace(from, to));
};

describe('our TEI that somebody worked on', () => {
  it('takes a choice that was added as a correction of an edition', () => {
    const read = changed('први', '<choice><orig>први</orig><reg>Први</reg></choice>');
    expect(read.corrections[1]).toMatchObject({
      paragraphId: 'p3',
      place: 2,
      before: 'први',
      after: 'Први',
      kind: 'capitalisation',
      by: 'edition',
      state: 'accepted',
      at,
    });
  });

  it('takes a better reading in corr, and does not move a note to other words', () => {
    const read = changed('замијениле<anchor', 'измијениле<anchor');
    expect(read.corrections[0]?.after).toBe('измијениле');
    expect(read.annotations[0]).toMatchObject({ state: 'orphan', home: [anchor] });
    expect(read.annotations[0]?.current[0]).toMatchObject({
      start: 7,
      end: 7,
      quote: anchor.quote,
    });
  });

  it('sees through names that were tagged, and lines that an editor broke', () => {
    expect(changed('старе задруге', 'старе\n    <rs>задруге</rs>')).toEqual(whole);
    expect(readTei(file.replaceAll('\n', '\r\n'))).toEqual(whole);
  });

  test.each([
    ['of a newer program', 'version="1"', 'version="2"', 'newer', '2'],
    ['of somebody else', 'ident="uporedo-tei"', 'ident="x"', 'other-form', 'uporedo-tei'],
    ['with a tag that is not closed', '</head>', '', 'not-xml', 'head'],
    ['with an id twice', 'xml:id="p3"', 'xml:id="p2"', 'twice', 'p2'],
    ['with a paragraph without an id', ' xml:id="p3"', '', 'value', 'xml:id'],
    ['with an ordinal that is none', 'n="3"', 'n="три"', 'value', 'n'],
    ['with a correction of no kind', 'corr type="spelling"', 'corr type="x"', 'value', 'type'],
    ['with a certainty beyond 1', 'cert="0.9"', 'cert="9"', 'value', 'cert'],
    ['with a choice that nothing is known of', '"#c.c1"', '"#c.c2"', 'missing', 'choice #c.c1'],
    ['without the colour of a note', 'name="colour"', 'name="color"', 'missing', 'colour'],
    ['with a side that is none', '<string>cleaned<', '<string>third<', 'value', 'side'],
    [
      'without the note of a record',
      'xml:id="record.a1"',
      'xml:id="record.a2"',
      'missing',
      '#record.a1',
    ],
  ])('is refused with its line: %s', (_, from, to, kind, detail) => {
    expect(file).toContain(from);
    const damaged = file.replace(from, to);
    let trouble: unknown;
    try {
      readTei(damaged);
    } catch (error) {
      trouble = error;
    }
    expect(trouble).toBeInstanceOf(ReadTrouble);
    expect(trouble).toMatchObject({ kind, detail });
    expect((trouble as ReadTrouble).line).toBeLessThanOrEqual(damaged.split('\n').length);
  });

  it('names the line of what is wrong', () => {
    const line = file.slice(0, file.indexOf('n="3"')).split('\n').length;
    expect(() => readTei(file.replace('n="3"', 'n="три"'))).toThrow(`value in line ${line}: n`);
  });
});
