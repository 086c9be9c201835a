import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Operation } from '../../../core/change.ts';
import { splitChange } from './split-change.ts';

const operation = fc.oneof(
  fc
    .array(fc.record({ key: fc.string(), value: fc.string({ maxLength: 60 }) }), { minLength: 1 })
    .map((rows): Operation => ({ put: 'settings', rows })),
  fc
    .array(fc.string(), { minLength: 1 })
    .map((keys): Operation => ({ remove: 'annotations', keys })),
);

/** Each row and key for itself, in order. */
const steps = (operations: readonly Operation[]): unknown[] =>
  operations.flatMap((one): unknown[] =>
    'put' in one ? [...one.rows] : 'remove' in one ? [...one.keys] : [one],
  );

it('splits a long change into short ones, with all its rows in their order', () => {
  fc.assert(
    fc.property(fc.array(operation), fc.integer({ min: 50, max: 400 }), (change, longest) => {
      const parts = splitChange(change, longest);
      expect(steps(parts.flat())).toEqual(steps(change));
      for (const part of parts) {
        expect(part.length === 1 || JSON.stringify(part).length <= longest + part.length + 1).toBe(
          true,
        );
      }
    }),
  );
});

it('leaves a short change whole', () => {
  const change: Operation[] = [
    { remove: 'annotations', keys: ['a1'] },
    { remove: 'terms', keys: ['g1'] },
  ];
  expect(splitChange(change, 1_000)).toEqual([change]);
});
