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
    ['Први [пасус|став] има', 'Први мали став има', 'Први[| мали] [пасус|став] има'],
    ['Први [пасус|став] има', 'Први став не има', 'Први [пасус|став] [|не ]има'],
    ['Први мали [пасус|став] има', 'Први став има', 'Први[ мали|] [пасус|став] има'],
    ['Први [пасус|став] не има', 'Први став има', 'Први [пасус|став] [не |]има'],
    ['[Први|Трећи] [пасус|став]', 'Трећи мали став', '[Први|Трећи] [пасус|мали став]'],
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
    ['Овде [не има|има] тога', 'Овде не има тога', 'Овде не има тога'],
    ['Кажу [|да ]има', 'Кажу да не има', 'Кажу [|да не ]има'],
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
  const cutsPair = (text: string, position: number): boolean =>
    /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, position - 1), position + 1));
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
      { numRuns: 500 },
    );
  };

  it('gives what was written, in whatever order the corrections come', () => {
    check((original, accepted, cleaned) => {
      const { stays, made } = edited(original, accepted, cleaned);
      expect(applyCorrections(original, [...stays, ...made])).toBe(cleaned);
      expect(applyCorrections(original, [...made, ...stays])).toBe(cleaned);
    });
  });

  it('makes no correction that changes nothing, none that was there, and cuts no letter', () => {
    check((original, accepted, cleaned) => {
      const { stays, replaced, made } = edited(original, accepted, cleaned);
      expect(stays.length + replaced.length).toBe(accepted.length);
      expect(made).toEqual(made.toSorted((a, b) => a.from - b.from || a.to - b.to));
      for (const { from, to, before, after } of made) {
        expect(before).not.toBe(after);
        expect(accepted).not.toContainEqual({ from, to, before, after });
        expect([from, to].some((position) => cutsPair(original, position))).toBe(false);
      }
    });
  });

  it('changes nothing when nothing was rewritten', () => {
    check((original, accepted) => {
      const cleaned = applyCorrections(original, accepted);
      expect(handEdit(original, accepted, cleaned)).toEqual({ replaced: [], made: [] });
    });
  });

  it('takes everything back when the original was written', () => {
    check((original, accepted) => {
      const { stays, made } = edited(original, accepted, original);
      expect(made).toEqual([]);
      expect(applyCorrections(original, stays)).toBe(original);
    });
  });

  it('leaves what stands before and after the rewritten words alone', () => {
    fc.assert(
      fc.property(paragraph, edit, paragraph, (first, middle, last) => {
        const offset = first.original.length + 1;
        const end = offset + middle.original.length + 1;
        const moved = (by: number) => (one: Replacement) => ({
          ...one,
          from: one.from + by,
          to: one.to + by,
        });
        const before = [...first.accepted, ...last.accepted.map(moved(end))];
        const original = `${first.original}|${middle.original}|${last.original}`;
        const accepted = [...before, ...middle.accepted.map(moved(offset))];
        const cleaned = [
          applyCorrections(first.original, first.accepted),
          middle.cleaned,
          applyCorrections(last.original, last.accepted),
        ].join('|');
        const { stays, made } = edited(original, accepted, cleaned);
        // What touches the bars from outside may stand beside what was rewritten.
        const isApart = ({ from, to }: Replacement): boolean => to < offset - 1 || from > end;
        expect(stays).toEqual(expect.arrayContaining(before.filter(isApart)));
        expect(made.some(isApart)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a long paragraph', () => {
  const words = Array.from({ length: 5000 }, (_, index) => `реч${(index * 31) % 997}`);
  const original = words.join(' ');
  const { accepted } = drawn(
    words.map((word, index) => (index % 50 === 0 ? `[${word}|${word}и]` : word)).join(' '),
  );
  const cleaned = applyCorrections(original, accepted);

  it('is changed in one word when one letter was typed', () => {
    const at = cleaned.indexOf('реч434 ');
    const { replaced, made } = handEdit(
      original,
      accepted,
      `${cleaned.slice(0, at)}п${cleaned.slice(at)}`,
    );
    expect(replaced).toEqual([]);
    expect(made).toMatchObject([{ before: 'реч434', after: 'преч434' }]);
  });

  it('is one correction when it became quite another text', () => {
    const other = Array.from({ length: 5000 }, (_, index) => `друго${(index * 37) % 991}`).join(
      ' ',
    );
    const { replaced, made } = handEdit(original, accepted, other);
    expect(replaced).toEqual(accepted);
    expect(made).toEqual([{ from: 0, to: original.length, before: original, after: other }]);
  });
});
