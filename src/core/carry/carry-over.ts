import type { Annotation } from '../annotation.ts';
import type { Reading } from '../change.ts';
import { applyCorrections, byParagraph, type Correction } from '../correction.ts';
import type { Paragraph } from '../text.ts';
import type { WholeText } from '../whole-text.ts';
import { countWords } from '../words.ts';
import { carryAnnotation } from './carry-annotations.ts';
import { carryCorrections, type Ledgered } from './carry-corrections.ts';
import { readOn, tied } from './carried-links.ts';
import { carriedParagraphs, type Coming } from './carried-paragraphs.ts';
import { isAccepted, type Unplaced } from './decisions.ts';
import type { EditionCorrections } from './edition-row.ts';
import { groundOf } from './ground.ts';
import { groupsOf } from './groups.ts';
import { matchParagraphs, type Match } from './match-paragraphs.ts';

/** All of a text that moves when its paragraphs become others; of the glossary its own terms. */
export interface TextState extends WholeText {
  readonly reading: Reading | null;
}

export interface CarryReport {
  /** How many were kept to the letter, changed, found elsewhere, are new, and are gone. */
  readonly paragraphs: Readonly<Record<'kept' | 'changed' | 'moved' | 'new' | 'gone', number>>;
  /** Ids, by what is so afterwards. */
  readonly annotations: Readonly<Record<Annotation['state'], readonly string[]>>;
  /** Decisions that no longer stand, in the order of the text. */
  readonly unplaced: readonly Unplaced[];
  /** Ids of terms that were tied to a paragraph that is gone. */
  readonly untied: readonly string[];
}

export interface CarriedOver extends TextState {
  readonly report: CarryReport;
}

/**
 * A text whose paragraphs become others, with all that hung on them. A paragraph keeps its id where
 * it goes on; of one that was split the first piece has it, of merged ones that of the first. Each
 * annotation is there afterwards, and each decision either stands or is told. The same paragraphs
 * once more change nothing.
 * @param at when (ISO)
 * @throws Error when no paragraph comes
 */
export function carryOver(
  state: TextState,
  coming: readonly Coming[],
  editionCorrections: EditionCorrections,
  at: string,
): CarriedOver {
  if (coming.length === 0) throw new Error('A text cannot be carried over to no paragraphs.');
  const { text, paragraphs: old } = state;
  const originals = coming.map(({ original }) => original);
  const match = matchParagraphs(
    old.map(({ original }) => original),
    originals,
  );
  const { paragraphs, nextParagraph } = carriedParagraphs(match, old, coming, text.nextParagraph);
  const ids = paragraphs.map(({ id }) => id);
  const groups = groupsOf(match);
  const revision = text.ledgerRevision + 1;
  const was = { ids: old.map(({ id }) => id), texts: old.map(({ original }) => original) };
  const ground = groundOf(was, { ids, texts: originals }, groups, revision);
  const ledger = byParagraph(state.corrections);
  const carried = carryCorrections(ledgered(old, ledger), ground, {
    textId: text.id,
    wanted: new Map(
      coming.flatMap(({ cleaned }, place) => (cleaned === undefined ? [] : [[place, cleaned]])),
    ),
    editionCorrections,
    at,
  });
  const cleaned = groundOf(
    {
      ids: was.ids,
      texts: old.map(({ id, original }) => cleanedOf(original, ledger.get(id) ?? [])),
    },
    {
      ids,
      texts: originals.map((original, place) => cleanedOf(original, carried.at.get(place) ?? [])),
    },
    groups,
    revision,
  );
  const annotations = state.annotations.map((annotation) =>
    carryAnnotation(annotation, annotation.side === 'original' ? ground : cleaned),
  );
  const corrections = Array.from(ids.keys()).flatMap((place) => carried.at.get(place) ?? []);
  const now = {
    paragraphs,
    corrections,
    annotations,
    terms: state.terms.map((term) => tied(term, ground)),
    reading: state.reading && readOn(state.reading, ground),
  };
  const next = {
    ...text,
    paragraphCount: paragraphs.length,
    wordCount: originals.reduce((sum, original) => sum + countWords(original), 0),
    nextParagraph,
    ledgerRevision: revision,
  };
  return {
    ...now,
    text: isAsBefore(state, now) ? text : next,
    report: {
      paragraphs: counted(match, old, now.paragraphs),
      annotations: byState(annotations),
      unplaced: carried.unplaced,
      untied: state.terms
        .filter(({ paragraphIds }) => paragraphIds.some((id) => !ground.stretchOf(id)))
        .map(({ id }) => id),
    },
  };
}

const cleanedOf = (original: string, corrections: readonly Correction[]): string =>
  applyCorrections(original, corrections.filter(isAccepted));

/** The old paragraphs with their corrections; a correction of a paragraph that is not there too. */
function ledgered(
  old: readonly Paragraph[],
  ledger: ReadonlyMap<string, readonly Correction[]>,
): Ledgered[] {
  const known = new Set(old.map(({ id }) => id));
  const astray = [...ledger].filter(([id]) => !known.has(id));
  return [
    ...old.map(({ id, ordinal }) => ({ id, ordinal, corrections: ledger.get(id) ?? [] })),
    ...astray.map(([id, corrections]) => ({ id, ordinal: 0, corrections })),
  ];
}

function isAsBefore(state: TextState, now: Omit<TextState, 'text'>): boolean {
  const same = <T>(a: readonly T[], b: readonly T[]): boolean =>
    a.length === b.length && a.every((one, index) => one === b[index]);
  const known = new Set(state.corrections);
  return (
    same(state.paragraphs, now.paragraphs) &&
    same(state.annotations, now.annotations) &&
    state.corrections.length === now.corrections.length &&
    now.corrections.every((one) => known.has(one))
  );
}

function counted(
  match: Match,
  old: readonly Paragraph[],
  now: readonly Paragraph[],
): CarryReport['paragraphs'] {
  const counts = { kept: 0, changed: 0, moved: 0, new: 0 };
  match.now.forEach(({ how, old: [first = -1] }, place) => {
    if (how === 'new' || how === 'moved') counts[how]++;
    else if (how === 'same' && old[first]?.original === now[place]?.original) counts.kept++;
    else counts.changed++;
  });
  const ids = new Set(now.map(({ id }) => id));
  return { ...counts, gone: old.filter(({ id }) => !ids.has(id)).length };
}

const byState = (annotations: readonly Annotation[]): CarryReport['annotations'] => {
  const ids = (state: Annotation['state']): string[] =>
    annotations.filter((one) => one.state === state).map(({ id }) => id);
  return { exact: ids('exact'), moved: ids('moved'), orphan: ids('orphan') };
};
