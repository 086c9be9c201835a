import { describe, expect, it } from 'vitest';
import { makeAnchor, type Annotation } from '../annotation.ts';
import { applyCorrections, type Correction } from '../correction.ts';
import { toLatin } from '../script.ts';
import type { Paragraph, Side, Text } from '../text.ts';
import { wordEdits } from '../word-edits.ts';
import { carryOver, type CarriedOver, type TextState } from './carry-over.ts';
import type { EditionCorrections } from './edition-row.ts';

const at = '2026-11-28T10:00:00.000Z';

const text: Text = {
  id: 't1',
  title: 'Млин',
  author: '',
  source: 'mlin.txt',
  sha256: '',
  encoding: 'utf-8',
  format: 'text',
  language: 'sr',
  script: 'Cyrl',
  edition: null,
  collections: [],
  tags: [],
  lead: '',
  paragraphCount: 0,
  wordCount: 0,
  nextParagraph: 9,
  paragraphsRevision: 1,
  ledgerRevision: 3,
  addedAt: at,
  deletedAt: null,
};

const novel = [
  'Глава прва',
  'Стари млинар је сваког јутра отварао капију и чекао прве сељаке са житом.',
  'Река је те године набујала раније него што су људи у селу очекивали.',
  'Учитељ је донео нове књиге, али деца нису имала свеске да у њих пишу.',
  'На вашару су продавали коње, бакарне котлове и шарене мараме из Ниша.',
];

const rows = (originals: readonly string[]): Paragraph[] =>
  originals.map((original, place) => ({
    id: `p${place + 1}`,
    ordinal: place + 1,
    original,
    tail: '\n',
  }));

/** Words of the novel with a note on them. */
function note(words: string, side: Side = 'original', corrections: Correction[] = []): Annotation {
  const column = novel.map((original, place) =>
    applyCorrections(
      original,
      corrections.filter((one) => one.place === place),
    ),
  );
  const place = column.findIndex((one) => one.includes(words));
  const on = column[place] ?? '';
  const start = on.indexOf(words);
  const anchors = [makeAnchor(`p${place + 1}`, on, { start, end: start + words.length }, 3)];
  return {
    id: 'a1',
    textId: 't1',
    side,
    colour: 'yellow',
    note: '',
    tags: [],
    home: anchors,
    current: anchors,
    state: 'exact',
    place,
    start,
    chunks: ['t1/0'],
    createdAt: at,
    modifiedAt: at,
  };
}

function fix(before: string, after: string, more: Partial<Correction> = {}): Correction {
  const place = novel.findIndex((one) => one.includes(before));
  const from = (novel[place] ?? '').indexOf(before);
  const to = from + before.length;
  return {
    id: `t1-p${place + 1}-${from}-${to}-spelling`,
    textId: 't1',
    paragraphId: `p${place + 1}`,
    place,
    from,
    to,
    before,
    after,
    kind: 'spelling',
    explanation: { sr: 'Правопис.', en: 'Spelling.' },
    confidence: 1,
    state: 'accepted',
    isDecided: true,
    by: 'rule',
    rule: 'spelling',
    group: null,
    alternatives: [],
    at,
    ...more,
  };
}

const byWords: EditionCorrections = (original, cleaned) =>
  wordEdits(original, cleaned, 0).map((one) => ({ ...one, kind: 'wording' as const }));

function carried(
  now: readonly (string | { original: string; cleaned: string })[],
  had: Partial<TextState> = {},
): CarriedOver {
  const paragraphs = rows(novel);
  const state = { text, paragraphs, corrections: [], annotations: [], terms: [], reading: null };
  return carryOver(
    { ...state, ...had },
    now.map((one, place) => ({
      id: `p${place + 1}`,
      tail: '\n',
      ...(typeof one === 'string' ? { original: one } : one),
    })),
    byWords,
    at,
  );
}

const but = (index: number, count: number, ...put: string[]): string[] =>
  novel.toSpliced(index, count, ...put);
const line = (index: number): string => novel[index] ?? '';
const ids = ({ paragraphs }: CarriedOver): string =>
  paragraphs.map(({ id, ordinal }) => `${ordinal}:${id}`).join(' ');

