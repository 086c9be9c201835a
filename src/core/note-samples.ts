import type { Annotation } from './annotation.ts';

/** A note for tests: on the words `народне комуне` of the cleaned side, unless told otherwise. */
export function sampleNote(
  also: Partial<Annotation> & { readonly words?: string } = {},
): Annotation {
  const { words = 'народне комуне', ...rest } = also;
  const anchor = {
    paragraphId: 'p1',
    revision: 1,
    start: 0,
    end: words.length,
    quote: { exact: words, prefix: '', suffix: '' },
  };
  return {
    id: 'a1',
    textId: 't1',
    side: 'cleaned',
    colour: 'yellow',
    note: '',
    tags: [],
    home: [anchor],
    current: [anchor],
    state: 'exact',
    place: 0,
    start: 0,
    chunks: ['t1/0'],
    createdAt: '2026-11-14T10:00:00.000Z',
    modifiedAt: '2026-11-14T10:00:00.000Z',
    ...rest,
  };
}
