import type { Annotation } from '../core/annotation.ts';
import { chunkKey } from '../core/annotation.ts';
import type { Refusal } from '../core/change.ts';
import type { Correction, CorrectionKind, CorrectionState } from '../core/correction.ts';
import { paragraphKey, type Revision } from '../core/revision.ts';
import { everyText, type Term } from '../core/term.ts';
import { chunkSize, type Chunk, type Text } from '../core/text.ts';
import type { Database } from './database.ts';

/** Texts in the library, newest first, without the deleted. */
export async function texts(database: Database): Promise<Text[]> {
  const all = await database.texts.orderBy('addedAt').reverse().toArray();
  return all.filter((text) => text.deletedAt === null);
}

export const chunk = (
  database: Database,
  textId: string,
  index: number,
): Promise<Chunk | undefined> => database.chunks.get([textId, index]);

export const chunks = (database: Database, textId: string): Promise<Chunk[]> =>
  database.chunks.where('[textId+index]').between([textId], [textId, []]).toArray();

export const correctionsOfChunk = (
  database: Database,
  textId: string,
  index: number,
): Promise<Correction[]> =>
  database.corrections
    .where('[textId+place]')
    .between([textId, index * chunkSize], [textId, (index + 1) * chunkSize], true, false)
    .toArray();

/** Corrections of a whole text, in the order of the paragraphs. */
export const corrections = (database: Database, textId: string): Promise<Correction[]> =>
  database.corrections.where('[textId+place]').between([textId], [textId, []]).toArray();

/** The open proposals of one paragraph, in the order of the text. */
export const proposalsAt = (
  database: Database,
  textId: string,
  place: number,
): Promise<Correction[]> =>
  database.corrections
    .where('[textId+state+place]')
    .equals([textId, 'proposed', place])
    .sortBy('from');

/** The nearest place with an open proposal from one on, or back from it; itself included. */
export async function openPlace(
  database: Database,
  textId: string,
  place: number,
  by: 1 | -1,
): Promise<number | undefined> {
  const [low, high] = by === 1 ? [place, Infinity] : [-Infinity, place];
  const range = database.corrections
    .where('[textId+state+place]')
    .between([textId, 'proposed', low], [textId, 'proposed', high], true, true);
  return (await (by === 1 ? range.first() : range.last()))?.place;
}

/** All corrections of a text that one decision can settle, in the order of the paragraphs. */
export const correctionsAlike = (
  database: Database,
  textId: string,
  group: string,
): Promise<Correction[]> =>
  database.corrections.where('[textId+group]').equals([textId, group]).sortBy('place');

/** Corrections of a text from a place on, at most `limit` of those that `wanted` lets through. */
export function correctionsFrom(
  database: Database,
  textId: string,
  place: number,
  state: CorrectionState | null,
  wanted: (correction: Correction) => boolean,
  limit = Infinity,
): Promise<Correction[]> {
  const { corrections: table } = database;
  const range =
    state === null
      ? table.where('[textId+place]').between([textId, place], [textId, []])
      : table.where('[textId+state+place]').between([textId, state, place], [textId, state, []]);
  return range.filter(wanted).limit(limit).toArray();
}

/** How many corrections of one state lie in each of some stretches of a text, in order. */
export const countsBetween = (
  database: Database,
  textId: string,
  state: CorrectionState,
  bounds: readonly number[],
): Promise<number[]> =>
  database.transaction('r', database.corrections, () =>
    Promise.all(
      bounds
        .slice(1)
        .map((to, i) =>
          database.corrections
            .where('[textId+state+place]')
            .between([textId, state, bounds[i]], [textId, state, to], true, false)
            .count(),
        ),
    ),
  );

/** How many corrections of each kind a text has in a state. */
export const countOfKind = (
  database: Database,
  textId: string,
  state: CorrectionState,
  kind: CorrectionKind,
): Promise<number> =>
  database.corrections.where('[textId+state+kind]').equals([textId, state, kind]).count();

export const countOfState = (
  database: Database,
  textId: string,
  state: CorrectionState,
): Promise<number> =>
  database.corrections
    .where('[textId+state+place]')
    .between([textId, state], [textId, state, []])
    .count();

/** What the reader does not want: in this text and in all. */
export async function refusals(database: Database, textId: string): Promise<Refusal[]> {
  const [everywhere, here] = await Promise.all([
    refusalsEverywhere(database),
    database.refusals.where({ textId }).toArray(),
  ]);
  return [...everywhere, ...here];
}

export const refusalsEverywhere = (database: Database): Promise<Refusal[]> =>
  database.refusals.filter(({ textId }) => textId === null).toArray();

