import { describe, expect, it, test } from 'vitest';
import { makeAnchor, type Annotation } from './annotation.ts';
import { applyCorrections, type Replacement } from './correction.ts';
import { reanchor } from './reanchor.ts';
import type { Side } from './text.ts';

/** A paragraph drawn with its corrections: `[old|new]`. */
function drawn(text: string): { original: string; corrections: Replacement[] } {
  let original = '';
  const corrections: Replacement[] = [];
  for (const [, plain = '', before, after] of text.matchAll(/([^[]+)|\[([^|]*)\|([^\]]*)\]/gu)) {
    if (before !== undefined && after !== undefined) {
      const from = original.length;
      corrections.push({ from, to: from + before.length, before, after });
    }
    original += before ?? plain;
  }
  return { original, corrections };
}

/** An annotation on what stands between the braces: `Први {пасус} има`. */
function annotated(marked: string, side: Side = 'cleaned'): { cleaned: string; made: Annotation } {
  const cleaned = marked.replace(/[{}]/gu, '');
  const span = { start: marked.indexOf('{'), end: marked.indexOf('}') - 1 };
  const anchors = [makeAnchor('p1', cleaned, span, 1)];
  const made: Annotation = {
    id: 'a1',
    textId: 't1',
    side,
    colour: 'yellow',
    note: '',
    tags: [],
    home: anchors,
    current: anchors,
    state: 'exact',
    place: 0,
    start: span.start,
    chunks: ['t1/0'],
    createdAt: '2026-11-23T10:00:00.000Z',
    modifiedAt: '2026-11-23T10:00:00.000Z',
  };
  return { cleaned, made };
}

/** The annotation drawn as it stands: `Први {пасус} има`. */
function draw(cleaned: string, { current }: Annotation): string {
  const { start = 0, end = 0 } = current[0] ?? {};
  return `${cleaned.slice(0, start)}{${cleaned.slice(start, end)}}${cleaned.slice(end)}`;
}

/** Each ledger is drawn; the annotation is made on what the first one gives, and follows the rest. */
function followed(marked: string, ledgers: readonly string[]): string[] {
  const { made, cleaned } = annotated(marked);
  const steps = ledgers.map(drawn);
  const first = steps[0] && applyCorrections(steps[0].original, steps[0].corrections);
  if (first !== cleaned) throw new Error(`"${first}" is not "${cleaned}".`);
  let now = made;
  return steps.slice(1).map(({ original, corrections }, index) => {
    const before = steps[index]?.corrections ?? [];
    now = reanchor(now, new Map([['p1', { original, before, after: corrections }]]), index + 2);
    return `${now.state}: ${draw(applyCorrections(original, corrections), now)}`;
  });
}

describe('an annotation of the cleaned side', () => {
  test.each<[marked: string, before: string, after: string, drawn: string]>([
    ['Први {пасус} има', 'Први пасус има', 'Први пасус [има|нема]', 'exact: Први {пасус} нема'],
    ['Први {пасус} има', 'Први пасус има', '[Први|И први] пасус има', 'exact: И први {пасус} има'],
    ['Први {пасус} има', 'Први пасус има', 'Први пасус[|,] има', 'exact: Први {пасус}, има'],
    ['Први {пасус} има', 'Први пасус има', 'Први [|„]пасус[|“] има', 'exact: Први „{пасус}“ има'],
    ['Први {пасус} има', 'Први пасус има', 'Први [пасус|став] има', 'moved: Први {став} има'],
    ['Први {пасус} има', 'Први пасус има', 'Први [пасус |]има', 'orphan: Први {}има'],
    ['{Први пасус} има', 'Први пасус има', 'Први[ пасус|] има', 'moved: {Први} има'],
    ['{Први пасус има}', 'Први пасус има', 'Први пасус има[|.]', 'exact: {Први пасус има}.'],
    ['Први {став} има', 'Први [пасус|став] има', 'Први пасус има', 'moved: Први {пасус} има'],
    ['он {је} дошао је', 'он је дошао је', 'он[ је|] дошао је', 'orphan: он{} дошао је'],
    ['рече {он} и оде', 'рече он и оде', 'рече [он и оде|нешто]', 'orphan: рече {}нешто'],
    [
      '{Популар Цоммунес} и',
      'Популар Цоммунес и',
      '[Популар Цоммунес|народне комуне] и',
      'moved: {народне комуне} и',
    ],
    [
      '{комуне} и',
      '[Популар Цоммунес|комуне] и',
      '[Популар Цоммунес|народне комуне] и',
      'exact: народне {комуне} и',
    ],
  ])('%s, %s → %s: %s', (marked, before, after, expected) => {
    expect(followed(marked, [before, after])).toEqual([expected]);
  });

  it('is exact again when its words come back where they stood', () => {
    const ledger = 'Први [пасус има|] речи, пасус има';
    expect(
      followed('Први {пасус} има речи, пасус има', [
        'Први пасус има речи, пасус има',
        ledger,
        `[|И ]${ledger}`,
        'Први пасус има речи, пасус има',
      ]),
    ).toEqual([
      'orphan: Први {} речи, пасус има',
      'orphan: И Први {} речи, пасус има',
      'exact: Први {пасус} има речи, пасус има',
    ]);
  });
});
