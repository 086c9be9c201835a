import { describe, expect, it, test } from 'vitest';
import { noteBlock } from './markdown-note.ts';

describe('noteBlock', () => {
  test.each([
    ['Упоредити са **колективизацијом** у [СССР-у](https://a.rs).'],
    ['Прво.\n\nДруго, са `кодом` и #тагом.'],
    ['- једно\n    - друго\n- [ ] треће\n\n1. прво\n2) друго'],
    ['| а | б |\n|---|---|\n| в | г |'],
    ['[[Велики скок]], ~~не~~, ==да==, x^2, 5 $ и 10 %.'],
    ['Види <https://sr.wikipedia.org/wiki/Велики_скок>.'],
    ['\\# већ заштићено \\`'],
    ['`<b>` и ``а`б``'],
    ['–\u00a0Хајде!\n— Нећу.'],
  ])('keeps %j', (note) => {
    expect(noteBlock(note, [])).toBe(note);
  });

  test.each([
    ['# Наслов', '\\# Наслов'],
    ['  ## Наслов', '  \\## Наслов'],
    ['- # Наслов', '- \\# Наслов'],
    ['Наслов\n===\nи\n---', 'Наслов\n\\===\nи\n\\---'],
    ['Наслов\n-', 'Наслов\n\\-'],
    ['* * *\n___\n- - -', '\\* * *\n\\___\n\\- - -'],
    ['> цитат\n>> и још', '\\> цитат\n\\>> и још'],
    ['1. > [!note] хеј', '1. \\> [!note] хеј'],
    ['- - - дубоко', '- \\- - дубоко'],
    ['- 1. дубоко', '- 1\\. дубоко'],
    ['<script>\n<!-- x', '\\<script>\n\\<!-- x'],
    ['<https://a.rs onclick=x>', '\\<https://a.rs onclick=x>'],
    ['%% uporedo:end %%', '\\%\\% uporedo\\:end \\%\\%'],
    ['\\%% коментар', '\\%\\% коментар'],
    ['`%% uporedo:end %%`', '\\`\\%\\% uporedo\\:end \\%\\%\\`'],
    ['<https://a.rs/uporedo:end>', '\\<https://a.rs/uporedo\\:end>'],
    ['$$\nx', '\\$\\$\nx'],
    ['[а]: https://b.rs', '[а]\\: https://b.rs'],
    ['[а\nб]: <c> "д"', '[а\nб]\\: \\<c> "д"'],
    ['[^1]: фуснота', '[^1]\\: фуснота'],
    ['[а `]: б`', '[а \\`\\]\\: б\\`'],
    ['`а$$`', '\\`а\\$\\$\\`'],
    ['`= this.file` `$= dv`', '\\`= this.file\\` \\`\\$= dv\\`'],
    ['^t1-p2-a3\nреч ^id', '\\^t1-p2-a3\nреч \\^id'],
    ['а ` б\n` <div> `', 'а \\` б\n` <div> `'],
    ['`]:\\` `<b>`', '\\`\\]\\:\\\\\\` `<b>`'],
    ['```[^1]: ф```', '\\`\\`\\`\\[\\^1\\]\\: ф\\`\\`\\`'],
    ['- ```\n<b>', '- \\`\\`\\`\n\\<b>'],
    ['  ~~~\n<b>', '  \\~~~\n\\<b>'],
    ['\n\n\nа\r\n\r\n\r\nб\u2028> в\n\n', 'а\n\nб\n\\> в'],
    ['а\0б\u001bв\ud800', 'абв\ufffd'],
  ])('contains %j, and what is contained once more as it is', (note, contained) => {
    expect(noteBlock(note, [])).toBe(contained);
    expect(noteBlock(contained, [])).toBe(contained);
  });

  test.each([
    ['```\n<b>\n# не', '```\n<b>\n# не\n```'],
    ['а\n~~~ts\n```\n%% uporedo:end %%\n~~~\nб', 'а\n\n````\n```\n%% uporedo: end %%\n````\n\nб'],
    ['```` \n```\n  ````\n````', '`````\n```\n  ````\n`````'],
    ['``` реч и %%', '```\nреч и %%\n```'],
    ['```a`b', '\\`\\`\\`a\\`b'],
  ])('closes code: %j', (note, contained) => {
    expect(noteBlock(note, [])).toBe(contained);
  });

  test.each([
    ['Реч.', 'Реч. #кина #комуна/село'],
    ['', '#кина #комуна/село'],
    ['- једно', '- једно\n\n#кина #комуна/село'],
    ['- једно\n\nРеч', '- једно\n\nРеч #кина #комуна/село'],
    ['```\nкод', '```\nкод\n```\n\n#кина #комуна/село'],
    ['| а |\n| - |', '| а |\n| - |\n\n#кина #комуна/село'],
  ])('puts tags behind %j', (note, block) => {
    expect(noteBlock(note, ['кина', 'комуна/село'])).toBe(block);
  });

  it('is nothing when nothing was noted', () => {
    expect(noteBlock(' \n\t', [])).toBe('');
  });

  it('takes no time over long runs', () => {
    const long = ['`', '\\', ' ', '- ', '[', '%', '`` ` ', '<', '~~~\n', '1. '].map((run) =>
      run.repeat(20_000),
    );
    const start = Date.now();
    for (const note of long) noteBlock(`а${note}б`, []);
    expect(Date.now() - start).toBeLessThan(2000);
  });
});
