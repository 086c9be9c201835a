import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { held } from './reading/hostile-input.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/** What a parser that is not ours reads in an element `a` and in its attribute `b`. */
function read(document: string): { content: string; attribute: string | undefined } {
  const parsed = XmlDocument.fromString(document);
  const { root } = parsed;
  const result = { content: root.content, attribute: root.attr('b')?.value };
  parsed.dispose();
  return result;
}

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '<!--',
        '\r\n',
        '\r',
        '\n',
        '\t',
        ' ',
        '\0',
        '&lt;',
        '\u0085',
        '\u2028',
        '\ufffe',
      ),
    )
    .map((all) => all.join('')),
);

describe('words in XML', () => {
  it('are read as they were, in elements and in attributes', () => {
    fc.assert(
      fc.property(anything, (words) => {
        const document = `<a${xmlAttributes({ b: words })}>${xmlText(words)}</a>`;
        expect(read(document)).toEqual({ content: held(words), attribute: held(words) });
      }),
      { numRuns: 2000 },
    );
  });

  it('lose nothing that XML can hold', () => {
    const words = '\t\n\r \u007f\u0085\u009f\u2028\ud7ff\ue000\ufffd\u{10000}\u{10ffff}';
    expect(read(`<a b="">${xmlText(words)}</a>`).content).toBe(words);
  });

  it('leave out attributes without a value, but not empty ones', () => {
    expect(xmlAttributes({ a: null, b: undefined, c: '', d: 0 })).toBe(' c="" d="0"');
  });
});
