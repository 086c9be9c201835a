import { laneOf, type Lane } from './lane.ts';
import { haystackOf, searchedIn, type Haystack, type Searched } from './seek-quote.ts';
import type { Group } from './groups.ts';

/** Old paragraphs of one side and the new ones they go on in. */
export interface Stretch {
  /** One paragraph that keeps id and words. */
  readonly isSame: boolean;
  /** Places of the new ones. */
  readonly places: readonly number[];
  readonly lane: Lane;
  /** Where an old paragraph begins among those joined. */
  readonly offset: (paragraphId: string) => number;
}

/** One side of a text on which anchors of its old paragraphs are placed anew. */
export interface Ground {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  readonly revision: number;
  readonly stretchOf: (paragraphId: string) => Stretch | undefined;
  /** The paragraph nearest to one that is gone. */
  readonly beside: (
    paragraphId: string,
    place: number,
  ) => { readonly place: number; readonly isAfter: boolean };
  /** The old paragraphs that go on in the one at a place. */
  readonly before: (place: number) => readonly { readonly id: string; readonly text: string }[];
  readonly isChanged: (place: number) => boolean;
  readonly hasChanged: boolean;
  /** The paragraphs between two places that are not as they were. */
  readonly changedNear: (from: number, to: number) => ReadonlyMap<number, Searched>;
  readonly haystack: () => Haystack;
}

/** The paragraphs of one version on one side. */
interface Words {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

export function groundOf(
  old: Words,
  now: Words,
  groups: readonly Group[],
  revision: number,
): Ground {
  const stretches = new Map<string, Stretch>();
  const changed = new Set(now.texts.keys());
  const standing = new Map<number, Group>();
  const going = new Map<number, Group>();
  for (const group of groups) {
    const stretch = stretchOf(old, now, group);
    for (const index of group.old) {
      standing.set(index, group);
      stretches.set(old.ids[index] ?? '', stretch);
    }
    for (const place of group.now) going.set(place, group);
    if (stretch.isSame) changed.delete(stretch.places[0] ?? -1);
  }
  const numbers = new Map(old.ids.map((id, index) => [id, index]));
  let haystack: Haystack | undefined;
  const searched = new Map<number, Searched>();
  return {
    ids: now.ids,
    texts: now.texts,
    revision,
    stretchOf: (id) => stretches.get(id),
    beside: (id, place) => nearest(numbers.get(id) ?? place, standing, old, now),
    before: (place) =>
      (going.get(place)?.old ?? []).map((index) => ({
        id: old.ids[index] ?? '',
        text: old.texts[index] ?? '',
      })),
    isChanged: (place) => changed.has(place),
    hasChanged: changed.size > 0,
    changedNear: (from, to) => {
      const near = new Map<number, Searched>();
      for (let place = Math.max(0, from); place <= to && place < now.texts.length; place++) {
        if (!changed.has(place)) continue;
        const one = searched.get(place) ?? searchedIn(now.texts[place] ?? '');
        searched.set(place, one);
        near.set(place, one);
      }
      return near;
    },
    haystack: () => (haystack ??= haystackOf(now.texts)),
  };
}

function stretchOf(old: Words, now: Words, group: Group): Stretch {
  const [first = 0] = group.old;
  const [place = 0] = group.now;
  const isSame =
    group.old.length === 1 &&
    group.now.length === 1 &&
    old.ids[first] === now.ids[place] &&
    old.texts[first] === now.texts[place];
  let lane: Lane | undefined;
  const laneHere = (): Lane =>
    (lane ??= laneOf(
      group.old.map((index) => old.texts[index] ?? ''),
      group.now.map((index) => now.texts[index] ?? ''),
    ));
  return {
    isSame,
    places: group.now,
    get lane() {
      return laneHere();
    },
    offset: (id) => {
      const index = group.old.findIndex((one) => old.ids[one] === id);
      return laneHere().before.starts[index] ?? 0;
    },
  };
}

function nearest(
  index: number,
  standing: ReadonlyMap<number, Group>,
  old: Words,
  now: Words,
): { place: number; isAfter: boolean } {
  for (let away = 1; away <= old.ids.length; away++) {
    const before = standing.get(index - away)?.now.at(-1);
    if (before !== undefined) return { place: before, isAfter: false };
    const after = standing.get(index + away)?.now[0];
    if (after !== undefined) return { place: after, isAfter: true };
  }
  return { place: Math.max(0, Math.min(index, now.texts.length - 1)), isAfter: false };
}
