import { describe, expect, it } from 'vitest';
import { makeAnchor, type Annotation } from '../annotation.ts';
import { groupsOf } from './groups.ts';
import { groundOf } from './ground.ts';
import { carryAnnotation } from './carry-annotations.ts';
import { matchParagraphs } from './match-paragraphs.ts';
import { haystackOf, searchedIn, seekAlone, seekNear as seekIn, type Found } from './seek-quote.ts';

const seekNear = (
  quote: Parameters<typeof seekIn>[0],
  texts: ReadonlyMap<number, string>,
): Found | null =>
  seekIn(quote, new Map([...texts].map(([place, text]) => [place, searchedIn(text)])));

const column = (texts: readonly string[]) => ({
  ids: texts.map((_, place) => `p${place + 1}`),
  texts,
});

/** A note on words of the old paragraphs: the n-th time they stand there, drawn after the change. */
function carried(old: readonly string[], words: string, now: readonly string[], nth = 0): string {
  const places = old.flatMap((text, place) =>
    Array.from(text.matchAll(new RegExp(words, 'gu')), ({ index }) => ({ place, start: index })),
  );
  const { place, start } = places[nth] ?? { place: 0, start: 0 };
  const span = { start, end: start + words.length };
  const anchors = [makeAnchor(`p${place + 1}`, old[place] ?? '', span, 1)];
  const made: Annotation = {
    id: 'a1',
    textId: 't1',
    side: 'original',
    colour: 'yellow',
    note: '',
    tags: [],
    home: anchors,
    current: anchors,
    state: 'exact',
    place,
    start,
    chunks: ['t1/0'],
    createdAt: '2026-11-28T10:00:00.000Z',
    modifiedAt: '2026-11-28T10:00:00.000Z',
  };
  const groups = groupsOf(matchParagraphs(old, now));
  const ids = now.map((_, index) => `n${index + 1}`);
  const ground = groundOf(column(old), { ids, texts: now }, groups, 2);
  const { state, current } = carryAnnotation(made, ground);
  const [anchor] = current;
  if (state === 'orphan') return `orphan: ${anchor?.quote.exact ?? ''}`;
  return `${state}: ${anchor?.paragraphId ?? ''} ${anchor?.start ?? -1}`;
}

const rain = 'Кише није било целога лета.';
const mill = 'Стари млин на реци је стао, а млинар је отишао у град.';
const river = 'Река је пресушила до Петровдана, па су људи носили воду.';

