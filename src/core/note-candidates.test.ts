import { describe, expect, it } from 'vitest';
import { makeAnchor, type Annotation } from './annotation.ts';
import { candidatesFor, nearlySame } from './note-candidates.ts';

const novel = [
  'Стари млинар је сваког јутра отварао капију и чекао прве сељаке са житом.',
  'Река је те године набујала раније него што су људи у селу очекивали.',
  'Учитељ је донео нове књиге, али деца нису имала свеске да у њих пишу.',
  'На вашару су продавали коње, бакарне котлове и шарене мараме из Ниша.',
  'Други млинар је сваког јутра отварао врата и чекао прве сељаке са житом.',
];

/** An orphan of words that stood in the paragraph at a place. */
function orphanOf(words: readonly string[], place = 1): Annotation {
  const home = words.map((one, index) =>
    makeAnchor(
      `p${place + index + 1}`,
      `рекли су ${one} и отишли`,
      { start: 9, end: 9 + one.length },
      1,
    ),
  );
  return {
    id: 'a1',
    textId: 't1',
    side: 'cleaned',
    colour: 'yellow',
    note: '',
    tags: [],
    home,
    current: home.map((anchor) => ({ ...anchor, end: anchor.start })),
    state: 'orphan',
    place,
    start: 9,
    chunks: ['t1/0'],
    createdAt: '2026-11-28T10:00:00.000Z',
    modifiedAt: '2026-11-28T10:00:00.000Z',
  };
}

const drawn = (words: readonly string[], place?: number): string[] =>
  candidatesFor(orphanOf(words, place), novel).map(({ parts, quote, likeness }) => {
    const places = parts.map((part) => part.place).join('–');
    return `${places} ${likeness >= nearlySame ? '=' : '~'} ${quote.exact}`;
  });

describe('the places where the words of a note may belong', () => {
  it.each<[string, string[], number, string[]]>([
    ['the very words', ['бакарне котлове'], 0, ['3 = бакарне котлове']],
    [
      'nearly the same words',
      ['бакарни котлови и шарене мараме'],
      0,
      ['3 = бакарне котлове и шарене мараме'],
    ],
    ['words in the other script', ['bakarne kotlove'], 0, ['3 = бакарне котлове']],
    [
      'a word that stands in two places, the nearer one first',
      ['млинар'],
      4,
      ['4 = млинар', '0 = млинар'],
    ],
    ['the same, from the other end', ['млинар'], 0, ['0 = млинар', '4 = млинар']],
    [
      'words of several paragraphs',
      ['у селу очекивали.', 'Учитељ је донео'],
      1,
      ['1–2 = у селу очекивали.\nУчитељ је донео'],
    ],
    ['nothing like them', ['хиљаду једна ноћ прође'], 1, []],
    ['no parts of longer words', ['на сем'], 1, []],
    ['no words at all', [''], 1, []],
    ['marks alone', ['«…»'], 1, []],
  ])('are those of %s', (_, words, place, expected) => {
    expect(drawn(words, place)).toEqual(expected);
  });

  it('tell how the words there differ', () => {
    const [first] = candidatesFor(orphanOf(['продавали волове, бакарне котлове']), novel);
    expect(first?.parts).toEqual([{ place: 3, start: 13, end: 44 }]);
    expect(first?.diff.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'gone', words: 'волове' },
      { kind: 'new', words: 'коње' },
    ]);
  });

  it('are five at most, and begin with those near its old place', () => {
    const many = Array.from({ length: 400 }, (_, i) => `Пасус ${i}: бакарне котлове.`);
    const found = candidatesFor(orphanOf(['бакарне котлове'], 200), many);
    expect(found.map(({ parts }) => parts[0]?.place)).toEqual([200, 199, 201, 198, 202]);
  });

  it('are not the words it stands on now', () => {
    const text = novel[0] ?? '';
    const span = { start: 6, end: 12 };
    const moved: Annotation = {
      ...orphanOf(['млинар'], 0),
      state: 'moved',
      current: [makeAnchor('p1', text, span, 1)],
    };
    expect(candidatesFor(moved, novel).map(({ parts }) => parts[0]?.place)).toEqual([4]);
  });

  it('are found in a paragraph of a million letters', () => {
    const long = `${'тамо и овамо '.repeat(80_000)} бакарне котлове и мараме`;
    const [first] = candidatesFor(orphanOf(['бакарне котлове'], 0), [long]);
    expect(long.slice(first?.parts[0]?.start, first?.parts[0]?.end)).toBe('бакарне котлове');
  });

  it('are found for a quote of many sentences', () => {
    const [first] = candidatesFor(orphanOf([novel.slice(0, 4).join(' ')]), [
      'Увод.',
      novel.slice(0, 4).join(' ').replace('године', 'зиме'),
    ]);
    expect(first?.parts).toMatchObject([{ place: 1, start: 0 }]);
    expect(first?.likeness).toBeGreaterThan(0.9);
  });
});
