import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checksumOf, deflated, madeZip } from '../../importing/made-zip.ts';
import { ArchiveTrouble } from './archive-trouble.ts';
import { archiveLimits } from './archive-format.ts';
import { madeText } from './made-library.ts';
import { readArchive } from './read-archive.ts';
import { rezip, type Tampering } from './tampered.ts';
import { ArchiveWriter } from './write-archive.ts';

let sound: Uint8Array;

beforeAll(async () => {
  const [rows] = fc.sample(
    madeText('t1').filter(
      ({ annotations, corrections, terms }) =>
        annotations.length > 0 && corrections.length > 0 && terms.length > 0,
    ),
    { numRuns: 1, seed: 7 },
  );
  if (!rows) throw new Error('Nothing was made.');
  const writer = new ArchiveWriter('library');
  await writer.addText(rows);
  await writer.addShared({
    terms: [],
    refusals: [],
    settings: [{ key: 'reader', value: { theme: 'dark' } }],
  });
  sound = await writer.finish();
});

async function refused(bytes: Uint8Array): Promise<string> {
  try {
    await readArchive(bytes);
  } catch (error) {
    if (error instanceof ArchiveTrouble) return `${error.kind} ${error.detail}`.trim();
    throw error;
  }
  return 'nothing';
}

const tampered = async (how: Tampering): Promise<string> => refused(await rezip(sound, how));

type Row = Record<string, unknown>;

/** The first row of a file with something else in it. */
const first = (file: string, change: Row): Tampering => ({
  files: {
    [`texts/t1/${file}.json`]: ([row, ...rest]: Row[]) => [{ ...row, ...change }, ...rest],
  },
});

const text = (change: Row): Tampering => ({
  files: { 'texts/t1/text.json': (row: Row) => ({ ...row, ...change }) },
});

/** An entry put in place of one, or beside the others, and named by the manifest. */
const listed = (path: string, content: string): Tampering => ({ listed: { [path]: content } });

const onAnchor = (change: Row): Tampering => ({
  files: {
    'texts/t1/annotations.json': ([row, ...rest]: Row[]) => [
      { ...row, current: (row?.current as Row[]).map((anchor) => ({ ...anchor, ...change })) },
      ...rest,
    ],
  },
});

