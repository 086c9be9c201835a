import type { Anchor, Annotation } from '../../core/annotation.ts';
import type { Correction } from '../../core/correction.ts';
import type { Text } from '../../core/text.ts';
import type { FeatureRecord } from './features.ts';

/** What of a text stands in no other place of the document. */
export const textRecord = (text: Text): FeatureRecord => ({
  format: text.format,
  language: text.language,
  script: text.script,
  collections: text.collections,
  tags: text.tags,
  lead: text.lead,
  wordCount: text.wordCount,
  nextParagraph: text.nextParagraph,
  ledgerRevision: text.ledgerRevision,
  paragraphsRevision: text.paragraphsRevision,
  addedAt: text.addedAt,
  deletedAt: text.deletedAt,
});

/**
 * What of a correction stands in no other place: of an accepted one the `choice` holds the rest, any
 * other one stands here whole.
 */
export function correctionRecord(correction: Correction): FeatureRecord {
  const { state, isDecided, rule, group, at, explanation, alternatives } = correction;
  const { kind, by, confidence, from, to, before, after } = correction;
  return {
    state,
    isDecided,
    ...(state === 'accepted' ? {} : { kind, by, confidence, from, to, before, after }),
    rule,
    group,
    at,
    explanation: { ...explanation },
    alternatives: alternatives.map((one) => ({ ...one })),
  };
}

/** All of an annotation but its note. Anchors that are as they were made stand there once. */
export function annotationRecord(annotation: Annotation): FeatureRecord {
  const { side, colour, state, tags, createdAt, modifiedAt } = annotation;
  const { home, current, confirmed, links, place, start, chunks } = annotation;
  const isAtHome = JSON.stringify(home) === JSON.stringify(current);
  return {
    side,
    colour,
    state,
    tags,
    createdAt,
    modifiedAt,
    home: home.map(anchorRecord),
    ...(isAtHome ? {} : { current: current.map(anchorRecord) }),
    ...(confirmed ? { confirmed: confirmed.map(anchorRecord) } : {}),
    links,
    place,
    start,
    chunks,
  };
}

const anchorRecord = ({ paragraphId, start, end, revision, quote }: Anchor): FeatureRecord => ({
  paragraphId,
  start,
  end,
  revision,
  exact: quote.exact,
  prefix: quote.prefix,
  suffix: quote.suffix,
});
