import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from './id.ts';

describe('an id', () => {
  it('is a letter and ten of [a-z0-9], whatever chance gives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16, max: 251 }), (bytes) => {
        expect(makeId('a', () => bytes)).toMatch(/^a[a-z0-9]{10}$/u);
      }),
    );
  });

  it('passes over bytes that would favour some letters', () => {
    const answers = [new Uint8Array(16).fill(255), new Uint8Array(16).fill(35)];
    expect(makeId('t', () => answers.shift() ?? new Uint8Array(16))).toBe('tzzzzzzzzzz');
  });
});
