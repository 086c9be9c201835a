import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { noteBlock } from '../../core/markdown-note.ts';
import { noteFrom } from './read-note.ts';
import { hostileNotes } from './vault-samples.ts';

/** A note as it leaves, edited, and read back. */
const edited = (note: string, from: string, to: string): string =>
  noteFrom(noteBlock(note, []).replace(from, to), { note, tags: [] }).note;

describe('a note read back', () => {
  test.each([
    ['# Наслов\nреч', 'реч', 'слово', '# Наслов\nслово'],
    ['# Наслов реч', 'реч', 'слово', '# Наслов слово'],
    ['<script> и %% реч', 'реч', 'слово', '<script> и %% слово'],
    ['> цитат\n> реч', 'реч', 'слово', '> цитат\n> слово'],
    ['`%% а %%` реч', 'реч', 'слово', '`%% а %%` слово'],
    ['^id и реч ^t1-p1-a1', 'реч', 'слово', '^id и слово ^t1-p1-a1'],
    ['[а]: https://b.rs реч', 'реч', 'слово', '[а]: https://b.rs слово'],
    ['```js\nкод()\n```\nреч', 'реч', 'слово', '```js\nкод()\n```\nслово'],
    ['```js\nкод()\n```', 'код()', 'друго()', '```js\nдруго()\n```'],
    ['``` реч и %%\nа', 'а', 'б', '```\nреч и %%\nб\n```'],
    ['\\# и даље\nреч', 'реч', 'слово', '\\# и даље\nслово'],
    ['\\* није\nреч', 'није', 'јесте', '\\* јесте\nреч'],
    ['5 \\* 3 реч', 'реч', 'слово', '5 \\* 3 слово'],
    ['а  \nреч', 'реч', 'слово', 'а  \nслово'],
    ['реч', 'реч', '# слово <b>', '# слово <b>'],
    ['---\nреч', 'реч', 'слово\n\n- ставка', '---\nслово\n\n- ставка'],
    ['реч #кина', 'реч', 'слово', 'слово #кина'],
  ])('%j, %s → %s', (note, from, to, read) => {
    expect(edited(note, from, to)).toBe(read);
  });

  test.each([
    ['```', '~~~  ```\nкрај', '````\n```\nкрај\n````'],
    ['``` реч', '````\n```\n````', '````\n```\n````'],
    ['~~~\nа\n~~~', '```\nа\n```\n\n```\nа\n```', '~~~\nа\n~~~\n\n```\nа\n```'],
    ['```js\nа\n```', '~~~\n```\n~~~', '````js\n```\n````'],
    ['', '~~~ ~~~', '~~~~\n~~~\n~~~~'],
  ])('ends its code where it ends: %j, then %j', (note, body, read) => {
    expect(noteFrom(body, { note, tags: [] }).note).toBe(read);
  });

  it('tells tags from words with a # that are typed in the note', () => {
    const before = { note: 'реч #кина', tags: ['две речи', '2024', '"'] };
    const body = noteBlock(before.note, ['две-речи', '_2024']);
    expect(noteFrom(body.replace('реч', 'слово'), before)).toEqual({
      note: 'слово #кина',
      tags: ['две речи', '2024', '"'],
    });
    expect(noteFrom(body.replace(' #две-речи', ' #нова'), before)).toEqual({
      note: 'реч #кина',
      tags: ['2024', '"', 'нова'],
    });
  });

  it('says in a file what the file says', () => {
    fc.assert(
      fc.property(hostileNotes, hostileNotes, (note, body) => {
        const words = `${body}\nкрај`;
        const read = noteFrom(words, { note, tags: [] });
        expect(noteBlock(read.note, [])).toBe(noteBlock(words, []));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no time over long notes', () => {
    const long = ['\\%', '`', '#а ', '\\\\', 'а\n', '# ', '<b>\n'].map((run) => run.repeat(3000));
    for (const body of long) {
      expect(noteBlock(noteFrom(`${body}б`, { note: 'в', tags: [] }).note, [])).toContain('б');
    }
  });
});