describe('paragraphs', () => {
  it.each<[string, string[], string]>([
    ['keep their ids', novel, '1:p1 2:p2 3:p3 4:p4 5:p5'],
    [
      'let new ones in under ids never used',
      but(1, 0, 'Потпуно ново.'),
      '1:p1 2:p9 3:p2 4:p3 5:p4 6:p5',
    ],
    ['take theirs along when they are gone', but(1, 1), '1:p1 2:p3 3:p4 4:p5'],
    [
      'give theirs to the first piece when split',
      but(3, 1, line(3).slice(0, 27), line(3).slice(28)),
      '1:p1 2:p2 3:p3 4:p4 5:p9 6:p5',
    ],
    [
      'have that of the first when merged',
      but(2, 2, `${line(2)} ${line(3)}`),
      '1:p1 2:p2 3:p3 4:p5',
    ],
  ])('%s', (_, now, expected) => {
    expect(ids(carried(now))).toBe(expected);
  });

  it('change nothing when they are the same', () => {
    const had = {
      corrections: [fix('млинар', 'воденичар')],
      annotations: [note('бакарне котлове')],
    };
    const now = carried(novel, had);
    expect(now.text).toBe(text);
    expect(now.corrections[0]).toBe(had.corrections[0]);
    expect(now.annotations[0]).toBe(had.annotations[0]);
  });

  it('cannot be none', () => {
    expect(() => carried([])).toThrow('no paragraphs');
  });

  it('lead references to the new id of a note’s paragraph', () => {
    const paragraphs = rows(['Текст са белешком', 'Белешка под текстом']);
    const state = { text, paragraphs, corrections: [], annotations: [], terms: [], reading: null };
    const coming = rows(['Сасвим ново почетно слово', 'Текст са белешком', 'Белешка под текстом']);
    const styles = [{ start: 0, end: 5, style: 'reference' as const, to: 'p3' }];
    const now = carryOver(
      state,
      coming.map((one) => (one.id === 'p2' ? { ...one, styles } : one)),
      byWords,
      at,
    );
    expect(now.paragraphs[1]).toMatchObject({ id: 'p1', styles: [{ to: 'p2' }] });
  });
});

/** The state, and the words with the ids of their paragraphs. */
function drawn({ annotations, paragraphs, corrections }: CarriedOver): string {
  const [annotation] = annotations;
  if (!annotation) throw new Error('The annotation is lost.');
  const places = annotation.current.map(({ paragraphId, start, end, quote }) => {
    const original = paragraphs.find(({ id }) => id === paragraphId)?.original ?? '';
    const own = corrections.filter((one) => one.paragraphId === paragraphId);
    const on = annotation.side === 'original' ? original : applyCorrections(original, own);
    return `${paragraphId} ${start === end ? `(${quote.exact})` : on.slice(start, end)}`;
  });
  return [annotation.state, ...places].join(' | ');
}

