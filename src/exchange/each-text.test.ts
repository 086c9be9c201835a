import { describe, expect, it } from 'vitest';
import { eachText, freeName } from './each-text.ts';
import type { ExportInput } from './form.ts';
import { exportWords } from '../state/export-words.ts';
import { madeInput, madeText } from './reading/made-reading.ts';

async function* titled(...titles: string[]): AsyncGenerator<ExportInput> {
  for (const title of titles) {
    yield await Promise.resolve(madeInput(exportWords('en'), { text: { ...madeText, title } }));
  }
}

describe('a file for each text', () => {
  it('is named after its title, told apart whatever the capitals', async () => {
    const names = [];
    const form = eachText('x', ({ text }) => text.title);
    for await (const { name, contents } of form.make(
      titled('Роман', 'роман', 'а/б', '..', 'РОМАН'),
    )) {
      names.push(`${name} ${String(contents)}`);
    }
    expect(names).toEqual([
      'Роман.x Роман',
      'роман (2).x роман',
      'а-б.x а/б',
      'uporedo.x ..',
      'РОМАН (3).x РОМАН',
    ]);
  });

  it('is made when the one before it was taken, not all at once', async () => {
    const made: string[] = [];
    const form = eachText('x', ({ text }) => {
      made.push(text.title);
      return '';
    });
    const files = form.make(titled('а', 'б'))[Symbol.asyncIterator]();
    await files.next();
    expect(made).toEqual(['а']);
  });

  it('takes no name that a number gave to another', () => {
    const taken = new Set<string>();
    expect(['а (2)', 'а', 'а', 'А'].map((name) => freeName(name, taken))).toEqual([
      'а (2)',
      'а',
      'а (3)',
      'А (4)',
    ]);
  });
});
