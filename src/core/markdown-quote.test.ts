import fc from 'fast-check';
import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it, test } from 'vitest';
import { quoteLines } from './markdown-quote.ts';

describe('quoted words', () => {
  test.each([
    ['', 'комуне', '', ['комуне']],
    ['Ове ', 'комуне', ' су', ['Ове **комуне** су']],
    ['Каже', '„комуне“', 'и', ['Каже„**комуне**“и']],
    ['по', 'љу', 'де', ['по**љу**де']],
    ['а *', '_б_', '* в', ['а \\*\\_**б**\\_\\* в']],
    ['', 'прва.\nДруга', ' и даље', ['**прва**.', '**Друга** и даље']],
    ['тако', '…', ' даље', ['тако… даље']],
    ['- ', 'а', ' б', ['\\- **а** б']],
    ['\n', '1. а', '\n\n', ['1\\. а']],
    ['а', '\n', 'б', []],
  ])('are bold among others: %j %j %j', (before, words, after, lines) => {
    expect(quoteLines({ before, words, after })).toEqual(lines);
  });

  it('are told from what stands around them by any reader of Markdown', () => {
    const piece = fc
      .array(
        fc.constantFrom(
          ...Array.from('*_`[]<>#&=~|^$%!:;. -\n\\'),
          'реч',
          'Ђ',
          '1',
          '**',
          '🙂',
          'uporedo:end',
        ),
        {
          maxLength: 8,
        },
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(piece, piece, piece, (before, words, after) => {
        const lines = quoteLines({ before, words, after });
        const tree = fromMarkdown(lines.join('\n'));
        expect(tree.children.every(({ type }) => type === 'paragraph')).toBe(true);
        const letters = (said: string): string => said.replace(/[^\p{L}\p{N}]/gu, '');
        if (words.trim() === '') return;
        expect(letters(said(tree))).toBe(letters(before + words + after));
        const isAlone = before.trim() === '' && after.trim() === '';
        expect(letters(said(tree, 'strong'))).toBe(isAlone ? '' : letters(words));
        const signs = said(tree).replace(/\s/g, '');
        expect(signs).toBe((before + words + after).replace(/\s/g, ''));
      }),
      { numRuns: 1500 },
    );
  });
});

/** What is to be read in a tree, or only in nodes of a type. */
function said(node: Nodes | PhrasingContent, within?: string): string {
  if ('children' in node) {
    return node.children
      .map((child) => said(child, node.type === within ? undefined : within))
      .join('');
  }
  return within === undefined && 'value' in node ? node.value : '';
}
