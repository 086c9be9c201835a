import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, makeId } from './id.ts';

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

describe('an id of what comes from elsewhere', () => {
  it('is the same for the same words, and of [a-z0-9], whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(idOf('a', words)).toMatch(/^a[a-z0-9]{21}$/u);
        expect(idOf('a', words)).toBe(idOf('a', words));
      }),
    );
    // For ever: a file that is brought in again is known by it.
    expect(idOf('a', '')).toBe('a17gr8mw14q8pvy1kg6cy7');
  });

  it('is another one for other words', () => {
    const words = Array.from({ length: 50_000 }, (_, i) => `https://example.org/${i}`);
    expect(new Set(words.map((one) => idOf('a', one))).size).toBe(words.length);
  });
});
