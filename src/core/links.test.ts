import { describe, expect, it } from 'vitest';
import { linkTargets } from './links.ts';

describe('what a note links to', () => {
  it.each([
    ['nothing', 'Упоредити са p2.', []],
    ['a paragraph', 'Видети [¶ 2](uporedo://text/t7/p/p2).', ['t7/p2']],
    ['a note and its paragraph', '<uporedo://text/t7/p/p2?a=a3k9>', ['t7/p2', 'a3k9']],
    ['the same twice, once', '[а](uporedo://text/t7/p/p2) [б](uporedo://text/t7/p/p2)', ['t7/p2']],
    ['no address of another form', 'uporedo://text/T7/p/p2 uporedo://note/a3k9', []],
  ])('%s', (_, note, targets) => {
    expect(linkTargets(note)).toEqual(targets);
  });
});
