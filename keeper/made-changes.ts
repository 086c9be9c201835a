import fc from 'fast-check';
import type { Operation, TableName } from '../src/core/change.ts';

/** Changes for tests: of few texts, so that they meet each other, and rows of all schemas. */

const textId = fc.constantFrom('t1', 't2', 't3');
const word = fc.constantFrom('реч', 'њ', '\ud800', '"]', '', '__proto__');
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-0${(n % 9) + 1}-${n}T10:00:00.000Z`);
const place = fc.nat({ max: 2000 });

const paragraph = fc.record({ id: fc.constantFrom('p1', 'p2', 'p3'), original: word });
const chunk = fc.record({
  textId,
  index: fc.nat({ max: 12 }),
  paragraphs: fc.uniqueArray(paragraph, { maxLength: 3, selector: ({ id }) => id }),
});

/** Ids of one text only, as those of the program are; rows under them stay where they are. */
const ownId = (text: string): fc.Arbitrary<string> => fc.nat({ max: 5 }).map((n) => `${text}-${n}`);

const ofText = <T extends object>(fields: (id: string) => fc.Arbitrary<T>) =>
  textId
    .chain((id) => fc.record({ id: ownId(id), textId: fc.constant(id), rest: fields(id) }))
    .map(({ rest, ...row }) => ({ ...row, ...rest }));

const correction = ofText(() =>
  fc.oneof(
    fc.record({ paragraphId: fc.constant('p1'), place, after: word, state: word, group: word }),
    // Version 1.
    fc.record({
      paragraphId: fc.constantFrom('p1', 'p2', 'p3'),
      chunk: fc.nat({ max: 12 }),
      after: word,
      state: word,
    }),
  ),
);
const annotation = ofText(() =>
  fc.record({
    place,
    start: fc.nat({ max: 9 }),
    note: fc.oneof(word, fc.constant('[x](uporedo://text/t1/p/p2)')),
    tags: fc.array(word, { maxLength: 2 }),
    chunks: fc.constant([]),
    state: fc.constantFrom('exact', 'orphan'),
  }),
);
const revision = ofText(() => fc.record({ keys: fc.constant([]), at: day, changes: word }));
const text = fc.oneof(
  fc.record({ id: textId, title: word, paragraphCount: place, addedAt: day }),
  fc.record({
    id: textId,
    title: word,
    paragraphCount: place,
    nextParagraph: place,
    addedAt: day,
    tags: fc.array(word),
  }),
);
/** May belong to another text tomorrow, or to all. */
const term = fc.record({
  id: fc.constantFrom('g1', 'g2'),
  textId: fc.oneof(textId, fc.constant('*')),
  canonical: word,
});
const refusal = fc.record({
  id: fc.constantFrom('f1', 'f2'),
  textId: fc.oneof(textId, fc.constant(null)),
  group: word,
});
const single = fc.record({ textId, at: day, value: word });
const setting = fc.record({ key: word, value: fc.jsonValue() });

const put = (table: TableName, row: fc.Arbitrary<object>): fc.Arbitrary<Operation> =>
  fc
    .array(row, { minLength: 1, maxLength: 4 })
    .map((rows) => ({ put: table, rows }) as unknown as Operation);
const remove = (table: TableName, key: fc.Arbitrary<unknown>): fc.Arbitrary<Operation> =>
  fc
    .array(key, { minLength: 1, maxLength: 3 })
    .map((keys) => ({ remove: table, keys }) as unknown as Operation);

const opaque = textId.chain(ownId);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: put('corrections', correction) },
  { weight: 3, arbitrary: put('annotations', annotation) },
  { weight: 2, arbitrary: put('chunks', chunk) },
  put('revisions', revision),
  put('texts', text),
  put('terms', term),
  put('refusals', refusal),
  put('settings', setting),
  ...(['imports', 'outlines', 'pairings', 'readings'] as const).map((table) => put(table, single)),
  ...(['corrections', 'annotations', 'revisions'] as const).map((table) => remove(table, opaque)),
  ...(['texts', 'imports', 'outlines', 'pairings', 'readings'] as const).map((table) =>
    remove(table, textId),
  ),
  remove('chunks', fc.tuple(textId, fc.nat({ max: 12 }))),
  remove('terms', fc.constantFrom('g1', 'g2')),
  remove('settings', word),
  textId.map((id): Operation => ({ purge: id })),
  { weight: 1, arbitrary: fc.constant<Operation>({ clear: 'everything' }) },
);

/** Records of a journal, each a change. */
export const madeChanges: fc.Arbitrary<readonly (readonly Operation[])[]> = fc
  .array(fc.array(operation, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((changes) => JSON.parse(JSON.stringify(changes)) as readonly (readonly Operation[])[]);
