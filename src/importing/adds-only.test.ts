import { describe, expect, it } from 'vitest';
import type { Operation } from '../core/change.ts';
import { addsOnly } from './adds-only.ts';
import { documentOf } from './made-document.ts';
import { importFile } from './new-text.ts';

describe('what adds a new text', () => {
  it('is all that an import gives', () => {
    const file = {
      name: 'a.txt',
      sha256: '',
      tidy: true,
      document: documentOf(['Један.', 'Два.']),
    };
    const { change } = importFile(file, { id: 't1', at: '' });
    expect(change.length).toBeGreaterThan(1);
    expect(change.filter((operation) => !addsOnly(operation, 't1'))).toEqual([]);
  });

  it.each([
    { clear: 'everything' },
    { remove: 'texts', keys: ['t2'] },
    { purge: 't2' },
    { put: 'texts', rows: [{ id: 't2' }] },
    { put: 'chunks', rows: [{ textId: 't1' }, { textId: 't2' }] },
    { put: 'settings', rows: [{ key: 'x', textId: 't1' }] },
    { put: 'annotations', rows: [{ textId: 't1' }] },
    { put: 'chunks', rows: [null] },
    { put: 'chunks', rows: 'all' },
    { put: 'texts', rows: [{ id: 't1' }], remove: 'texts', keys: ['t2'] },
  ])('is not %j', (operation) => {
    expect(addsOnly(operation as unknown as Operation, 't1')).toBe(false);
  });
});
