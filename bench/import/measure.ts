import type { Table } from '../cleaning/measure.ts';
import { alignment } from './alignment.ts';
import { carried } from './carried.ts';
import { encodings } from './encodings.ts';
import { search } from './search.ts';

interface Given {
  readonly texts: string;
  readonly quick: boolean;
}

/** Every measure for which the folder has samples, each told when it is done. */
export function* measure({ texts, quick }: Given): Generator<Table> {
  const measures = [
    () => encodings(texts, quick),
    () => alignment({ texts, quick }),
    () => [carried(texts, quick)],
    () => search(texts, quick),
  ];
  for (const each of measures) yield* each().filter(({ rows }) => rows.length > 0);
}
