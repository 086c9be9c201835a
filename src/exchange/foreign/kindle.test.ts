import { describe, expect, it } from 'vitest';
import { readKindle } from './kindle.ts';
import { readNotes } from './read-notes.ts';

const border = '==========';

const entry = (head: string, words: string, title = 'Велики скок напред (Талес Пинто)'): string =>
  `\ufeff${title}\r\n${head}\r\n\r\n${words}\r\n${border}\r\n`;

const notesOf = (file: string) => readKindle(file)?.notes ?? [];

describe('clippings in every language a Kindle speaks', () => {
  it.each([
    [
      '- Your Highlight on page 1 | location 10-12 | Added on Monday, 30 December 2024 14:46:33',
      '2024-12-30T14:46:33.000Z',
    ],
    [
      '- Your Highlight on Location 35-36 | Added on Monday, July 20, 2020 12:58:07 AM',
      '2020-07-20T00:58:07.000Z',
    ],
    [
      '- Ihre Markierung auf Seite 42 | Position 1234-1236 | Hinzugefügt am Dienstag, 5. März 2024 21:12:45',
      '2024-03-05T21:12:45.000Z',
    ],
    [
      '- Votre surlignement Emplacement 1212-1214 | Ajouté le vendredi 16 août 2018 à 12:55:45',
      '2018-08-16T12:55:45.000Z',
    ],
    [
      '- La subrayado en la página 14 | posición 182-183 | Añadido el lunes, 25 de noviembre de 2019 0:43:38',
      '2019-11-25T00:43:38.000Z',
    ],
    [
      '- La tua evidenziazione alla pagina 6 | posizione 36-40 | Aggiunto in data lunedì 30 settembre 2019 18:00:39',
      '2019-09-30T18:00:39.000Z',
    ],
    [
      '- Seu destaque na página 33 | posição 410-412 | Adicionado: terça-feira, 5 de março de 2024 09:12:45',
      '2024-03-05T09:12:45.000Z',
    ],
    [
      '- Je markering op pagina 6 | locatie 36-40 | Toegevoegd op maandag 30 september 2019 18:00:39',
      '2019-09-30T18:00:39.000Z',
    ],
    [
      '- Ваш выделенный отрывок на странице 5 | Местоположение 1234-1236 | Добавлено: понедельник, 30 декабря 2024 г. в 14:46:33',
      '2024-12-30T14:46:33.000Z',
    ],
    [
      '- 您在第 7 页（位置 #114-116）的标注 | 添加于 2019年9月30日星期一 下午6:00:39',
      '2019-09-30T18:00:39.000Z',
    ],
    [
      '- 位置No. 152-155のハイライト | 追加日： 2024年4月2日火曜日 22:15:08',
      '2024-04-02T22:15:08.000Z',
    ],
    [
      // A language that is not known here: what it is can be told by its stretch, the date cannot.
      '- Þú merktir á síðu 5 | staðsetning 60-62 | Bætt við mánudagur 30 gormánuður 2024 10:00:00',
      null,
    ],
  ])('%s', (head, moment) => {
    expect(notesOf(entry(head, 'народне комуне'))).toMatchObject([
      {
        quote: { exact: 'народне комуне' },
        note: '',
        createdAt: moment,
        book: { title: 'Велики скок напред', author: 'Талес Пинто' },
      },
    ]);
  });
});

describe('notes and their highlights', () => {
  const highlight = entry(
    '- Your Highlight on page 5 | Location 70-72 | Added on Monday, 1 January 2024 10:00:00',
    'народне комуне',
  );

  it.each([
    ['- Your Note on page 5 | Location 72 | Added on Monday, 1 January 2024 11:00:00'],
    ['- Ihre Notiz auf Seite 5 | Position 72 | Hinzugefügt am Montag, 1. Januar 2024 11:00:00'],
    ['- 5ページ｜位置No. 72のメモ | 作成日: 2024年1月1日月曜日 11:00:00'],
    ['- Þín á síðu 5 | staðsetning 72 | Bætt við 1 January 2024 11:00:00'],
  ])('are one where one ends at the other: %s', (head) => {
    for (const file of [highlight + entry(head, 'Упореди.'), entry(head, 'Упореди.') + highlight]) {
      expect(notesOf(file)).toMatchObject([
        {
          quote: { exact: 'народне комуне' },
          note: 'Упореди.',
          createdAt: '2024-01-01T10:00:00.000Z',
          modifiedAt: '2024-01-01T11:00:00.000Z',
        },
      ]);
    }
  });

  it('keep the same key when a note is written later', () => {
    const later = entry(
      '- Your Note on page 5 | Location 72 | Added on Monday, 1 January 2024 11:00:00',
      'Упореди.',
    );
    expect(notesOf(highlight + later)[0]?.key).toBe(notesOf(highlight)[0]?.key);
  });

  it('of other books are not mixed up', () => {
    const other = entry('- Your Note on Location 72 | Added on x', 'Туђе.', 'Друга књига (Неко)');
    expect(notesOf(highlight + other).map(({ note }) => note)).toEqual(['', 'Туђе.']);
  });

  it('stand alone where nothing was marked', () => {
    const alone = entry('- Your Note on page 9 | Location 120 | Added on x', 'Само мисао.');
    expect(notesOf(alone)).toMatchObject([{ quote: null, note: 'Само мисао.' }]);
  });
});

describe('what is no note', () => {
  it('is counted and named, and the rest is read', () => {
    const file =
      entry('- Your Bookmark on page 5 | Location 60 | Added on x', '') +
      entry('no head at all', 'words') +
      entry(
        '- Your Highlight on Location 1-2 | Added on x',
        '<You have reached the clipping limit for this item>',
      ) +
      entry('- Your Highlight on Location 3-4 | Added on x', '') +
      entry('- Your Highlight on Location 5-6 | Added on x', 'народне комуне');
    expect(readKindle(file)).toMatchObject({
      notes: [{ quote: { exact: 'народне комуне' } }],
      unread: [
        { entry: 1, reason: 'bookmark' },
        { entry: 2, reason: 'shape' },
        { entry: 3, reason: 'limit' },
        { entry: 4, reason: 'empty' },
      ],
    });
  });

  it('a plain text is no file of clippings, whatever parts its chapters', () => {
    for (const text of [
      '',
      'Први пасус.\n==========\nДруги пасус.\n',
      `${border}\n${border}\n`,
      'Наслов\n- ставка\n- друга ставка\n',
    ]) {
      expect(readNotes(text)).toBeNull();
    }
  });

  it('a file cut off in the middle gives what there is', () => {
    const whole = entry('- Your Highlight on Location 5-6 | Added on x', 'народне комуне');
    const cut = 'Књига (Неко)\r\n- Your Highlight on Location 7-8 | Added on x\r\n\r\nкра';
    expect(notesOf(whole + cut)).toMatchObject([
      { quote: { exact: 'народне комуне' } },
      { quote: { exact: 'кра' } },
    ]);
  });
});
