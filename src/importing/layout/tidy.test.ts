import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splitParagraphs } from '../../core/paragraphs.ts';
import { Steps } from '../steps.ts';
import { tidied } from './tidy.ts';

function tidy(source: string) {
  const steps = new Steps();
  const { lead, blocks } = tidied(source, steps);
  const counts = Object.fromEntries(steps.list().map(({ step, count }) => [step, count]));
  return { lead, blocks, texts: blocks.map(({ text }) => text), counts, steps: steps.list() };
}

const prose = [
  'Снег веје. Од ветра и олује ни трага ни гласа, а снежне пахуљице, као бели лептирићи, веју над замрзлим поточићима, снежним удољицама и плећатим Рудником, који се и не распознаје од густе вејавице.',
  'Нека необична тишина полегла на све стране, па ти се чини да и она с паперастом белином веје одозго, и да се не чује ни жива душа у целоме крају.',
  '— Добар дан, домаћине! — рече путник и скиде капу.',
  '— Бог ти помогао! — одговори старац, који је седео поред огњишта и гледао у ватру, као да у њој нешто тражи.',
  'Лескова честа украј пута повила гранчице под снежним теретом, па се љуља с ненадна лепршања малене зебе, што је слетела на гранчицу, извила кљунић и гледа како промичу крупне лептирасте пахуљице.',
];

/** Greedily, as a typewriter would. */
function wrap(text: string, width: number, indent = ''): string[] {
  const lines = [indent];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.trim() === '') lines[lines.length - 1] = line + word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

describe('lines broken at a width', () => {
  test.each([60, 66, 72, 80])('are joined where blank lines part paragraphs, at %i', (width) => {
    const source = prose.map((text) => wrap(text, width).join('\n')).join('\n\n');
    expect(tidy(source).texts).toEqual(prose);
  });

  test.each([60, 66, 72, 80])('are joined where indents do, at %i', (width) => {
    const source = prose.flatMap((text) => wrap(text, width, '   ')).join('\r\n');
    expect(tidy(source).texts).toEqual(prose);
  });

  it('are joined where empty lines stand between all of them', () => {
    const source = prose.map((text) => wrap(text, 60).join('\n\n')).join('\n\n\n');
    expect(tidy(source).texts).toEqual(prose);
  });

  it('are told of, with examples as they stood', () => {
    const { steps } = tidy(wrap(prose.join(' '), 60).join('\n'));
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ step: 'lines-joined', count: 12 });
    expect(steps[0]?.examples[0]).toMatch(/\n/);
  });

  it('stay lines where they were ended on purpose', () => {
    const poem = 'Још овај пут,\nјош овај пут\nМој стари друже';
    const source = [...prose.map((text) => wrap(text, 66).join('\n')), poem].join('\n\n');
    const { texts } = tidy(source);
    expect(texts.at(-1)).toBe(poem);
  });

  test.each([
    ['one paragraph a line', prose.join('\n')],
    [
      'ten syllables',
      'Боже мили, чуда великога!\nКад се слеже на Косово војска,\nу тој војсци девет Југовића\nи десети стар Јуже Богдане;\nБога моли Југовића мајка,\nда јој Бог да очи соколове\nи бијела крила лабудова,\nда одлети над Косово равно.',
    ],
    [
      'verse without capitals',
      'на крају села стара воденица,\nи вода што се увек некуд жури,\nа ја сам дошао из далеких крајева,\nи носим само оно што ми треба,\nда видим исто небо изнад куће,\nи кажем збогом, као што се каже.',
    ],
    ['a list', 'хлеб\nмлеко\nсир\nкромпир\nлук\nјабуке\nкрушке\nшљиве'],
    ['program text', 'set a(1) {\n  foo\n  bar baz\n}\nproc x {} {\n  return $a\n}'],
    ['capitals', 'СВИ ЉУДИ РАЂАЈУ СЕ СЛОБОДНИ\nИ ЈЕДНАКИ У ДОСТОЈАНСТВУ\nИ ПРАВИМА.'],
  ])('are none in %s: nothing is joined', (_, source) => {
    const { texts, counts } = tidy(source);
    expect(counts).toEqual({});
    expect(texts).toEqual(splitParagraphs(source).paragraphs.map(({ original }) => original));
  });
});

describe('words broken over lines', () => {
  const frame = (broken: string): string =>
    `${broken}\n\n${prose.map((text) => wrap(text, 60).join('\n')).join('\n\n')}`;

  test.each([
    ['дошао је кући и казао како је наслеђе вели-\nко и лепо', 'велико и лепо'],
    ['дошао је кући и казао како је наслеђе вели\u00ad\nко и лепо', 'велико и лепо'],
    ['došao je kući i kazao kako je nasljeđe veli¬\nko i lijepo', 'veliko i lijepo'],
    ['учио је на томе факултету и наш српско-\nхрватски језик', 'српско-хрватски језик'],
    ['видели смо онога дана у граду госпођу Петровић-\nЊегош и друге', 'Петровић-Његош и друге'],
    ['то су биле године које памтим, онда 1912-\nте и после ње', '1912-те и после'],
    ['седели смо и чекали целога дана да стигне НАТО-\nов пакет', 'НАТО-ов пакет'],
    ['то је наш ауто-пут који смо видели, тај ауто-\nпут је дуг', 'тај ауто-пут је дуг'],
    ['ПИСАЛО ЈЕ ТАМО ВЕЛИКИМ СЛОВИМА: ДРУГО ИЗДА-\nЊЕ КЊИГЕ', 'ИЗДАЊЕ КЊИГЕ'],
  ])('%s', (broken, whole) => {
    expect(tidy(frame(broken)).texts[0]).toContain(whole);
  });
});