describe('an annotation', () => {
  it.each<[string, string, readonly string[], string]>([
    [
      'goes along with its words',
      'набујала раније',
      but(2, 1, 'Те године је река набујала раније него што су сељани очекивали.'),
      'exact | p3 набујала раније',
    ],
    [
      'is moved when some of them change',
      'бакарне котлове и шарене мараме',
      but(4, 1, 'На вашару су продавали коње, бакарне лонце и шарене мараме из Ниша.'),
      'moved | p5 бакарне лонце и шарене мараме',
    ],
    [
      'is cut where its paragraph is split',
      'нове књиге, али деца',
      but(3, 1, line(3).slice(0, 27), line(3).slice(28)),
      'exact | p4 нове књиге, | p9 али деца',
    ],
    [
      'stands further on when its paragraph is merged',
      'нове књиге',
      but(2, 2, `${line(2)} ${line(3)}`),
      'exact | p3 нове књиге',
    ],
    [
      'moves with its paragraph',
      'отварао капију',
      [...but(1, 1), line(1)],
      'exact | p2 отварао капију',
    ],
    ['is exact in the other script', 'нове књиге', novel.map(toLatin), 'exact | p4 nove knjige'],
    [
      'is an orphan beside the paragraph before, when its own is gone',
      'нове књиге',
      but(3, 1),
      'orphan | p3 (нове књиге)',
    ],
    [
      'is sought in paragraphs nearby that changed',
      'деца нису имала свеске да у њих пишу',
      novel
        .with(3, 'Учитељ је донео нове књиге и многе слике.')
        .with(4, `А деца нису имала свеске да у њих пишу. ${line(4)}`),
      'moved | p5 деца нису имала свеске да у њих пишу',
    ],
    [
      'is sought in the whole text when it is long and stands there once',
      'деца нису имала свеске да у њих пишу',
      [
        ...novel.with(3, 'Учитељ је донео нове књиге, по једну за сваку кућу.'),
        ...Array.from({ length: 9 }, (_, index) => `Сасвим нова реченица број ${index}.`),
        'Тек касније се сазнало зашто деца нису имала свеске да у њих пишу.',
      ],
      'moved | p18 деца нису имала свеске да у њих пишу',
    ],
    ['is not taken to words that stood there before', 'Река', but(2, 1), 'orphan | p2 (Река)'],
  ])('%s', (_, words, now, expected) => {
    expect(drawn(carried(now, { annotations: [note(words)] }))).toBe(expected);
  });

  it('of the cleaned side goes through what becomes of the cleaned words', () => {
    const corrections = [fix('млинар', 'воденичар')];
    const annotations = [note('воденичар је', 'cleaned', corrections)];
    const stays = but(1, 1, `Сасвим ${line(1)}`);
    expect(drawn(carried(stays, { corrections, annotations }))).toBe('exact | p2 воденичар је');
    const goes = but(1, 1, line(1).replace('млинар', 'мельник'));
    expect(drawn(carried(goes, { corrections, annotations }))).toBe('moved | p2 мельник је');
  });

  it('over two paragraphs keeps its order, and is one where they are merged', () => {
    const [first] = note('људи у селу очекивали.').home;
    const [second] = note('Учитељ је').home;
    const home = first && second ? [first, second] : [];
    const annotations = [{ ...note('људи у селу очекивали.'), home, current: home }];
    expect(drawn(carried(but(0, 1), { annotations }))).toBe(
      'exact | p3 људи у селу очекивали. | p4 Учитељ је',
    );
    const merged = but(2, 2, `${line(2)} ${line(3)}`);
    expect(drawn(carried(merged, { annotations }))).toBe(
      'exact | p3 људи у селу очекивали. Учитељ је',
    );
    expect(drawn(carried(but(3, 1), { annotations }))).toBe('moved | p3 људи у селу очекивали.');
  });

  it('that is an orphan is found when its words come back', () => {
    const without = but(3, 1, 'Учитељ је донео нове слике, али свеске деца нису имала.');
    const lost = carried(without, { annotations: [note('да у њих пишу')] });
    const back = carryOver(
      lost,
      rows(novel).map((one) => ({ ...one })),
      byWords,
      at,
    );
    expect(lost.annotations[0]?.state).toBe('orphan');
    expect(back.annotations[0]).toMatchObject({ state: 'exact', current: [{ start: 55 }] });
  });
});

const standing = ({ corrections }: CarriedOver): string[] =>
  corrections.map(
    ({ paragraphId, before, after, by, state }) =>
      `${paragraphId} ${before}→${after} ${by} ${state}`,
  );
const told = ({ report }: CarriedOver): string[] =>
  report.unplaced.map(
    ({ correction: { before, after }, ordinal, obstacle }) =>
      `¶ ${ordinal} ${before}→${after} ${obstacle}`,
  );