describe('a note read anew is not put on words that only look like its own', () => {
  it.each<[string, string[], string, string[], number, string]>([
    [
      'the first of two like sentences is gone',
      [`${rain} ${mill} ${rain}`],
      rain,
      [`${mill} ${rain}`],
      0,
      `orphan: ${rain}`,
    ],
    [
      'the last of two like sentences is gone',
      [`${rain} ${mill} ${rain}`],
      rain,
      [`${rain} ${mill}`],
      1,
      `orphan: ${rain}`,
    ],
    [
      'one of two like sentences side by side is gone',
      [`${rain} ${rain} ${mill}`],
      rain,
      [`${rain} ${mill}`],
      0,
      `orphan: ${rain}`,
    ],
    [
      'the other of them, for nothing tells which',
      [`${rain} ${rain} ${mill}`],
      rain,
      [`${rain} ${mill}`],
      1,
      `orphan: ${rain}`,
    ],
    [
      'the like sentence stands in the next paragraph, which changed',
      [`${rain} ${mill}`, `${river} ${rain}`],
      rain,
      [mill, `Та ${river} ${rain}`],
      0,
      `orphan: ${rain}`,
    ],
    [
      'the sentence went to the next paragraph',
      [`${rain} ${mill}`, river],
      rain,
      [mill, `${rain} ${river}`],
      0,
      'moved: n2 0',
    ],
    [
      'it went there twice',
      [`${rain} ${mill}`, river],
      rain,
      [mill, `${rain} ${river} ${rain}`],
      0,
      `orphan: ${rain}`,
    ],
    [
      'one word is gone, and stands elsewhere',
      [`${mill} ${rain}`, river],
      'млин ',
      [`Стари на реци је стао, а млинар је отишао у град. ${rain}`, `${river} А млин стоји.`],
      0,
      'orphan: млин ',
    ],
    [
      'one of two like words is gone',
      [`${rain} ${rain}`],
      'лета',
      [`Кише није било целога. ${rain}`],
      0,
      'orphan: лета',
    ],
    [
      'the other one, whose like is gone',
      [`${rain} ${rain}`],
      'лета',
      [`Кише није било целога. ${rain}`],
      1,
      'exact: n1 45',
    ],
  ])('%s', (_, old, words, now, nth, expected) => {
    expect(carried(old, words, now, nth)).toBe(expected);
  });

  it('when 150 quotes of a novel are taken out of it', () => {
    // Sentences of few words, so that each has others that are much alike.
    const [who, what, where] = [
      ['Млинар', 'Учитељ', 'Стари ковач', 'Дечак', 'Трговац', 'Кмет'],
      ['је затворио капију', 'је отворио врата', 'је донео нове књиге', 'није видео реку'],
      ['у зору.', 'пред ноћ.', 'на сам Петровдан.', 'кад је пала киша.', 'без иједне речи.'],
    ];
    const sentences = who.flatMap((a) => what.flatMap((b) => where.map((c) => `${a} ${b} ${c}`)));
    const old = Array.from({ length: 30 }, (_, i) =>
      Array.from({ length: 6 }, (_, k) => sentences[(i * 37 + k * 11) % sentences.length]).join(
        ' ',
      ),
    );
    const astray: string[] = [];
    let taken = 0;
    for (const [place, text] of old.entries()) {
      const pieces = text.match(/[^.]+\.\s?/gu) ?? [];
      for (const [index, piece] of pieces.entries()) {
        if (taken === 150) break;
        // One word, a few, and the whole sentence, in turn.
        const words =
          [piece.trim(), piece.split(' ')[0] ?? '', piece.split(' ').slice(0, 3).join(' ')][
            taken % 3
          ] ?? '';
        const before = pieces.slice(0, index).join('');
        const rest = before + text.slice(before.length + words.length);
        const nth =
          old.slice(0, place).join('').split(words).length - 1 + (before.split(words).length - 1);
        const became = carried(old, words, old.with(place, rest), nth);
        if (!became.startsWith('orphan')) astray.push(`${words} → ${became}`);
        taken++;
      }
    }
    expect([taken, astray]).toEqual([150, []]);
  });
});

describe('words that are sought', () => {
  const quote = makeAnchor(
    'p1',
    `Рекоше: ${rain} И одоше.`,
    { start: 8, end: 8 + rain.length },
    1,
  ).quote;

  it.each<[string, string[], number | null]>([
    ['stand in one place', [mill, rain, river], 1],
    ['stand in two', [rain, mill, rain], null],
    ['stand twice in one paragraph', [`${rain} ${rain}`], null],
    ['stand in one place, and nearly so in another', [rain, rain.replace('лета', 'љета')], null],
    ['stand in one, and a little like them in another', [rain, 'Кише је било целе зиме.'], 0],
    ['stand nowhere', [mill, river], null],
  ])('%s', (_, texts, place) => {
    expect(seekNear(quote, new Map(texts.entries()))?.place ?? null).toBe(place);
  });

  it('are found as whole letters, of two units too', () => {
    const { quote: long } = makeAnchor('p1', 'млинрекарекарекарека', { start: 0, end: 16 }, 1);
    const now = 'рекарекањива😀\n😀рекарекарекарека';
    const { start = 0, end } = seekNear(long, new Map([[0, now]])) ?? {};
    expect(now.slice(start, end)).toBe('😀\n😀рекарекарека');
  });

  it('are not taken in one place when there is another too long to look at', () => {
    const long = `${'а '.repeat(200_000)}${rain}`;
    expect(
      seekNear(
        quote,
        new Map([
          [0, rain],
          [1, long],
        ]),
      ),
    ).toBeNull();
  });

  it('stand alone only where they stand once', () => {
    expect(seekAlone(quote, haystackOf([mill, rain]))?.place).toBe(1);
    expect(seekAlone(quote, haystackOf([rain, mill, rain]))).toBeNull();
    const word = makeAnchor('p1', mill, { start: 6, end: 10 }, 1).quote;
    expect(seekAlone(word, haystackOf([mill]))).toBeNull();
    expect(seekNear(word, new Map([[0, mill]]))).toBeNull();
  });
});
