import { describe, expect, it } from 'vitest';
import { tagsFrom } from './tags.ts';

describe('tags', () => {
  it.each([
    ['комуне, провера', ['комуне', 'провера']],
    ['#комуне #провера', ['комуне', 'провера']],
    ['  kina/20-vek ,, ', ['kina/20-vek']],
    ['иста, иста', ['иста']],
    ['шта?, (важно)!', ['шта', 'важно']],
    ['', []],
    ['???', []],
  ])('are read from "%s"', (typed, tags) => {
    expect(tagsFrom(typed)).toEqual(tags);
  });
});
