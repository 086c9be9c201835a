import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Annotation } from '../../core/annotation.ts';
import { fileEdits, waits, type FileEdits } from './file-edits.ts';
import { exportOf, hostileNotes, hostileTags, notesOf } from './vault-samples.ts';
import { writtenOf } from './written.ts';

interface Told {
  /** What the file held when it was written. */
  readonly was: readonly Annotation[];
  /** What became of it by hand. */
  readonly edit?: (file: string) => string;
  /** What the app has now. */
  readonly now?: readonly Annotation[];
  readonly isKnown?: boolean;
}

function edits({ was, edit = (file) => file, now = was, isKnown = true }: Told): FileEdits {
  const file = exportOf(was);
  return fileEdits({
    textId: 't1',
    existing: edit(file),
    exported: exportOf(now),
    notes: new Map(now.map((note) => [note.id, note])),
    written: isKnown ? writtenOf('t1', [file]) : null,
  });
}

const one = notesOf([{ note: 'Упоредити са СССР-ом.', tags: ['комуне'] }]);
const two = notesOf([{ note: 'Прва.' }, { note: 'Друга.' }]);

describe('what was edited in a file', () => {
  it('is nothing when nothing was', () => {
    const none = { notes: [], strays: [], unreadable: [], missing: [] };
    expect(edits({ was: one })).toEqual(none);
    expect(edits({ was: one, isKnown: false })).toEqual(none);
  });

  it('is nothing when only the app has changed a note since', () => {
    const now = notesOf([{ note: 'Сасвим друго.', tags: [] }]);
    expect(waits(edits({ was: one, now }))).toBe(false);
  });

  it('is the new words of a note', () => {
    const { notes } = edits({ was: one, edit: (file) => file.replace('СССР-ом', 'Кином') });
    expect(notes).toEqual([
      {
        noteId: 'a1',
        line: 18,
        before: { note: 'Упоредити са СССР-ом.', tags: ['комуне'] },
        after: { note: 'Упоредити са Кином.', tags: ['комуне'] },
        isConflict: false,
      },
    ]);
  });

  it('is found in a file with other line ends, below lines of the reader', () => {
    const edit = (file: string): string =>
      file
        .replace('# Велики', 'Мој увод.\n\n# Велики')
        .replace('СССР', 'САД')
        .replaceAll('\n', '\r\n');
    const { notes, strays } = edits({ was: one, edit });
    expect(notes).toMatchObject([{ line: 20, after: { note: 'Упоредити са САД-ом.' } }]);
    expect(strays).toEqual([]);
  });

  it('is a conflict when the app has changed the note too, or nobody knows', () => {
    const edit = (file: string): string => file.replace('СССР-ом', 'Кином');
    const now = notesOf([{ note: 'Упоредити са САД.', tags: ['комуне'] }]);
    expect(edits({ was: one, edit, now }).notes).toMatchObject([{ isConflict: true }]);
    expect(edits({ was: one, edit, isKnown: false }).notes).toMatchObject([{ isConflict: true }]);
  });

  it('is no conflict when both say the same now', () => {
    const now = notesOf([{ note: 'Упоредити са Кином.', tags: ['комуне'] }]);
    const edit = (file: string): string => file.replace('СССР-ом', 'Кином');
    expect(waits(edits({ was: one, edit, now }))).toBe(false);
  });

  test.each([
    ['#комуне', '#комуне #ново', ['комуне', 'ново']],
    ['#комуне', '#комуне\n#ново/село', ['комуне', 'ново/село']],
    [' #комуне', '', []],
    ['#комуне', '#друго', ['друго']],
    ['#комуне', '#комуне #2024', ['комуне', '2024']],
  ])('is tags: %s becomes %j', (from, to, tags) => {
    const [edit] = edits({ was: one, edit: (file) => file.replace(from, to) }).notes;
    expect(edit?.after.tags ?? ['комуне']).toEqual(tags);
  });

  it('is a note where there was only a highlight', () => {
    const was = notesOf([{ note: '' }]);
    const edit = (file: string): string => file.replace('^t1-p1-a1\n', '^t1-p1-a1\n\nРеч. #а\n');
    expect(edits({ was, edit }).notes).toMatchObject([{ after: { note: 'Реч.', tags: ['а'] } }]);
  });

  it('is no note any more where its words were taken out', () => {
    const edit = (file: string): string => file.replace('Упоредити са СССР-ом. #комуне\n', '');
    expect(edits({ was: one, edit }).notes).toMatchObject([{ after: { note: '', tags: [] } }]);
  });

  it('is nothing when a block was taken out, which deletes no note', () => {
    const edit = (file: string): string =>
      file.replace(/> \[!quote\](?:(?!> \[!quote\]).)*\^t1-p1-a2.*?\n\n\[.*?\n\n/s, '');
    const found = edits({ was: two, edit });
    expect(found).toEqual({ notes: [], strays: [], unreadable: [], missing: ['a2'] });
  });

  it('is what was written between the notes', () => {
    const edit = (file: string): string => file.replace('## ¶ 1', '## ¶ 1\n\nМоја мисао.');
    const { strays } = edits({ was: two, edit });
    expect(strays).toEqual([{ line: 15, words: 'Моја мисао.' }]);
    expect(edits({ was: two, edit, isKnown: false }).strays).toEqual(strays);
  });

  it('is a quote that was changed, but not one that the app writes otherwise by now', () => {
    const edit = (file: string): string => file.replace('> народне', '> сељачке');
    expect(edits({ was: one, edit }).strays).toMatchObject([{ words: '> сељачке комуне' }]);
    const now = notesOf([{ note: 'Упоредити са СССР-ом.', tags: ['комуне'] }]).map((note) => ({
      ...note,
      colour: 'red' as const,
    }));
    expect(edits({ was: one, now }).strays).toEqual([]);
  });

  it('is the words of a note that was deleted in the app, if they were edited', () => {
    const now = two.slice(0, 1);
    expect(waits(edits({ was: two, now }))).toBe(false);
    const edit = (file: string): string => file.replace('Друга.', 'Друга и последња.');
    expect(edits({ was: two, edit, now }).strays).toMatchObject([{ words: 'Друга и последња.' }]);
  });

  it('cannot be told where the link back is gone, or a block stands twice', () => {
    const cut = (file: string): string => file.replace(/\[¶ 1\]\(.*a=a1\).*\n/, '');
    expect(edits({ was: one, edit: cut }).unreadable).toEqual([18]);
    const twice = (file: string): string =>
      file.replace(/(\^t1-p1-a1.*?a=a1\)[^\n]*\n)/s, '$1\n$1');
    expect(edits({ was: one, edit: twice }).unreadable).toEqual([24]);
  });

  const hostile = fc.array(fc.record({ note: hostileNotes, tags: hostileTags }), {
    minLength: 1,
    maxLength: 4,
  });

  it('is nothing in a file just written, whatever was typed, in every preset and line end', () => {
    const presets = fc.constantFrom('obsidian' as const, 'commonmark' as const);
    fc.assert(
      fc.property(hostile, presets, fc.boolean(), fc.boolean(), (words, preset, crlf, known) => {
        const notes = notesOf(words);
        const exported = exportOf(notes, preset);
        const found = fileEdits({
          textId: 't1',
          existing: crlf ? exported.replaceAll('\n', '\r\n') : exported,
          exported,
          notes: new Map(notes.map((note) => [note.id, note])),
          written: known ? writtenOf('t1', [exported]) : null,
        });
        expect(found).toEqual({ notes: [], strays: [], unreadable: [], missing: [] });
      }),
      { numRuns: 1500 },
    );
  });

  it('is what the app would write after it was taken: taking it leaves nothing to ask', () => {
    fc.assert(
      fc.property(hostile, hostileNotes, fc.nat(), (words, typed, at) => {
        // A word with # at the end of what is typed comes back as a tag.
        fc.pre(!/#[^\s#]/u.test(typed));
        const was = notesOf(words);
        const place = at % was.length;
        const next = was.map((note, index) =>
          index === place ? { ...note, note: typed, tags: ['ново'] } : note,
        );
        // What the file would say had the reader typed that in the app.
        const existing = exportOf(next);
        const found = fileEdits({
          textId: 't1',
          existing,
          exported: exportOf(was),
          notes: new Map(was.map((note) => [note.id, note])),
          written: writtenOf('t1', [exportOf(was)]),
        });
        expect(found.unreadable).toEqual([]);
        const taken = was.map((note) => {
          const edit = found.notes.find(({ noteId }) => noteId === note.id);
          return edit ? { ...note, ...edit.after } : note;
        });
        expect(exportOf(taken)).toBe(existing);
      }),
      { numRuns: 1500 },
    );
  });
});
