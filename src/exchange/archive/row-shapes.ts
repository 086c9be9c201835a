import { colours, type Anchor, type Annotation } from '../../core/annotation.ts';
import { caseNames, type CaseForms } from '../../core/cases.ts';
import type { Reading, Refusal, Setting } from '../../core/change.ts';
import {
  correctionKinds,
  correctionStates,
  type Alternative,
  type Correction,
  type Explanation,
} from '../../core/correction.ts';
import { formats } from '../../core/format.ts';
import {
  stepKinds,
  type ImportRecord,
  type Outline,
  type OutlineEntry,
  type Step,
} from '../../core/import-report.ts';
import type { PairedRow, Pairing } from '../../core/pairing/pairing.ts';
import type { Revision, RevisionCause, WordsChange } from '../../core/revision.ts';
import { inlineStyles, paragraphKinds, type StyledSpan } from '../../core/structure.ts';
import { variantKinds, type Term, type Variant } from '../../core/term.ts';
import type { Paragraph, Text } from '../../core/text.ts';
import { archiveLimits } from './archive-format.ts';
import {
  anything,
  flag,
  listOf,
  matching,
  misshapen,
  nullable,
  number,
  object,
  oneOf,
  share,
  whole,
  words,
  type Shape,
} from './shape.ts';

/** What rows of each table must be. A field that is new in a type does not compile until it is here. */

const id = matching(/^[a-z0-9-]{1,300}$/, 'an id');
/** Ids of some rows are made of other things. */
const key = matching(/^[^]{1,4000}$/, 'an id');
const date = matching(/^\d{4}-\d\d-\d\d(?:T[\d:.]{5,15}Z)?$/, 'a date');
const script = oneOf('Cyrl', 'Latn');
const tags = listOf(words);

type Edition = NonNullable<Text['edition']>;

export const textShape = object<Text>(
  {
    id,
    title: words,
    author: words,
    source: words,
    sha256: words,
    encoding: words,
    format: oneOf(...formats),
    language: words,
    script,
    edition: nullable(object<Edition>({ source: words, sha256: words, encoding: words }, {})),
    collections: tags,
    tags,
    lead: words,
    paragraphCount: whole(),
    wordCount: whole(),
    nextParagraph: whole(1),
    ledgerRevision: whole(),
    paragraphsRevision: whole(),
    addedAt: date,
    deletedAt: nullable(date),
  },
  {},
);

const styleShape = object<StyledSpan>(
  { start: whole(), end: whole(), style: oneOf(...inlineStyles) },
  { to: words },
);

export const paragraphShape = object<Paragraph>(
  { id, ordinal: whole(), original: words, tail: words },
  {
    kind: oneOf(...paragraphKinds.filter((kind) => kind !== 'prose')),
    level: whole(),
    styles: listOf(styleShape),
  },
);

export const correctionShape = object<Correction>(
  {
    id: key,
    textId: id,
    paragraphId: id,
    place: whole(),
    from: whole(),
    to: whole(),
    before: words,
    after: words,
    kind: oneOf(...correctionKinds),
    explanation: object<Explanation>({ sr: words, en: words }, {}),
    confidence: share,
    state: oneOf(...correctionStates),
    isDecided: flag,
    by: oneOf('rule', 'edition', 'hand'),
    rule: nullable(words),
    group: nullable(words),
    alternatives: listOf(
      object<Alternative>(
        {
          after: words,
          origin: oneOf('rule', 'glossary', 'original', 'transcription', 'dictionary'),
        },
        {},
      ),
    ),
    at: date,
  },
  {},
);

const anchors = listOf(
  object<Anchor>(
    {
      paragraphId: id,
      revision: whole(),
      start: whole(),
      end: whole(),
      quote: object<Anchor['quote']>({ exact: words, prefix: words, suffix: words }, {}),
    },
    {},
  ),
);

export const annotationShape = object<Annotation>(
  {
    id,
    textId: id,
    side: oneOf('original', 'cleaned'),
    colour: oneOf(...colours),
    note: words,
    tags,
    home: anchors,
    current: anchors,
    state: oneOf('exact', 'moved', 'orphan'),
    place: whole(),
    start: whole(),
    chunks: listOf(words),
    createdAt: date,
    modifiedAt: date,
  },
  { confirmed: anchors, links: listOf(words) },
);

const cell = oneOf(...caseNames);
const casesShape: Shape<Partial<CaseForms>> = (value) => {
  if (typeof value !== 'object' || value === null) throw misshapen('expected an object');
  const forms = Object.entries(value).map(([name, form]) => [cell(name), words(form)] as const);
  return Object.fromEntries(forms);
};

export const termShape = object<Term>(
  {
    id,
    textId: matching(/^(?:\*|[a-z0-9-]{1,300})$/, 'an id'),
    canonical: words,
    variants: listOf(object<Variant>({ form: words, kind: oneOf(...variantKinds) }, { cell })),
    definition: words,
    category: words,
    tags,
    paragraphIds: listOf(words),
    createdAt: date,
    modifiedAt: date,
  },
  { cases: casesShape, script },
);

export const refusalShape = object<Refusal>(
  {
    id: key,
    textId: nullable(id),
    group: words,
    before: words,
    after: words,
    kind: oneOf(...correctionKinds),
    at: date,
  },
  {},
);

const causes = {
  rules: true,
  decision: true,
  hand: true,
  replace: true,
  'step-back': true,
  split: true,
  merge: true,
  reread: true,
} satisfies Record<RevisionCause, true>;

export const revisionShape = object<Revision>(
  {
    id,
    textId: id,
    keys: listOf(words),
    changes: listOf(listOf(object<WordsChange>({ at: whole(), was: words, is: words }, {}))),
    cause: oneOf(...(Object.keys(causes) as RevisionCause[])),
    at: date,
  },
  {},
);

export const importShape = object<ImportRecord>(
  {
    textId: id,
    tidy: flag,
    report: listOf(
      object<Step>({ step: oneOf(...stepKinds), count: whole(), examples: listOf(words) }, {}),
    ),
    at: date,
  },
  {},
);

export const outlineShape = object<Outline>(
  {
    textId: id,
    headings: listOf(
      object<OutlineEntry>({ paragraphId: id, place: whole(), level: whole(), words }, {}),
    ),
  },
  {},
);

export const pairingShape = object<Pairing>(
  {
    textId: id,
    rows: listOf(
      object<PairedRow>(
        { original: whole(), cleaned: whole(), confidence: share, isConfirmed: flag },
        {},
      ),
    ),
  },
  {},
);

export const readingShape = object<Reading>(
  {
    textId: id,
    paragraphId: id,
    place: whole(),
    side: oneOf('original', 'cleaned'),
    within: number,
    progress: number,
    at: date,
  },
  {},
);

export const settingShape = object<Setting>({ key, value: anything(archiveLimits.nesting) }, {});
