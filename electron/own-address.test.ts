import { describe, expect, test } from 'vitest';
import { isOwnAddress, mayLoad } from './own-address.ts';

const dev = 'http://localhost:5173';

describe('our own pages', () => {
  test.each([
    ['app://uporedo/', true],
    ['app://uporedo/index.html?x#y', true],
    ['app://uporedo', true],
    ['app://other/', false],
    ['app://uporedo.evil/', false],
    ['app://uporedo@evil/', false],
    ['app://x@uporedo/', false],
    ['app://uporedo:80/', false],
    ['app:uporedo', false],
    ['other://uporedo/', false],
    ['https://uporedo/', false],
    ['file:///uporedo', false],
    ['null', false],
    ['', false],
    ['http://localhost:5173/', false],
  ])('%s', (address, own) => {
    expect(isOwnAddress(address, null)).toBe(own);
  });

  test.each([
    ['http://localhost:5173/index.html', true],
    ['app://uporedo/', true],
    ['http://localhost:5174/', false],
    ['https://localhost:5173/', false],
    ['app://other/', false],
  ])('%s while developing', (address, own) => {
    expect(isOwnAddress(address, dev)).toBe(own);
  });
});

describe('what a page may load', () => {
  test.each([
    ['app://uporedo/a.js', true],
    ['data:image/png;base64,AA', true],
    ['blob:app://uporedo/5e3', true],
    ['blob:https://evil/5e3', false],
    ['blob:null/5e3', false],
    ['https://evil/', false],
    ['file:///etc/passwd', false],
    ['ws://localhost:5173/', false],
    ['devtools://devtools/x.js', false],
  ])('%s', (address, allowed) => {
    expect(mayLoad(address, null)).toBe(allowed);
  });

  test.each([
    ['ws://localhost:5173/?token=1', true],
    ['blob:http://localhost:5173/5e3', true],
    ['ws://localhost:9222/', false],
  ])('%s while developing', (address, allowed) => {
    expect(mayLoad(address, dev)).toBe(allowed);
  });
});
