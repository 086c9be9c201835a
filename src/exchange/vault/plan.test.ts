import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { planned, type FoundFile, type Plan } from './plan.ts';
import { exportOf, hostileNotes, notesOf, sampleText } from './vault-samples.ts';

const first = exportOf(notesOf([{ note: 'Прва.' }]));
const newer = exportOf(notesOf([{ note: 'Друга.' }]));

const plan = (found: readonly FoundFile[], exported = newer, names: readonly string[] = []): Plan =>
  planned(
    found,
    [...found.map(({ path }) => path), ...names],
    [{ name: 'Велики скок.md', contents: exported }],
  );

describe('where an export belongs', () => {
  it('is a new file where there is none with its id', () => {
    expect(plan([])).toEqual({
      files: [
        {
          textId: 't1',
          noteId: null,
          path: 'Велики скок.md',
          plan: { is: 'new', contents: newer },
        },
      ],
      left: [],
    });
  });

  it('is a new file under a free name where the name is taken, whatever its capitals', () => {
    const { files } = plan([], newer, ['велики СКОК.md', 'Велики скок (2).md']);
    expect(files).toMatchObject([{ path: 'Велики скок (3).md' }]);
  });

  it('is the file with its id, renamed and moved, with all that the reader wrote in it', () => {
    const own = `${first.replace('tags: [uporedo]', 'tags: [uporedo, моје]\nкласа: IV')}\nМоје.\n`;
    const { files } = plan([{ path: 'Земље/Кина.md', contents: own }]);
    const contents = own.replace('Прва.', 'Друга.');
    expect(files).toMatchObject([{ path: 'Земље/Кина.md', plan: { is: 'older', contents } }]);
  });

  it('is a file that says it already', () => {
    expect(plan([{ path: 'а.md', contents: newer }]).files).toMatchObject([
      { plan: { is: 'same' } },
    ]);
  });

  it('is none of two files with its id', () => {
    const paths = ['Велики скок.md', 'копија.md'];
    const { files, left } = plan(paths.map((path) => ({ path, contents: first })));
    expect(files).toMatchObject([{ plan: { is: 'twice', paths } }]);
    expect(left).toEqual([]);
  });

  test.each([
    ['the first', '%% uporedo:begin %%', '%% uporedo:end %%'],
    ['the second', '%% uporedo:end %%', '%% uporedo:begin %%'],
    ['each', /%% uporedo:\w+ %%/g, 'uporedo-id: t1'],
  ])('is told by line where %s marker was taken out', (_, marker, toLookAt) => {
    const contents = first.replace(marker, '');
    const line = contents.split('\n').indexOf(toLookAt) + 1;
    const { files } = plan([{ path: 'а.md', contents }]);
    expect(files).toMatchObject([{ plan: { is: 'broken', line } }]);
  });

  it('leaves files of texts that are not there any more', () => {
    const contents = exportOf([], 'obsidian', { ...sampleText, id: 't2' });
    expect(plan([{ path: 'стари.md', contents }]).left).toEqual(['стари.md']);
  });

  it('tells the file of one note from that of its text', () => {
    const ofNote = newer.replace('uporedo-id: t1', 'uporedo-id: t1\nuporedo-note: a1');
    const found = [{ path: 'све.md', contents: newer }];
    const { files, left } = plan(found, ofNote);
    expect(files).toMatchObject([{ noteId: 'a1', plan: { is: 'new' } }]);
    expect(left).toEqual(['све.md']);
  });

  it('is followed twice with nothing left to write, and never touches what is around the region', () => {
    const around = fc.string({ unit: fc.constantFrom('реч', ' ', '\n', '%%', '#', '---\n', '`') });
    const exports = fc.array(hostileNotes, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(exports, exports, around, (before, after, own) => {
        const of = (words: readonly string[]): string =>
          exportOf(notesOf(words.map((note) => ({ note }))));
        const existing = `${of(before)}${own}`;
        const exported = of(after);
        const [file] = plan([{ path: 'а.md', contents: existing }], exported).files;
        const written = file?.plan.is === 'older' ? file.plan.contents : existing;
        expect(written).toBe(`${exported}${own}`);
        const again = plan([{ path: 'а.md', contents: written }], exported).files;
        expect(again).toMatchObject([{ plan: { is: 'same' } }]);
      }),
      { numRuns: 500 },
    );
  });
});
