import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byAzbuka,
  inGroups,
  inNoteOrder,
  noteGroupings,
  noteSorts,
  titleRanks,
} from './note-groups.ts';
import { sampleNote } from './note-samples.ts';

const ranks = titleRanks([
  { id: 't1', title: 'Čedomir Ilić' },
  { id: 't2', title: '„Жар-птица“' },
  { id: 't3', title: 'Велики скок' },
]);

describe('the order of notes', () => {
  const notes = [
    sampleNote({ id: 'a', textId: 't1', place: 0, createdAt: '2026-03', modifiedAt: '2026-09' }),
    sampleNote({ id: 'b', textId: 't3', place: 7, createdAt: '2026-01', modifiedAt: '2026-12' }),
    sampleNote({ id: 'c', textId: 't3', place: 2, createdAt: '2026-02', modifiedAt: '2026-02' }),
    sampleNote({ id: 'd', textId: 't2', place: 1, createdAt: '2026-04', modifiedAt: '2026-04' }),
  ];

  it.each([
    ['place', 'cbda'],
    ['made', 'dacb'],
    ['changed', 'badc'],
  ] as const)('by %s', (sort, ids) => {
    expect(
      inNoteOrder(notes, sort, ranks)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids);
  });
});

describe('tags', () => {
  it('stand by azbuka in either script, and what has none comes last', () => {
    expect(byAzbuka(['чај', '', 'ž', 'вода', 'Ђак', 'dud'])).toEqual([
      'вода',
      'dud',
      'Ђак',
      'ž',
      'чај',
      '',
    ]);
  });
});

describe('groups', () => {
  it('stand in the order of titles, with their notes as these were given', () => {
    const notes = [
      sampleNote({ id: 'a', textId: 't1' }),
      sampleNote({ id: 'b', textId: 't3' }),
      sampleNote({ id: 'c', textId: 't1' }),
    ];
    const groups = inGroups(notes, 'text', ranks);
    expect(groups.map(({ key, notes: held }) => [key, ...held.map(({ id }) => id)])).toEqual([
      ['t3', 'b'],
      ['t1', 'a', 'c'],
    ]);
  });

  it('are none where there is no note', () => {
    for (const by of noteGroupings) expect(inGroups([], by, ranks)).toEqual([]);
  });

  it('hold every note exactly as often as it belongs, and nothing else', () => {
    const annotation = fc
      .record({
        textId: fc.constantFrom('t1', 't2', 't3', 'unknown'),
        tags: fc.array(fc.constantFrom('а', 'б', 'в'), { maxLength: 4 }),
        place: fc.nat(5),
        createdAt: fc.constantFrom('2026-01', '2026-02'),
      })
      .map(sampleNote);
    const sort = fc.constantFrom(...noteSorts);
    fc.assert(
      fc.property(fc.array(annotation), sort, (made, by) => {
        const notes = made.map((note, index) => ({ ...note, id: `a${index}` }));
        const ordered = inNoteOrder(notes, by, ranks);
        expect(new Set(ordered)).toEqual(new Set(notes));
        for (const grouping of noteGroupings) {
          const groups = inGroups(ordered, grouping, ranks);
          expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
          expect(groups.every((group) => group.notes.length > 0)).toBe(true);
          for (const note of notes) {
            const keys = groups.filter((group) => group.notes.includes(note)).map(({ key }) => key);
            const belongs = {
              text: [note.textId],
              tag: note.tags.length > 0 ? note.tags : [''],
              none: [''],
            };
            expect(new Set(keys)).toEqual(new Set(belongs[grouping]));
          }
          const held = groups.reduce((sum, group) => sum + group.notes.length, 0);
          const due = notes.reduce(
            (sum, { tags }) => sum + (grouping === 'tag' ? Math.max(1, new Set(tags).size) : 1),
            0,
          );
          expect(held).toBe(due);
        }
      }),
    );
  });
});
