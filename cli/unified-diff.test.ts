import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposalOf } from '../src/core/cleaning/proposal.ts';
import { splitParagraphs } from '../src/core/paragraphs.ts';
import { cleanedWhole, type CleanedText } from './clean-text.ts';
import { cleanedParagraph } from './report.ts';
import { unifiedDiff } from './unified-diff.ts';

/** The text with everything that a pattern finds replaced. */
function changed(text: string, pattern: RegExp, after: string): CleanedText {
  const { lead, paragraphs } = splitParagraphs(text);
  const rule = { id: 'test', kind: 'ocr', isApplied: true } as const;
  const explanation = { sr: '', en: '' };
  return {
    text,
    encoding: 'utf-8',
    sha256: '',
    script: 'Cyrl',
    lead,
    paragraphs: paragraphs.map((paragraph) =>
      cleanedParagraph(
        paragraph,
        Array.from(paragraph.original.matchAll(pattern), ({ index, 0: before }) => {
          const to = index + before.length;
          const finding = { from: index, to, after, confidence: 1, explanation };
          return proposalOf(paragraph.original, rule, finding);
        }),
      ),
    ),
  };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'uporedo-diff-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What Git makes of the text by the diff. */
function patched(text: string, diff: string): string {
  const file = path.join(folder, 'text');
  writeFileSync(file, text);
  if (diff !== '') {
    writeFileSync(path.join(folder, 'diff'), diff);
    const args = ['apply', '-p0', '--unidiff-zero', '--whitespace=nowarn', 'diff'];
    execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  }
  return readFileSync(file, 'utf8');
}

const letters = (count: number): string =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(97 + i)).join('\n') + '\n';

describe('a unified diff', () => {
  it('shows three lines around, and near changes together', () => {
    expect(unifiedDiff('f', changed(letters(20), /[hmt]/g, 'X'), false)).toBe(
      '--- f\toriginal\n+++ f\tcleaned\n' +
        '@@ -5,16 +5,16 @@\n e\n f\n g\n-h\n+X\n i\n j\n k\n l\n-m\n+X\n n\n o\n p\n q\n r\n s\n-t\n+X\n',
    );
    expect(unifiedDiff('f', changed(letters(20), /[ak]/g, 'X'), false)).toBe(
      '--- f\toriginal\n+++ f\tcleaned\n' +
        '@@ -1,4 +1,4 @@\n-a\n+X\n b\n c\n d\n@@ -8,7 +8,7 @@\n h\n i\n j\n-k\n+X\n l\n m\n n\n',
    );
  });

  it('says nothing where nothing changes', () => {
    expect(unifiedDiff('f', changed('a\n', /x/g, ''), false)).toBe('');
  });

  it('marks the words in colour', () => {
    const text = changed('један два\r\n', /два/g, 'три');
    expect(unifiedDiff('f', text, true).split('\n').slice(3)).toEqual([
      '\u001B[31m-један \u001B[7mдва\u001B[27m\u001B[0m\r',
      '\u001B[32m+један \u001B[7mтри\u001B[27m\u001B[0m\r',
      '',
    ]);
  });

  it('quotes a name that would not stay on its line', () => {
    expect(unifiedDiff('a\nb', changed('a', /a/g, 'b'), false)).toContain(
      '--- "a\\nb"\toriginal\n',
    );
  });

  it('takes away a last line that ends without a line feed', () => {
    const text = '\nдва';
    expect(patched(text, unifiedDiff('text', changed(text, /два/g, ''), false))).toBe('\n');
  });

  it('makes the cleaned text of the original', () => {
    const line = fc.constantFrom('', 'један', 'два', 'два-\nтри', ' два два', 'четири два');
    const end = fc.constantFrom('\n', '\n\n', '\r\n', '');
    const anyText = fc
      .tuple(fc.array(line, { minLength: 1, maxLength: 30 }), end)
      .map(([lines, last]) => lines.join('\n') + last);
    fc.assert(
      fc.property(anyText, fc.constantFrom('', 'x', 'x\ny'), (text, after) => {
        const cleaned = changed(text, /два(?:-\n)?/g, after);
        expect(patched(text, unifiedDiff('text', cleaned, false))).toBe(cleanedWhole(cleaned));
      }),
      { numRuns: 40 },
    );
  });

  it('takes time in proportion to the lines', () => {
    const text = 'један два\nтри\n'.repeat(100_000);
    const diff = unifiedDiff('f', changed(text, /два/g, 'три'), false);
    expect(diff.match(/^-/gm)).toHaveLength(100_001);
  });
});
