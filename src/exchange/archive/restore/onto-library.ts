import type { Annotation } from '../../../core/annotation.ts';
import type { Reading } from '../../../core/change.ts';
import { carryAnnotation } from '../../../core/carry/carry-annotations.ts';
import { readOn, tied } from '../../../core/carry/carried-links.ts';
import { groundOf } from '../../../core/carry/ground.ts';
import { groupsOf } from '../../../core/carry/groups.ts';
import { matchParagraphs } from '../../../core/carry/match-paragraphs.ts';
import { applyCorrections, byParagraph, type Correction } from '../../../core/correction.ts';
import { reanchor, type LedgerChange } from '../../../core/reanchor.ts';
import type { Term } from '../../../core/term.ts';
import type { Paragraph } from '../../../core/text.ts';

/** A text as one history left it. */
export interface Version {
  readonly paragraphs: readonly Paragraph[];
  readonly corrections: readonly Correction[];
}

/** How what hangs on a text of one version comes to lie on another. */
export interface Passage {
  readonly note: (annotation: Annotation) => Annotation;
  readonly term: (term: Term) => Term;
  readonly reading: (reading: Reading) => Reading;
}

/**
 * The way from one version of a text to another. Where the paragraphs are the same, notes of the
 * cleaned side ride along with the ledger; where they are not, all is carried over to those that go
 * on, by the words. What has no place there is an orphan beside it: nothing is lost.
 * @param revision of the ledger, for anchors that change
 */
export function passage(from: Version, to: Version, revision: number): Passage {
  if (haveSameParagraphs(from, to)) {
    const changes = changesBetween(from, to);
    return {
      note: (annotation) => reanchor(annotation, changes, revision),
      term: (term) => term,
      reading: (reading) => reading,
    };
  }
  const groups = groupsOf(matchParagraphs(originals(from), originals(to)));
  const [was, is] = [ids(from), ids(to)];
  const ground = groundOf(
    { ids: was, texts: originals(from) },
    { ids: is, texts: originals(to) },
    groups,
    revision,
  );
  const cleanedGround = groundOf(
    { ids: was, texts: cleaned(from) },
    { ids: is, texts: cleaned(to) },
    groups,
    revision,
  );
  return {
    note: (annotation) =>
      carryAnnotation(annotation, annotation.side === 'original' ? ground : cleanedGround),
    term: (term) => tied(term, ground),
    reading: (reading) => readOn(reading, ground),
  };
}

/** Whether two versions have the same paragraphs under the same ids, in one order. */
export const haveSameParagraphs = (a: Version, b: Version): boolean =>
  a.paragraphs.length === b.paragraphs.length &&
  a.paragraphs.every(({ id, original }, place) => {
    const other = b.paragraphs[place];
    return other?.id === id && other.original === original;
  });

function changesBetween(from: Version, to: Version): Map<string, LedgerChange> {
  const before = byParagraph(from.corrections.filter(isAccepted));
  const after = byParagraph(to.corrections.filter(isAccepted));
  return new Map(
    to.paragraphs.map(({ id, original }) => [
      id,
      { original, before: before.get(id) ?? [], after: after.get(id) ?? [] },
    ]),
  );
}

const isAccepted = ({ state }: Correction): boolean => state === 'accepted';

const ids = ({ paragraphs }: Version): string[] => paragraphs.map(({ id }) => id);

const originals = ({ paragraphs }: Version): string[] => paragraphs.map(({ original }) => original);

function cleaned({ paragraphs, corrections }: Version): string[] {
  const accepted = byParagraph(corrections.filter(isAccepted));
  return paragraphs.map(({ id, original }) => applyCorrections(original, accepted.get(id) ?? []));
}