describe('what is no archive is refused:', () => {
  it.each<[what: string, bytes: () => Uint8Array | Promise<Uint8Array>, why: string]>([
    ['an empty file', () => new Uint8Array(), 'not-archive'],
    ['words', () => new TextEncoder().encode('Велики скок напред'), 'not-archive'],
    ['another zip', () => madeZip([{ name: 'word/document.xml', content: '<w/>' }]), 'not-archive'],
    ['one cut short', () => sound.slice(0, sound.length / 2), 'truncated'],
    [
      'one with a foreign manifest',
      () =>
        madeZip([{ name: 'manifest.json', content: '{"format":"epub","version":1,"schema":1}' }]),
      'not-archive',
    ],
    [
      'one with no manifest but a list',
      () => madeZip([{ name: 'manifest.json', content: '[]' }]),
      'not-archive',
    ],
    [
      'one with a manifest that is no JSON',
      () => madeZip([{ name: 'manifest.json', content: '{' }]),
      'damaged manifest.json',
    ],
    [
      'one locked with a password',
      () => madeZip([{ name: 'manifest.json', content: '{}', flags: 0x801 }]),
      'password manifest.json',
    ],
  ])('%s', async (_, bytes, why) => {
    expect(await refused(await bytes())).toBe(why);
  });

  it('one in which any byte is another, or it is the same archive', async () => {
    const whole = JSON.stringify((await readArchive(sound)).texts);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: sound.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const bytes = sound.slice();
          bytes[at] = (bytes[at] ?? 0) ^ by;
          const why = await refused(bytes);
          if (why === 'nothing')
            expect(JSON.stringify((await readArchive(bytes)).texts)).toBe(whole);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('an archive that is not as it was made is refused:', () => {
  it.each<[what: string, how: Tampering, why: string]>([
    ['of a newer form', { manifest: (one) => ({ ...one, version: 2 }) }, 'newer'],
    [
      'of a newer schema',
      { manifest: (one) => ({ ...one, schema: 99, entries: 'новo' }) },
      'newer',
    ],
    [
      'with other words in an entry',
      { entries: { 'texts/t1/text.json': '{}' } },
      'checksum texts/t1/text.json',
    ],
    [
      'with more in an entry',
      { entries: { 'texts/t1/text.json': 'x'.repeat(9_000) } },
      'too-large texts/t1/text.json',
    ],
    [
      'without an entry',
      { entries: { 'texts/t1/terms.json': null } },
      'missing-entry texts/t1/terms.json',
    ],
    [
      'without the paragraphs',
      {
        entries: { 'texts/t1/paragraphs.json': null },
        manifest: (one) => ({
          ...one,
          entries: one.entries.filter(({ path }) => !path.endsWith('paragraphs.json')),
        }),
      },
      'missing-entry texts/t1/paragraphs.json',
    ],
    [
      'with an entry that is not listed',
      { also: [{ name: 'texts/t2/text.json', content: '{}' }] },
      'unlisted-entry texts/t2/text.json',
    ],
    [
      'with a folder that is not listed',
      { also: [{ name: 'texts/t2/', content: '' }] },
      'unlisted-entry texts/t2/',
    ],
    [
      'with an entry twice',
      { also: [{ name: 'texts/t1/text.json', content: '{}' }] },
      'repeated-entry texts/t1/text.json',
    ],
    [
      'with an entry listed twice',
      { manifest: (one) => ({ ...one, entries: [...one.entries, one.entries[0]] }) },
      'repeated-entry library/settings.json',
    ],
    ['with a path that leads out', { also: [{ name: '../x', content: '' }] }, 'unsafe-path ../x'],
    ['with an absolute path', { also: [{ name: '/etc/x', content: '' }] }, 'unsafe-path /etc/x'],
    ['with a drive', { also: [{ name: 'C:x', content: '' }] }, 'unsafe-path C:x'],
    ['with a backslash', { also: [{ name: 'a\\b', content: '' }] }, 'unsafe-path a\\b'],
    [
      'with a count that is wrong',
      { manifest: (one) => ({ ...one, counts: { ...one.counts, annotations: 77 } }) },
      'wrong-rows annotations:',
    ],
    [
      'that asks for too much',
      {
        manifest: (one) => ({
          ...one,
          entries: one.entries.map((entry) => ({ ...entry, size: archiveLimits.entry + 1 })),
        }),
      },
      'too-large library/settings.json',
    ],
    [
      'that has a name of nothing known',
      listed('texts/t1/other.json', '{}'),
      'wrong-rows texts/t1/',
    ],
    [
      'that has an original of another name',
      listed(`originals/${'0'.repeat(64)}`, 'x'),
      'wrong-rows',
    ],
    ['of JSON that ends early', listed('library/terms.json', '[{'), 'damaged library/terms.json'],
    [
      'of JSON that lies too deep',
      {
        files: {
          'library/settings.json': () => [
            { key: 'reader', value: JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown },
          ],
        },
      },
      'wrong-rows library: settings.0.value',
    ],
  ])('%s', async (_, how, why) => {
    expect((await tampered(how)).slice(0, why.length)).toBe(why);
  });

  it('with a hundred thousand lists inside one another', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(await tampered(listed('library/terms.json', deep))).toMatch(/wrong-rows|damaged/);
  });
});

describe('an archive whose rows do not fit is refused:', () => {
  it.each<[what: string, how: Tampering, why: RegExp]>([
    ['a text under another id', text({ id: 't2' }), /folder of another/],
    ['a text with an id of a path', text({ id: '../t1' }), /text\.id: expected an id/],
    ['a text with a title that is no words', text({ title: 7 }), /text\.title/],
    ['a text of more paragraphs than there are', text({ paragraphCount: 99 }), /99 paragraphs/],
    ['a text that would give an id again', text({ nextParagraph: 1 }), /given again/],
    ['a text of an unknown form', text({ format: 'exe' }), /text\.format/],
    ['a paragraph with another’s id', twice('paragraphs'), /paragraphs/],
    ['a correction twice', twice('corrections'), /corrections/],
    ['a note twice', twice('annotations'), /annotations/],
    ['a term twice', twice('terms'), /terms/],
    ['a correction of no paragraph', first('corrections', { paragraphId: 'p99' }), /not there/],
    ['a correction at another place', first('corrections', { place: 3_000 }), /elsewhere/],
    ['a correction of other words', first('corrections', { before: 'друго' }), /words that stand/],
    [
      'a correction behind the end',
      first('corrections', { from: 0, to: 9_999 }),
      /words that stand/,
    ],
    [
      'a correction of part of a letter',
      first('corrections', { from: 0.5 }),
      /from: expected a whole/,
    ],
    ['a correction of another text', first('corrections', { textId: 't9' }), /another text/],
    ['a note in no paragraph', onAnchor({ paragraphId: 'p99' }), /not there/],
    ['a note behind the end', onAnchor({ start: 0, end: 9_999 }), /leaves its paragraph/],
    ['a note turned round', onAnchor({ start: 5, end: 2 }), /leaves its paragraph/],
    ['a note that stands nowhere', first('annotations', { current: [] }), /nowhere/],
    ['a note of another text', first('annotations', { textId: 't9' }), /another text/],
    ['a note of an unknown colour', first('annotations', { colour: 'url(x)' }), /colour/],
    ['a term of another text', first('terms', { textId: '*' }), /another text/],
    ['a date that is none', first('terms', { modifiedAt: 'сутра' }), /modifiedAt: expected a date/],
  ])('%s', async (_, how, why) => {
    const trouble = await tampered(how);
    expect(trouble).toMatch(/^wrong-rows/);
    expect(trouble).toMatch(why);
  });

  it('accepted corrections that overlap', async () => {
    const trouble = await tampered({
      files: {
        'texts/t1/corrections.json': ([row]: Row[]) =>
          ['c1', 'c2'].map((id) => ({ ...row, id, state: 'accepted' })),
      },
      manifest: (one) => ({ ...one, counts: { ...one.counts, corrections: 2 } }),
    });
    expect(trouble).toMatch(/overlap/);
  });
});

describe('keys of prototypes', () => {
  it('reach nothing', async () => {
    const settings =
      '[{"key":"reader","value":{"__proto__":{"polluted":1},"constructor":{"x":1}},"__proto__":{"y":1}}]';
    const bytes = await rezip(sound, listed('library/settings.json', settings));
    const { shared } = await readArchive(bytes);
    const [setting] = shared.settings;
    expect(Object.getPrototypeOf(setting)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(setting?.value)).toBe(Object.prototype);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(setting?.value).toEqual({ constructor: { x: 1 } });
  });

  it('do not stand in for fields that are missing', async () => {
    const trouble = await tampered({
      files: {
        'texts/t1/terms.json': ([row]: Row[]): unknown[] => {
          const { canonical, ...rest } = row as Row & { readonly canonical: string };
          const inherited = `{"__proto__":{"canonical":"${canonical.length}"},`;
          return [JSON.parse(JSON.stringify(rest).replace('{', inherited))];
        },
      },
      manifest: (one) => ({ ...one, counts: { ...one.counts, terms: 1 } }),
    });
    expect(trouble).toMatch(/canonical: it is missing/);
  });
});

describe('an archive that would fill the memory', () => {
  it('is refused for its number of entries before they are read', async () => {
    const entries = Array.from({ length: archiveLimits.entries + 2 }, (_, index) => ({
      name: `${index}`,
      content: '',
    }));
    expect(await refused(madeZip(entries))).toBe('too-many-entries');
  }, 60_000);

  it('is unpacked no further than it says it is', async () => {
    const packed = await deflated(new Uint8Array(20 * 1024 * 1024));
    const path = 'library/terms.json';
    const manifest = {
      format: 'uporedo-archive',
      version: 1,
      schema: 4,
      scope: 'library',
      counts: {},
      missing: [],
      entries: [{ path, size: 100, sha256: '0'.repeat(64) }],
    };
    const bytes = madeZip([
      { name: 'manifest.json', content: JSON.stringify(manifest) },
      { name: path, content: packed, method: 8, claimedSize: 100, checksum: checksumOf('') },
    ]);
    expect(await refused(bytes)).toMatch(/^(too-large|damaged) library\/terms\.json$/);
  });

  it('is refused when its entries lie over one another', async () => {
    const bytes = await rezip(sound, { also: [{ name: 'x', content: 'x', offset: 0 }] });
    expect(await refused(bytes)).toMatch(/^damaged/);
  });
});

function twice(file: string): Tampering {
  return {
    files: {
      [`texts/t1/${file}.json`]: ([row, ...rest]: Row[]) => [row, row, ...rest],
      ...(file === 'paragraphs'
        ? {
            'texts/t1/text.json': (row: Row) => ({
              ...row,
              paragraphCount: Number(row.paragraphCount) + 1,
            }),
          }
        : {}),
    },
  };
}