describe('a decision', () => {
  const taught = fix('Учитељ', 'Професор');
  it.each<[string, Correction, readonly string[], string[], string[]]>([
    [
      'stays where its words stand',
      taught,
      but(3, 1, `И тако, ${line(3)}`),
      ['p4 Учитељ→Професор rule accepted'],
      [],
    ],
    [
      'is told when its words are others',
      taught,
      but(3, 1, line(3).replace('Учитељ', 'Наставник')),
      [],
      ['¶ 4 Учитељ→Професор words-changed'],
    ],
    [
      'is told when its paragraph is gone',
      taught,
      but(3, 1),
      [],
      ['¶ 4 Учитељ→Професор paragraph-gone'],
    ],
    [
      'goes into the piece that holds its words',
      fix('свеске', 'теке'),
      but(3, 1, line(3).slice(0, 27), line(3).slice(28)),
      ['p9 свеске→теке rule accepted'],
      [],
    ],
    [
      'is written in the other script',
      taught,
      novel.map(toLatin),
      ['p4 Učitelj→Profesor rule accepted'],
      [],
    ],
    [
      'that refuses stays too',
      { ...taught, state: 'rejected' },
      but(3, 1, `И тако, ${line(3)}`),
      ['p4 Учитељ→Професор rule rejected'],
      [],
    ],
    [
      'is not one when only proposed',
      { ...taught, state: 'proposed', isDecided: false },
      but(3, 1, `И тако, ${line(3)}`),
      [],
      [],
    ],
    [
      'needs none to stand on when a rule’s was made',
      { ...taught, isDecided: false },
      but(3, 1, `И тако, ${line(3)}`),
      ['p4 Учитељ→Професор rule accepted'],
      [],
    ],
    [
      'that puts something in stays between what it stood between',
      fix('', ',', { from: 6, to: 6, paragraphId: 'p4', place: 3 }),
      but(3, 1, `И тако, ${line(3)}`),
      ['p4 →, rule accepted'],
      [],
    ],
  ])('%s', (_, correction, now, expected, lost) => {
    const found = carried(now, { corrections: [correction] });
    expect(standing(found)).toEqual(expected);
    expect(told(found)).toEqual(lost);
  });

  it('has an id of its place, so that a rule’s finding there does not take it', () => {
    const found = carried(but(3, 1, `И тако, ${line(3)}`), { corrections: [taught] });
    expect(found.corrections[0]?.id).toBe('t1-p4-8-14-spelling');
  });
});

describe('an edition that comes along', () => {
  it('makes the cleaned side read so, but for what a person decided', () => {
    const corrections = [fix('Учитељ', 'Даскал', { by: 'hand', rule: null })];
    const cleaned = line(3).replace('Учитељ', 'Наставник').replace('свеске', 'теке');
    const found = carried(
      novel.map((original, place) => (place === 3 ? { original, cleaned } : original)),
      { corrections },
    );
    expect(standing(found)).toEqual([
      'p4 Учитељ→Даскал hand accepted',
      'p4 свеске→теке edition accepted',
    ]);
  });

  it('takes the place of the edition before, which is told', () => {
    const corrections = [fix('Учитељ', 'Професор', { by: 'edition', rule: null })];
    const cleaned = line(3).replace('Учитељ', 'Наставник');
    const found = carried(
      novel.map((original, place) => (place === 3 ? { original, cleaned } : original)),
      { corrections },
    );
    expect(standing(found)).toEqual(['p4 Учитељ→Наставник edition accepted']);
    expect(told(found)).toEqual(['¶ 4 Учитељ→Професор edition']);
  });
});

describe('what is tied to paragraphs', () => {
  const term = {
    id: 'g1',
    textId: 't1',
    canonical: 'млин',
    variants: [],
    definition: '',
    category: '',
    tags: [],
    paragraphIds: ['p2', 'p4'],
    createdAt: at,
    modifiedAt: at,
  };
  const reading = {
    textId: 't1',
    paragraphId: 'p4',
    place: 3,
    side: 'original' as const,
    within: 0.5,
    progress: 0.8,
    at,
  };

  it('stays so where they go on', () => {
    const now = carried(but(0, 1), { terms: [term], reading });
    expect(now.terms[0]).toBe(term);
    expect(now.reading).toMatchObject({ paragraphId: 'p4', place: 2, within: 0.5, progress: 0.75 });
    expect(now.report.untied).toEqual([]);
  });

  it('is told, or goes to the nearest, when they are gone', () => {
    const now = carried(but(3, 1), { terms: [term], reading });
    expect(now.terms[0]?.paragraphIds).toEqual(['p2']);
    expect(now.report.untied).toEqual(['g1']);
    expect(now.reading).toMatchObject({ paragraphId: 'p3', place: 2, within: 0 });
  });
});
