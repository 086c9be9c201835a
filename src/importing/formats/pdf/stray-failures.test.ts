import { expect, it, vi } from 'vitest';
import { ignoreStrayFailures } from './stray-failures.ts';

const failure = (name: string): Error => Object.assign(new Error('x'), { name });

it('a failure that pdf.js forgets about is nobody’s, others stay somebody’s', () => {
  const takeInBrowser = vi.fn();
  const takeInNode = vi.fn();
  ignoreStrayFailures({
    addEventListener: (_, take) => takeInBrowser.mockImplementation(take),
    process: { on: (_, take) => takeInNode.mockImplementation(take) },
  });
  const preventDefault = vi.fn();
  takeInBrowser({ reason: failure('TypeError'), preventDefault });
  expect(preventDefault).not.toHaveBeenCalled();
  takeInBrowser({ reason: failure('FormatError'), preventDefault });
  expect(preventDefault).toHaveBeenCalled();
  expect(() => void takeInNode(failure('XRefEntryException'))).not.toThrow();
  expect(() => void takeInNode(failure('TypeError'))).toThrow('x');
});