describe('what belongs to the page', () => {
  const pages = (mark: (page: number) => string): string => {
    const lines = Array.from({ length: 16 }, () => prose.flatMap((text) => wrap(text, 60, '  ')))
      .flat()
      .flatMap((line, place) =>
        place % 19 === 11 ? [line, mark(Math.floor(place / 19))] : [line],
      );
    return lines.join('\n');
  };

  test.each<[string, (page: number) => string]>([
    ['a number', (page) => `\n${page + 7}\n`],
    ['between dashes', (page) => `— ${page + 7} —`],
    ['with its name', (page) => `\nстр. ${page + 7}\n`],
    [
      'Roman',
      (page) =>
        `\nxx${['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][page % 10] ?? ''}\n`.replace(
          'xx',
          page < 10 ? 'xx' : 'xxx',
        ),
    ],
    ['before a form feed', (page) => `${page + 7}\n\f`],
  ])('is left out: %s', (_, mark) => {
    const { texts, counts } = tidy(pages(mark));
    expect(texts).toEqual(Array.from({ length: 16 }, () => prose).flat());
    expect(counts['page-numbers-left-out']).toBeGreaterThan(5);
  });

  it('is left out: a head that comes again', () => {
    const { texts, counts } = tidy(pages((page) => `\n${page + 7}\n\nДрагутин Илић   \n`));
    expect(texts).toEqual(Array.from({ length: 16 }, () => prose).flat());
    expect(counts['running-heads-left-out']).toBeGreaterThan(5);
  });

  it('is not a chapter’s number, nor a refrain', () => {
    const chapters = [1, 2, 3, 4, 5].flatMap((number) => [`${number}.`, ...prose, 'Ај, ај.']);
    const { texts, counts } = tidy(chapters.join('\n'));
    expect(texts).toEqual(chapters);
    expect(counts).toEqual({});
  });
});

describe('headings', () => {
  const headings = (source: string): string[] =>
    tidy(source)
      .blocks.filter(({ kind }) => kind === 'heading')
      .map(({ level, text }) => `${level} ${text}`);
  const read = prose.join('\n');

  test.each([
    [`Глава прва\n${read}\nГлава друга\n${read}`, ['1 Глава прва', '1 Глава друга']],
    [`PRVI DEO\n\nBUĐENJE\n${read}`, ['1 PRVI DEO', '2 BUĐENJE']],
    [`JANKOVIĆ\nPRE SREĆE\nZAGREB\nPRVI DEO\nBUĐENJE\n${read}`, ['1 PRVI DEO', '2 BUĐENJE']],
    [`Двадесет и једанајеста глава\n${read}`, ['1 Двадесет и једанајеста глава']],
    [`I\n${read}\nII\n${read}\nIII\n${read}`, ['1 I', '1 II', '1 III']],
    [`Предговор\n${read}`, ['1 Предговор']],
    ['1\n2\n3\n4\n5', []],
    [`${read}\n1914.\n${read}`, []],
    [`Писало је:\nУЛАЗ ЗАБРАЊЕН\n${read}`, []],
    [`ПЕТАР ПЕТРОВИЋ\nРОМАН ИЗ РАТА\nДРУГО ИЗДАЊЕ\nБЕОГРАД, 1912\n${read}`, []],
    [`МАРКО\nГде си?\nЈАНКО\nОвде.\nМАРКО\nШта?\nМАРКО\nНе.\n${read}`, ['1 ЈАНКО']],
  ])('%s', (source, expected) => {
    if (source.startsWith('МАРКО')) expect(headings(source)).not.toContain('1 МАРКО');
    else expect(headings(source)).toEqual(expected);
  });
});

describe('tidying', () => {
  it('loses no letter but in lines it tells of', () => {
    const line = fc.constantFrom(
      '',
      '  ',
      '\f',
      '12',
      '- 13 -',
      'xiv',
      'I.',
      'ГЛАВА ПРВА',
      'Увела ружа',
      '> навод',
      '— Добар дан!',
      'Снег веје и веје, а ветар носи гране преко пута и преко брда,',
      'снежним удо-',
      'љицама и плећатим Рудником, који се и не распознаје од густе веј-',
      'српско-',
      'и крај.',
      '    Увучен ред који иде даље и даље све до краја',
    );
    const letters = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 80 }), (lines) => {
        const { texts, steps } = tidy(lines.join('\n'));
        const left = steps.filter(({ step }) => step.endsWith('left-out')).length;
        if (left === 0) expect(letters(texts.join(''))).toBe(letters(lines.join('')));
        for (const text of texts) expect(text).toBe(text.trim());
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['one line', 'реч '.repeat(500_000)],
    ['numbers', '1\n2\n3\n'.repeat(60_000)],
    [
      'lines that come again',
      Array.from(
        { length: 150_000 },
        (_, n) => `Ред ${'абвгд'.charAt(n % 5)}${'клмно'.charAt((n / 5) % 5)}`,
      ).join('\n'),
    ],
    ['hyphens', 'удо-\n'.repeat(100_000)],
    ['empty lines', `${'\n'.repeat(500_000)}а`],
  ])('comes to an end with much of the same: %s', (_, source) => {
    expect(tidy(source).blocks.length).toBeGreaterThan(0);
  });
});
