import { describe, expect, it } from 'vitest';
import { importBytes } from '../import-bytes.ts';

const read = (source: string, tidy = true) =>
  importBytes('x.srt', new TextEncoder().encode(source), { tidy });
const texts = async (source: string, tidy = true): Promise<string[]> =>
  (await read(source, tidy)).blocks.map(({ text }) => text);

const time = (n: number): string => `00:00:0${n},000 --> 00:00:0${n + 1},500`;

describe('subtitles', () => {
  it('are a block each, their lines joined', async () => {
    const source = `1\r\n${time(1)}\r\nДобар дан,\r\nсвима.\r\n\r\n2\r\n${time(2)}\r\n- Ти?\r\n- Ја.\r\n`;
    const document = await read(source);
    expect(document).toMatchObject({ format: 'subtitles', title: '' });
    expect(document.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['cue', 'Добар дан, свима.'],
      ['cue', '- Ти?\n- Ја.'],
    ]);
    expect(document.report).toMatchObject([{ step: 'lines-joined', count: 1 }]);
    expect(await texts(source, false)).toEqual(['Добар дан,\nсвима.', '- Ти?\n- Ја.']);
  });

  it('keep emphasis, lose places on the screen', async () => {
    const { blocks } = await read(
      `1\n${time(1)} X1:1 Y1:2\n{\\an8}<i>Реч</i> <font color="red">и</font> друга`,
    );
    expect(blocks).toMatchObject([
      { text: 'Реч и друга', styles: [{ start: 0, end: 3, style: 'emphasis' }] },
    ]);
  });

  it('lose no words to signs that look like tags, nor to empty lines', async () => {
    const source = `1\n${time(1)}\na < b и 3<4\n\nиза празног\n\n\n2\n${time(2)}\n\nпосле\n\n3\n${time(4)}\n2012\n`;
    expect(await texts(source)).toEqual(['a < b и 3<4 иза празног', 'после', '2012']);
  });

  it('are read from WebVTT, without notes and styles', async () => {
    const document = await read(
      'WEBVTT\nKind: captions\nLanguage: sr\n\nNOTE није за читање\n\nSTYLE\n::cue {}\n\nуводна\n00:01.000 --> 00:02.000 align:start\n<v Марко>Збогом &amp; <00:01.500>здраво</v>\n',
    );
    expect(document).toMatchObject({ language: 'sr', format: 'subtitles' });
    expect(document.blocks.map(({ text }) => text)).toEqual(['Збогом & здраво']);
  });

  it('without a word are no text', async () => {
    await expect(read(`1\n${time(1)}\n♪♪\n`)).rejects.toThrow('no-text');
  });

  it('of any number are read in time', { timeout: 10_000 }, async () => {
    const { blocks } = await read(`1\n${time(1)}\nреч\n\n`.repeat(30_000));
    expect(blocks).toHaveLength(30_000);
  });
});
