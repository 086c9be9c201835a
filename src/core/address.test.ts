import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { paragraphAddress, parseAddress } from './address.ts';

const id = fc.stringMatching(/^[a-z0-9-]+$/);

describe('paragraphAddress', () => {
  it('writes the public form', () => {
    expect(paragraphAddress('t7f3a9c', 'p2')).toBe('uporedo://text/t7f3a9c/p/p2');
    expect(paragraphAddress('t7f3a9c', 'p2', 'a3k9')).toBe('uporedo://text/t7f3a9c/p/p2?a=a3k9');
  });

  it('is read back', () => {
    fc.assert(
      fc.property(id, id, fc.option(id), (textId, paragraphId, annotationId) => {
        const address = paragraphAddress(textId, paragraphId, annotationId ?? undefined);
        expect(parseAddress(address)).toEqual({ textId, paragraphId, annotationId });
      }),
    );
  });

  test.each(['', 'П2', 'p 2', 'p2/..', 'p2?a=x', 'p2\n', 'P2'])('refuses the id %j', (bad) => {
    expect(() => paragraphAddress(bad, 'p1')).toThrow('cannot stand in a link');
    expect(() => paragraphAddress('t1', bad)).toThrow('cannot stand in a link');
    expect(() => paragraphAddress('t1', 'p1', bad)).toThrow('cannot stand in a link');
  });
});

describe('parseAddress', () => {
  test.each([
    '',
    'uporedo://text/t1',
    'uporedo://text/t1/p/',
    'uporedo://text//p/p1',
    'uporedo://text/t1/p/p1/',
    'uporedo://text/t1/p/p1?a=',
    'uporedo://text/t1/p/p1?a=x&b=y',
    'uporedo://text/t1/p/p1?b=x',
    'uporedo://text/t1/p/p1#x',
    'uporedo://text/t1/p/p1\n',
    ' uporedo://text/t1/p/p1',
    'UPOREDO://text/t1/p/p1',
    'uporedo:/text/t1/p/p1',
    'uporedo://user@text/t1/p/p1',
    'uporedo://text/../p/p1',
    'uporedo://text/t%31/p/p1',
    'https://text/t1/p/p1',
    'javascript:alert(1)//uporedo://text/t1/p/p1',
  ])('refuses %j', (address) => {
    expect(parseAddress(address)).toBeNull();
  });

  it('accepts nothing but what paragraphAddress writes', () => {
    const piece = fc.constantFrom(
      'uporedo://',
      'text',
      '/',
      'p',
      '?a=',
      't1',
      'Ћ',
      '..',
      '%2f',
      '\n',
      ' ',
      '&',
      '#',
    );
    const garbage = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
      fc
        .tuple(id, id, piece)
        .map(([text, paragraph, tail]) => `uporedo://text/${text}/p/${paragraph}${tail}`),
    );
    fc.assert(
      fc.property(garbage, (address) => {
        const parsed = parseAddress(address);
        if (!parsed) return;
        const { textId, paragraphId, annotationId } = parsed;
        expect(paragraphAddress(textId, paragraphId, annotationId ?? undefined)).toBe(address);
      }),
      { numRuns: 2000 },
    );
  });
});