export const annotationsOfChunk = (
  database: Database,
  textId: string,
  index: number,
): Promise<Annotation[]> =>
  database.annotations.where('chunks').equals(chunkKey(textId, index)).toArray();

/** Annotations of a text by place. */
export const annotations = (database: Database, textId: string): Promise<Annotation[]> =>
  database.annotations.where('[textId+place+start]').between([textId], [textId, []]).toArray();

/** Where in a text an annotation stands, as the store orders them. */
export type NotePosition = Pick<Annotation, 'place' | 'start'>;

/** The first annotations from a position on, at most so many, of those that `wanted` lets through; `null`: of all. */
export async function annotationsFrom(
  database: Database,
  textId: string,
  { place, start }: NotePosition,
  wanted: ((annotation: Annotation) => boolean) | null,
  limit: number,
): Promise<Annotation[]> {
  const table = database.annotations.where('[textId+place+start]');
  const all = table.between([textId, place, start], [textId, []]);
  if (wanted === null) return all.limit(limit).toArray();
  const end = ((await all.last())?.place ?? -1) + 1;
  const found: Annotation[] = [];
  let from: unknown[] = [textId, place, start];
  for (let to = place, step = slice; found.length < limit && to < end; step *= 2) {
    to = Math.min(end, to + step);
    const rows = await table.between(from, [textId, to], true, false).toArray();
    found.push(...rows.filter(wanted));
    from = [textId, to];
  }
  return found.slice(0, limit);
}

/** Likewise the last ones before a position, in the order of the store. */
export async function annotationsBefore(
  database: Database,
  textId: string,
  { place, start }: NotePosition,
  wanted: ((annotation: Annotation) => boolean) | null,
  limit: number,
): Promise<Annotation[]> {
  const table = database.annotations.where('[textId+place+start]');
  if (wanted === null) {
    const all = table.between([textId], [textId, place, start], true, false);
    return (await all.reverse().limit(limit).toArray()).reverse();
  }
  const found: Annotation[][] = [];
  let to: unknown[] = [textId, place, start];
  let count = 0;
  for (let from = place + 1, step = slice; count < limit && from > 0; step *= 2) {
    from = Math.max(0, from - step);
    const rows = await table.between([textId, from], to, true, false).toArray();
    const some = rows.filter(wanted);
    found.unshift(some);
    count += some.length;
    to = [textId, from];
  }
  return found.flat().slice(-limit);
}

/** Paragraphs whose rows are read at once where most may be passed over: one by one they cost ten times that. */
const slice = 500;

/** Whether a text has any annotation. */
export const hasAnnotations = async (database: Database, textId: string): Promise<boolean> =>
  (await annotationsFrom(database, textId, { place: 0, start: 0 }, null, 1)).length > 0;

/** Annotations of a text that do not stand on their own words, in no order. */
export const astrayAnnotations = (database: Database, textId: string): Promise<Annotation[]> =>
  database.annotations
    .where('state')
    .anyOf('moved', 'orphan')
    .filter((annotation) => annotation.textId === textId)
    .toArray();

export const annotationCount = (database: Database, textId: string): Promise<number> =>
  database.annotations.where('[textId+place+start]').between([textId], [textId, []]).count();

/** The glossary of a text: its own terms, then those all texts share. */
export async function terms(database: Database, textId: string): Promise<Term[]> {
  const [own, shared] = await Promise.all([
    ownTerms(database, textId),
    ownTerms(database, everyText),
  ]);
  return [...own, ...shared];
}

/** The terms of one text, without those it shares with all others. */
export const ownTerms = (database: Database, textId: string): Promise<Term[]> =>
  database.terms.where({ textId }).sortBy('canonical');

/** What is kept of the changes of one paragraph, in no order. */
export const revisionsOf = (
  database: Database,
  textId: string,
  paragraphId: string,
): Promise<Revision[]> =>
  database.revisions.where('keys').equals(paragraphKey(textId, paragraphId)).toArray();

/** Notes of texts that are not in the bin, in which a link to one of these keys stands. */
export async function notesLinkingTo(database: Database, key: string): Promise<Annotation[]> {
  const notes = await database.annotations.where('links').equals(key).toArray();
  const ids = [...new Set(notes.map(({ textId }) => textId))];
  const binned = new Set(
    (await database.texts.bulkGet(ids)).flatMap((text) =>
      text && text.deletedAt !== null ? [text.id] : [],
    ),
  );
  return notes.filter(({ textId }) => !binned.has(textId));
}

/** Every tag in use, in any text. */
export async function tags(database: Database): Promise<string[]> {
  const keys = await database.annotations.orderBy('tags').uniqueKeys();
  return keys.map(String);
}
