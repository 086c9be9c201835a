import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyNote, isWritten, survey, type NoteQuery, type Surroundings } from './all-notes.ts';
import { colours, type Annotation } from './annotation.ts';
import { sampleNote } from './note-samples.ts';
import { sides } from './text.ts';

const surroundings: Surroundings = {
  title: (textId) => ({ t1: 'veliki skok napred', t2: 'vukova prepiska' })[textId] ?? '',
  beginnings: {
    today: '2026-11-14T00:00:00.000Z',
    week: '2026-11-09T00:00:00.000Z',
    month: '2026-11-01T00:00:00.000Z',
    year: '2026-01-01T00:00:00.000Z',
  },
};

const shown = (note: Annotation, query: Partial<NoteQuery>): boolean =>
  survey([note], { ...everyNote, ...query }, surroundings).shown.length === 1;

describe('a note of the library', () => {
  const note = sampleNote({ note: 'Упоредити са СССР-ом.', tags: ['провера'] });

  it.each<[string, Partial<NoteQuery>, boolean]>([
    ['nothing asked', {}, true],
    ['words of the quote in the other script', { words: 'KOMUNE narodne' }, true],
    ['words of the title', { words: 'велики скок' }, true],
    ['words of title, note and tag together', { words: 'skok sssr provera' }, true],
    ['words of another title', { words: 'вукова' }, false],
    ['its text', { textId: 't1' }, true],
    ['another text', { textId: 't2' }, false],
    ['its state', { state: 'exact' }, true],
    ['another state', { state: 'orphan' }, false],
    ['its colour', { colour: 'yellow' }, true],
    ['another colour', { colour: 'red' }, false],
    ['its side', { side: 'cleaned' }, true],
    ['the other side', { side: 'original' }, false],
    ['its tag', { tag: 'провера' }, true],
    ['another tag', { tag: 'комуне' }, false],
    ['what is written', { hasNote: true }, true],
    ['bare highlights', { hasNote: false }, false],
    ['its day', { made: { from: '2026-11-14T00:00:00.000Z', to: null } }, true],
    ['days before', { made: { from: null, to: '2026-11-14T00:00:00.000Z' } }, false],
  ])('answers for %s', (_, query, isShown) => {
    expect(shown(note, query)).toBe(isShown);
  });

  it('is written on when it has tags alone', () => {
    expect(isWritten(sampleNote({ tags: ['провера'] }))).toBe(true);
    expect(isWritten(sampleNote({ note: ' \n' }))).toBe(false);
  });
});

const annotation = fc
  .record({
    id: fc.uuid(),
    textId: fc.constantFrom('t1', 't2', 't3'),
    side: fc.constantFrom(...sides),
    colour: fc.constantFrom(...colours),
    state: fc.constantFrom('exact' as const, 'moved' as const, 'orphan' as const),
    note: fc.constantFrom('', 'белешка', 'друга'),
    tags: fc.subarray(['прва', 'друга', 'трећа']),
    createdAt: fc.constantFrom(
      '2025-05-01T00:00:00.000Z',
      '2026-02-01T00:00:00.000Z',
      '2026-11-12T00:00:00.000Z',
      '2026-11-14T09:00:00.000Z',
    ),
  })
  .map(sampleNote);

const asked = fc.record<NoteQuery>({
  words: fc.constantFrom('', 'belešk', 'вук', 'комуне'),
  side: fc.constantFrom(null, ...sides),
  colour: fc.constantFrom(null, ...colours),
  tag: fc.constantFrom(null, 'прва', 'трећа'),
  textId: fc.constantFrom(null, 't1', 't2'),
  state: fc.constantFrom(null, 'exact', 'moved', 'orphan'),
  hasNote: fc.constantFrom(null, true, false),
  made: fc.constantFrom(null, { from: '2026-11-01T00:00:00.000Z', to: null }),
});

describe('the facets', () => {
  it('count what there would be if one part of the query were theirs', () => {
    fc.assert(
      fc.property(fc.array(annotation, { maxLength: 30 }), asked, (notes, query) => {
        const { facets } = survey(notes, query, surroundings);
        const count = (change: Partial<NoteQuery>): number =>
          survey(notes, { ...query, ...change }, surroundings).shown.length;
        for (const colour of colours)
          expect(facets.colours.get(colour) ?? 0).toBe(count({ colour }));
        for (const side of sides) expect(facets.sides.get(side) ?? 0).toBe(count({ side }));
        for (const tag of ['прва', 'друга', 'нема']) {
          expect(facets.tags.get(tag) ?? 0).toBe(count({ tag }));
        }
        for (const textId of ['t1', 't2', 't3']) {
          expect(facets.texts.get(textId) ?? 0).toBe(count({ textId }));
        }
        for (const state of ['exact', 'moved', 'orphan'] as const) {
          expect(facets.states.get(state) ?? 0).toBe(count({ state }));
        }
        for (const hasNote of [true, false]) {
          expect(facets.written.get(hasNote) ?? 0).toBe(count({ hasNote }));
        }
        for (const [period, from] of Object.entries(surroundings.beginnings)) {
          const counted = facets.periods.get(period as keyof Surroundings['beginnings']) ?? 0;
          expect(counted).toBe(count({ made: { from, to: null } }));
        }
      }),
    );
  });
});
