import { describe, expect, it, test } from 'vitest';
import { makeAnchor, type Annotation } from './annotation.ts';
import { applyCorrections, type Replacement } from './correction.ts';
import { reanchor, type LedgerChange } from './reanchor.ts';

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
function annotated(marked: string): { cleaned: string; made: Annotation } {
  const cleaned = marked.replace(/[{}]/gu, '');
  const span = { start: marked.indexOf('{'), end: marked.indexOf('}') - 1 };
  const anchors = [makeAnchor('p1', cleaned, span, 1)];
  const made: Annotation = {
    id: 'a1',
    textId: 't1',
    side: 'cleaned',
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
  const { cleaned, made } = annotated(marked);
  const { original, corrections } = drawn(ledgers[0] ?? '');
  expect(applyCorrections(original, corrections)).toBe(cleaned);
  let now = made;
  return ledgers.slice(1).map((after, index) => {
    now = step(now, ledgers[index] ?? '', after);
    const { original, corrections } = drawn(after);
    return `${now.state}: ${draw(applyCorrections(original, corrections), now)}`;
  });
}

/** The annotation after its paragraph's ledger went from one drawing to the other. */
function step(annotation: Annotation, before: string, after: string): Annotation {
  const { original, corrections } = drawn(after);
  const change = { original, before: drawn(before).corrections, after: corrections };
  return reanchor(annotation, new Map([['p1', change]]), 2);
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

  it('is not taken for its neighbour in a row of like words', () => {
    const row = 'ха'.repeat(20);
    expect(followed(`${row}{ха}!`, [`${row}ха!`, `${row}[ха|]!`])).toEqual([`orphan: ${row}{}!`]);
  });

  it('does not come back to like words in other surroundings', () => {
    const steps = ['рече да [он је дошао|стиже] јуче', 'рече да [он је дошао|дошао је он] јуче'];
    expect(followed('рече да он {је} дошао јуче', ['рече да он је дошао јуче', ...steps])).toEqual([
      'orphan: рече да {}стиже јуче',
      'orphan: рече да {}дошао је он јуче',
    ]);
  });

  it('comes back though corrections beside it were accepted meanwhile', () => {
    expect(
      followed('некаква рец {пасус} има овде', [
        'некаква рец пасус има овде',
        'некаква рец [пасус |]има овде',
        'некаква [рец|реч] [пасус |]има овде',
        'некаква [рец|реч] пасус има овде',
      ]).at(-1),
    ).toBe('exact: некаква реч {пасус} има овде');
  });

  it('keeps its last words and what surrounds their place when it is an orphan', () => {
    const { made } = annotated('Први {став} има');
    const now = step(made, 'Први [пасус|став] има', 'Први[ пасус|] има');
    expect(now.current).toEqual([
      {
        paragraphId: 'p1',
        revision: 2,
        start: 4,
        end: 4,
        quote: { exact: 'став', prefix: 'Први', suffix: ' има' },
      },
    ]);
    expect(now.home).toBe(made.home);
  });

  it('is exact on words that were confirmed until those change, and when they come back', () => {
    const { made } = annotated('Први {став} има');
    const moved = step(made, 'Први став има', 'Први [став|део] има');
    const confirmed: Annotation = { ...moved, confirmed: moved.current, state: 'exact' };
    const beside = step(confirmed, 'Први [став|део] има', 'Први [став|део] [има|нема]');
    expect(beside.state).toBe('exact');
    const other = step(beside, 'Први [став|део] [има|нема]', 'Први [став|одељак] има');
    expect(other.state).toBe('moved');
    const again = step(other, 'Први [став|одељак] има', 'Први [став|део] има');
    expect([again.state, draw('Први део има', again)]).toEqual(['exact', 'Први {део} има']);
    const home = step(again, 'Први [став|део] има', 'Први став има');
    expect([home.state, draw('Први став има', home)]).toEqual(['exact', 'Први {став} има']);
  });

  it('is not moved by a change that gives the same words', () => {
    const { made } = annotated('Први {став} има');
    expect(step(made, 'Први [пасус|став] има', 'Први [пасус има|став има]')).toBe(made);
  });
});

describe('what the hand did', () => {
  const original = 'ха ха ха ха';
  const after: Replacement[] = [{ from: 0, to: 3, before: 'ха ', after: '' }];
  const { made } = annotated('ха ха {ха} ха');
  const led = (edits: Replacement[]): string => {
    const change = { original, before: [], after, edits };
    return draw('ха ха ха', reanchor(made, new Map([['p1', change]]), 2));
  };

  it('leads where comparing could not tell', () => {
    expect(led([{ from: 0, to: 3, before: 'ха ', after: '' }])).toBe('ха {ха} ха');
    expect(led([{ from: 8, to: 11, before: ' ха', after: '' }])).toBe('ха ха {ха}');
  });

  it('is not believed when it does not lead to the words that come', () => {
    const compared = draw(
      'ха ха ха',
      reanchor(made, new Map([['p1', { original, before: [], after }]]), 2),
    );
    expect(led([{ from: 3, to: 6, before: 'нн ', after: '' }])).toBe(compared);
    expect(led([{ from: 3, to: 5, before: 'ха', after: '' }])).toBe(compared);
    expect(led([])).toBe(compared);
  });
});

describe('an annotation over several paragraphs', () => {
  const one = annotated('Први {став}').made;
  const [first] = one.home;
  const second = makeAnchor('p2', 'Други део', { start: 0, end: 5 }, 1);
  const home = first ? [first, second] : [];
  const made: Annotation = { ...one, home, current: home };
  const gone = { original: 'Први став', before: [], after: drawn('Први[ став|]').corrections };
  const goneToo = { original: 'Други део', before: [], after: drawn('[Други |]део').corrections };

  it('keeps the anchors of paragraphs that do not change', () => {
    const now = reanchor(
      made,
      new Map([['p1', { ...gone, after: drawn('[Први|Трећи] став').corrections }]]),
      2,
    );
    expect([now.state, now.start]).toEqual(['exact', 6]);
    expect(now.current[1]).toBe(second);
  });

  it('is moved while words are left in one of them, then an orphan, then exact again', () => {
    const moved = reanchor(made, new Map([['p1', gone]]), 2);
    const orphan = reanchor(moved, new Map([['p2', goneToo]]), 3);
    const back = (change: LedgerChange) => ({
      ...change,
      before: change.after,
      after: change.before,
    });
    const again = reanchor(
      orphan,
      new Map([
        ['p1', back(gone)],
        ['p2', back(goneToo)],
      ]),
      4,
    );
    expect([moved, orphan, again].map(({ state }) => state)).toEqual(['moved', 'orphan', 'exact']);
    expect(orphan.current.map(({ quote }) => quote.exact)).toEqual(['став', 'Други']);
    expect(again.current).toEqual(home.map((anchor) => ({ ...anchor, revision: 4 })));
  });
});
