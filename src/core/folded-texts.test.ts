import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileInAll, compileQuery } from './find.ts';
import { foldTexts } from './folded-texts.ts';

const word = fc.string({
  unit: fc.constantFrom(...Array.from('абњђЏd jč…\u0301\u00AD'), 'dj'),
  maxLength: 12,
});

const foundInAll = (texts: readonly string[], query: string) => {
  const found: { text: number; start: number; end: number }[] = [];
  compileInAll([query])(foldTexts(texts), (text, start, end) => {
    found.push({ text, start, end });
  });
  return found;
};

describe('texts folded one behind the other', () => {
  it('give in one look what each gives by itself', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), word, (texts, query) => {
        const each = texts.flatMap((one, text) =>
          compileQuery(query)(one).map((span) => ({ text, ...span })),
        );
        expect(foundInAll(texts, query)).toEqual(each);
      }),
    );
  });

  it('lead back to the letters that were folded, and past those that were not', () => {
    expect(foundInAll(['', 'коњ', 'ње\u0301на…'], 'nje')).toEqual([{ text: 2, start: 0, end: 3 }]);
    expect(foundInAll(['а', 'ба'], 'ab')).toEqual([]);
  });
});
