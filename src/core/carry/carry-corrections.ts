import { applyCorrections, overlap, type Correction } from '../correction.ts';
import type { Span } from '../text.ts';
import { snapToWords } from '../words.ts';
import {
  isAccepted,
  isDecision,
  readdressed,
  withoutConflicts,
  type Obstacle,
  type Unplaced,
} from './decisions.ts';
import { editionRow, type EditionChange, type EditionCorrections } from './edition-row.ts';
import type { Ground, Stretch } from './ground.ts';
import { cut, type Lane } from './lane.ts';

/** A paragraph as it was, with its corrections. */
export interface Ledgered {
  readonly id: string;
  readonly ordinal: number;
  readonly corrections: readonly Correction[];
}

interface Wishes {
  readonly textId: string;
  /** What the cleaned side is to read, by place, where an edition says so. */
  readonly wanted: ReadonlyMap<number, string>;
  readonly editionCorrections: EditionCorrections;
  readonly at: string;
}

/** The corrections of a text on its new paragraphs. */
export interface CarriedLedger {
  /** By place, in order. */
  readonly at: ReadonlyMap<number, readonly Correction[]>;
  readonly unplaced: readonly Unplaced[];
}

/**
 * What was decided, on the new paragraphs: where its words still stand it stays, else it is told. So
 * does what the rules made; their open proposals on changed paragraphs are left to their next run.
 */
export function carryCorrections(
  paragraphs: readonly Ledgered[],
  ground: Ground,
  wishes: Wishes,
): CarriedLedger {
  const placed = new Map<number, Correction[]>();
  const unplaced: Unplaced[] = [];
  const ordinals = new Map<Correction, number>();
  const tell = (correction: Correction, obstacle: Obstacle): void => {
    const ordinal = ordinals.get(correction) ?? 0;
    if (isDecision(correction)) {
      unplaced.push({ correction: origins.get(correction) ?? correction, ordinal, obstacle });
    }
  };
  /** Of a correction as it now stands, as it stood. */
  const origins = new Map<Correction, Correction>();
  for (const { id, ordinal, corrections } of paragraphs) {
    const stretch = ground.stretchOf(id);
    for (const correction of corrections) {
      ordinals.set(correction, ordinal);
      const now = stretch && placeIn(correction, stretch, ground);
      if (now) {
        ordinals.set(now, ordinal);
        origins.set(now, correction);
        const held = placed.get(now.place);
        if (held) held.push(now);
        else placed.set(now.place, [now]);
      } else {
        tell(correction, stretch ? 'words-changed' : 'paragraph-gone');
      }
    }
  }
  const at = new Map<number, readonly Correction[]>();
  for (const place of new Set([...placed.keys(), ...wishes.wanted.keys()])) {
    const { kept, dropped } = withoutConflicts(placed.get(place) ?? []);
    for (const one of dropped) tell(one, 'in-the-way');
    const edited = asEdition(kept, place, ground, wishes);
    for (const one of edited.dropped) tell(one, 'edition');
    at.set(place, edited.kept);
  }
  return { at, unplaced };
}

function placeIn(correction: Correction, stretch: Stretch, ground: Ground): Correction | null {
  const { textId } = correction;
  if (stretch.isSame) {
    const [place = 0] = stretch.places;
    return readdressed(correction, { ...correction, place }, correction.from);
  }
  if (!isDecision(correction) && !isAccepted(correction)) return null;
  const { lane, places, offset } = stretch;
  const first = offset(correction.paragraphId);
  const was = lane.toChange({ start: correction.from + first, end: correction.to + first });
  const is = lane.project(was);
  const [part, ...more] = cut(lane.after, is);
  if (!part || more.length > 0 || !standsStill(correction, was, is, lane)) return null;
  const place = places[part.index] ?? 0;
  const written = {
    ...correction,
    before: lane.rewrite(correction.before),
    after: lane.rewrite(correction.after),
    alternatives: correction.alternatives.map((one) => ({
      ...one,
      after: lane.rewrite(one.after),
    })),
  };
  const address = { textId, paragraphId: ground.ids[place] ?? '', place };
  const now = readdressed(written, address, part.start);
  return { ...now, to: part.start + written.before.length };
}

/** Whether the words it changes, whole, still stand; of an insertion, what it stands between. */
function standsStill(correction: Correction, was: Span, is: Span, lane: Lane): boolean {
  const [before, after] = [lane.change.original, lane.after.text];
  if (after.slice(is.start, is.end) !== lane.rewrite(correction.before)) return false;
  const [old, now] = [snapToWords(before, was), snapToWords(after, is)];
  if (before.slice(old.start, old.end) !== after.slice(now.start, now.end)) return false;
  if (/[\p{L}\p{N}]/u.test(correction.before)) return true;
  return (
    before.slice(Math.max(0, was.start - 1), was.start) ===
      after.slice(Math.max(0, is.start - 1), is.start) &&
    before.slice(was.end, was.end + 1) === after.slice(is.end, is.end + 1)
  );
}

/**
 * The corrections of a paragraph whose edition reads so. What a person decided stays, against the
 * edition too; the rest of the accepted ones becomes what the edition says.
 */
function asEdition(
  corrections: readonly Correction[],
  place: number,
  { ids, texts }: Ground,
  { textId, wanted, editionCorrections, at }: Wishes,
): { readonly kept: readonly Correction[]; readonly dropped: readonly Correction[] } {
  const original = texts[place] ?? '';
  const cleaned = wanted.get(place);
  if (cleaned === undefined) return { kept: corrections, dropped: [] };
  if (applyCorrections(original, corrections.filter(isAccepted)) === cleaned) {
    return { kept: corrections, dropped: [] };
  }
  const changes = editionCorrections(original, cleaned);
  const says = (one: Correction): boolean => changes.some((change) => isSame(one, change));
  const isPersons = (one: Correction): boolean => one.isDecided && one.by !== 'edition';
  const stays = (one: Correction): boolean => !isAccepted(one) || isPersons(one) || says(one);
  const kept = corrections.filter(stays);
  const isSettled = (change: EditionChange): boolean =>
    kept.some((one) =>
      isAccepted(one) ? overlap(one, change) : isPersons(one) && isSame(one, change),
    );
  const address = { textId, paragraphId: ids[place] ?? '', place };
  const made = changes
    .filter((change) => !isSettled(change))
    .map((change) => editionRow(address, change, at));
  // A row of an edition that the reader refused has the id of this one.
  const taken = new Set(made.map(({ id }) => id));
  return {
    kept: [...kept.filter(({ id }) => !taken.has(id)), ...made],
    dropped: [
      ...corrections.filter((one) => !stays(one)),
      ...kept.filter(({ id }) => taken.has(id)),
    ],
  };
}

const isSame = (one: Correction, { from, to, after }: EditionChange): boolean =>
  one.from === from && one.to === to && one.after === after;
