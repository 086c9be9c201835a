import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importAddress, importFile, isImportAddress } from './import-policy.ts';

const root = resolve('/program/renderer');
const token = '0123456789abcdef0123456789abcdef';
const at = (path: string): string => `app://import-${token}/${path}`;

describe('what a process that reads a file is given', () => {
  it.each([
    [importAddress(token), 'import.html'],
    [at('assets/import-worker-1.js'), 'assets/import-worker-1.js'],
  ])('%s', (address, path) => {
    expect(importFile(address, root)?.path).toBe(resolve(root, path));
    expect(isImportAddress(address)).toBe(true);
  });

  it.each([
    at('index.html'),
    at(''),
    at('veliki-skok/original.txt'),
    at('assets/letters.woff2'),
    at('../import.html/../index.html'),
    at('..%2f..%2fsecret.js'),
    at('assets/%00.js'),
    'app://uporedo/import.html',
    'app://import-1/import.html',
    `app://import-${token}.example.org/import.html`,
    `app://uporedo@import-${token}:80/import.html`,
    `https://import-${token}/import.html`,
  ])('is nothing else: %s', (address) => {
    expect(importFile(address, root)).toBeNull();
  });
});
