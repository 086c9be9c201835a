import { describe, expect, it } from 'vitest';
import { makeAnchor, type Annotation } from './annotation.ts';
import { carryOver } from './carry/carry-over.ts';
import { applyCorrections, type Replacement } from './correction.ts';
import { reanchor } from './reanchor.ts';
import type { Side, Text } from './text.ts';
import { wordEdits } from './word-edits.ts';

const at = '2026-11-28T10:00:00.000Z';
const text = { id: 't1', nextParagraph: 900, ledgerRevision: 1 } as Text;
const byWords = (original: string, cleaned: string) =>
  wordEdits(original, cleaned, 0).map((one) => ({ ...one, kind: 'wording' as const }));

function note(
  parts: readonly (readonly [id: string, words: string, start: number, end: number])[],
  side: Side = 'cleaned',
  id = 'a1',
): Annotation {
  const anchors = parts.map(([paragraph, words, start, end]) =>
    makeAnchor(paragraph, words, { start, end }, 1),
  );
  return {
    id,
    textId: 't1',
    side,
    colour: 'yellow',
    note: '',
    tags: [],
    home: anchors,
    current: anchors,
    state: 'exact',
    place: 0,
    start: anchors[0]?.start ?? 0,
    chunks: ['t1/0'],
    createdAt: at,
    modifiedAt: at,
  };
}

const read = (
  originals: readonly string[],
  annotations: readonly Annotation[],
  now: readonly string[],
) =>
  carryOver(
    {
      text,
      paragraphs: originals.map((original, place) => ({
        id: `p${place + 1}`,
        ordinal: place + 1,
        original,
        tail: '\n',
      })),
      corrections: [],
      annotations,
      terms: [],
      reading: null,
    },
    now.map((original, place) => ({ id: `p${place + 1}`, original, tail: '\n' })),
    byWords,
    at,
  ).annotations;

describe('letters of several units are never cut', () => {
  it.each<[string, string, string, string, string]>([
    // before, what is marked, what is replaced, by what, what is marked afterwards
    ['рече 😀😁 и оде', '😀', '😁', '😂', '😀'],
    ['рече 😀😁 и оде', '😁', '😀', '😂', '😁'],
    ['рече 😀😁 и оде', '😀😁', '😁', '😂', '😀😂'],
    ['рече 𝒂𝒃 и оде', '𝒂𝒃', '𝒂𝒃', '𝒂𝒄', '𝒂𝒄'],
    ['рече е\u0301ра и оде', 'е\u0301ра', 'е\u0301ра', 'е\u0301раа', 'е\u0301раа'],
    ['рече кће\u0301р и оде', 'кће\u0301р', 'е\u0301', 'е', 'кћер'],
    ['рече кћер и оде', 'кћер', 'ће', 'ће\u0301', 'кће\u0301р'],
    ['рече 👩‍🌾 и оде', '👩‍🌾', 'рече', 'вели', '👩‍🌾'],
  ])('%s', (before, marked, gone, put, expected) => {
    const start = before.indexOf(marked);
    const from = before.indexOf(gone);
    const change = { from, to: from + gone.length, before: gone, after: put };
    const after = applyCorrections(before, [change]);
    const ways: Partial<Record<'edits', Replacement[]>>[] = [{}, { edits: [change] }];
    for (const known of ways) {
      const changes = new Map([
        ['p1', { original: before, before: [], after: [change], ...known }],
      ]);
      const made = note([['p1', before, start, start + marked.length]]);
      const { current } = reanchor(made, changes, 2);
      expect(after.slice(current[0]?.start, current[0]?.end)).toBe(expected);
    }
  });
});

describe('a note', () => {
  it('on an empty paragraph stays there, and is nowhere else when that is gone', () => {
    const made = { ...note([['p2', '', 0, 0]], 'original'), place: 1 };
    const originals = ['Стари млин.', '', 'Река је текла.'];
    const [kept] = read(originals, [made], originals);
    expect(kept).toBe(made);
    const [gone] = read(originals, [made], ['Стари млин.', 'Река је текла.']);
    expect([gone?.state, gone?.current.length]).toEqual(['orphan', 1]);
  });

  it('on words written into an empty paragraph is an orphan without them, and comes home', () => {
    const put = { from: 0, to: 0, before: '', after: 'нова реч' };
    const made = note([['p1', 'нова реч', 0, 8]]);
    const gone = reanchor(made, new Map([['p1', { original: '', before: [put], after: [] }]]), 2);
    expect([gone.state, gone.current[0]?.quote.exact]).toEqual(['orphan', 'нова реч']);
    const back = reanchor(gone, new Map([['p1', { original: '', before: [], after: [put] }]]), 3);
    expect([back.state, back.current[0]?.end]).toEqual(['exact', 8]);
  });

  it('on a whole text of many paragraphs keeps all that is left of it', () => {
    const originals = Array.from(
      { length: 400 },
      (_, i) => `Пасус ${i}: река тече, а млин меље жито.`,
    );
    const parts = originals.map((words, i) => [`p${i + 1}`, words, 0, words.length] as const);
    const chunks = ['t1/0', 't1/1', 't1/2', 't1/3'];
    const made = { ...note(parts, 'original'), chunks };
    const now = originals.toSpliced(7, 1).with(100, 'Пасус 101: река тече, а млин стоји.');
    const [carried] = read(originals, [made], now);
    expect(carried?.state).toBe('moved');
    expect(carried?.current).toHaveLength(399);
    const [again] = read(originals, [made], originals);
    expect(again).toBe(made);
  });

  it('is one of ten thousand in a paragraph, and each stays on its own word', () => {
    const count = 10_000;
    const originals = Array.from({ length: count }, (_, i) => `реч${i}`);
    const original = originals.join(' ');
    let start = 0;
    const notes = originals.map((word, i) => {
      const made = note([['p1', original, start, start + word.length]], 'cleaned', `a${i}`);
      start += word.length + 1;
      return made;
    });
    const after = [{ from: 0, to: 0, before: '', after: 'Ево: ' }];
    const changes = new Map([['p1', { original, before: [], after }]]);
    const carried = notes.map((one) => reanchor(one, changes, 2));
    expect(carried.every(({ state }) => state === 'exact')).toBe(true);
    expect(carried.map(({ current }) => current[0]?.quote.exact)).toEqual(originals);
  });
});
