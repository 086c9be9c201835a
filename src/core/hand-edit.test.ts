import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyCorrections, type Replacement } from './correction.ts';
import { handEdit } from './hand-edit.ts';

/** A paragraph drawn with its corrections: `[old|new]`. */
function drawn(text: string): { original: string; accepted: Replacement[] } {
  let original = '';
  const accepted: Replacement[] = [];
  for (const [, plain = '', before, after] of text.matchAll(/([^[]+)|\[([^|]*)\|([^\]]*)\]/gu)) {
    if (before !== undefined && after !== undefined) {
      const from = original.length;
      accepted.push({ from, to: from + before.length, before, after });
    }
    original += before ?? plain;
  }
  return { original, accepted };
}

function draw(original: string, corrections: readonly Replacement[]): string {
  let text = '';
  let done = 0;
  for (const { from, to, before, after } of corrections.toSorted(
    (a, b) => a.from - b.from || a.to - b.to,
  )) {
    text += `${original.slice(done, from)}[${before}|${after}]`;
    done = to;
  }
  return text + original.slice(done);
}

/** The ledger after the edit: what stays accepted, and what the hand made. */
function edited(original: string, accepted: readonly Replacement[], cleaned: string) {
  const { replaced, made } = handEdit(original, accepted, cleaned);
  return { stays: accepted.filter((one) => !replaced.includes(one)), replaced, made };
}

describe('handEdit', () => {
  test.each<[before: string, cleaned: string, after: string]>([
    ['Први пасус', 'Први пасус', 'Први пасус'],
    ['Први пасус', 'Први став', 'Први [пасус|став]'],
    ['Први пасус', 'Први пасуси', 'Први [пасус|пасуси]'],
    ['Први пасус', 'Ево: Први пасус', '[|Ево: ]Први пасус'],
    ['Први пасус', 'Први пасус.', 'Први пасус[|.]'],
    ['Први пасус', '', '[Први пасус|]'],
    ['', 'Нешто', '[|Нешто]'],
    ['Први [пасус|став] има', 'Први став нема', 'Први [пасус|став] [има|нема]'],
    ['Први [пасус|став] има', 'Први пасус има', 'Први пасус има'],
    ['Први [пасус|став] има', 'Први ставак има', 'Први [пасус|ставак] има'],
    ['Први [пасус|став] има', 'Први став, има', 'Први [пасус|став,] има'],
    ['Први [пасус|став] има', '', '[Први пасус има|]'],
    [
      '[Једно од стварања|Једна од творевина]',
      'Једно од творевина',
      'Једно од [стварања|творевина]',
    ],
    [
      '[Велики напредак|Велики скок напред]',
      'Велики корак напред',
      'Велики [напредак|корак напред]',
    ],
    ['Има [и |]тога', 'Има и тога', 'Има и тога'],
    ['[а|б] [в|г] [д|ђ]', 'б ж ђ', '[а|б] [в|ж] [д|ђ]'],
    ['ред\r\nнов', 'ред\r\n\r\nнов', 'ред\r\n[|\r\n]нов'],
    ['књига 𝒂', 'књи\u0301га 𝒃', '[књига|књи\u0301га] [𝒂|𝒃]'],
  ])('%s: "%s" gives %s', (before, cleaned, expected) => {
    const { original, accepted } = drawn(before);
    const { stays, made } = edited(original, accepted, cleaned);
    expect(draw(original, [...stays, ...made])).toBe(expected);
  });
});

describe('every hand edit', () => {
  const piece = fc.constantFrom(
    'а',
    'б',
    'реч',
    'речи',
    ' ',
    ' ',
    ', ',
    '\r\n',
    '𝒂',
    'е\u0301',
    '\u0301',
    '-',
  );
  const words = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const part = fc.record({ plain: words, before: words, after: words, isCorrection: fc.boolean() });
  /** A paragraph and its corrections, some empty on one side, some touching each other. */
  const paragraph = fc.array(part, { maxLength: 6 }).map((parts) => {
    let original = '';
    const accepted: Replacement[] = [];
    for (const { plain, before, after, isCorrection } of parts) {
      original += isCorrection && plain.length > 3 ? '' : plain;
      if (!isCorrection) continue;
      accepted.push({ from: original.length, to: original.length + before.length, before, after });
      original += before;
    }
    return { original, accepted };
  });
  /** What is cut out of the cleaned side and what is put in, at several places. */
  const rewriting = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), words), { maxLength: 3 });
  const edit = fc
    .tuple(paragraph, rewriting, fc.option(words))
    .map(([{ original, accepted }, places, other]) => {
      let cleaned = applyCorrections(original, accepted);
      for (const [place, length, put] of places) {
        const at = place % (cleaned.length + 1);
        cleaned = cleaned.slice(0, at) + put + cleaned.slice(at + length);
      }
      return { original, accepted, cleaned: other ?? cleaned };
    });

  const check = (
    property: (original: string, accepted: Replacement[], cleaned: string) => void,
  ): void => {
    fc.assert(
      fc.property(edit, ({ original, accepted, cleaned }) => {
        property(original, accepted, cleaned);
      }),
      { numRuns: 2000 },
    );
  };

  it('gives what was written, in whatever order the corrections come', () => {
    check((original, accepted, cleaned) => {
      const { stays, made } = edited(original, accepted, cleaned);
      expect(applyCorrections(original, [...stays, ...made])).toBe(cleaned);
      expect(applyCorrections(original, [...made, ...stays])).toBe(cleaned);
    });
  });

  it('makes no correction that changes nothing, nor one that was there', () => {
    check((original, accepted, cleaned) => {
      const { replaced, made } = edited(original, accepted, cleaned);
      for (const { from, to, before, after } of made) {
        expect(before).not.toBe(after);
        expect(accepted).not.toContainEqual({ from, to, before, after });
      }
      expect(accepted).toEqual(expect.arrayContaining([...replaced]));
    });
  });
});
