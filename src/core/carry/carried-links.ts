import type { Reading } from '../change.ts';
import type { Term } from '../term.ts';
import type { Ground } from './ground.ts';

/** The term tied to what its paragraphs go on in; those that are gone it is no longer tied to. */
export function tied(term: Term, ground: Ground): Term {
  const now = term.paragraphIds.flatMap((id) => {
    const place = ground.stretchOf(id)?.places[0];
    return place === undefined ? [] : [ground.ids[place] ?? id];
  });
  const paragraphIds = [...new Set(now)];
  return paragraphIds.join() === term.paragraphIds.join() ? term : { ...term, paragraphIds };
}

/** Where the reader goes on: in the same paragraph, or at the one nearest to where it was. */
export function readOn(reading: Reading, ground: Ground): Reading {
  const { paragraphId } = reading;
  const place =
    ground.stretchOf(paragraphId)?.places[0] ?? ground.beside(paragraphId, reading.place).place;
  const id = ground.ids[place] ?? paragraphId;
  if (id === paragraphId && place === reading.place) return reading;
  return {
    ...reading,
    paragraphId: id,
    place,
    within: id === paragraphId ? reading.within : 0,
    progress: (place + 1) / ground.ids.length,
  };
}
