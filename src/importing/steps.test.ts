import { expect, it } from 'vitest';
import { Steps } from './steps.ts';

it('an example is cut between letters, not in the middle of one', () => {
  const steps = new Steps();
  steps.add('lines-joined', `${'а'.repeat(118)}😀б`);
  expect(steps.list()).toEqual([
    { step: 'lines-joined', count: 1, examples: [`${'а'.repeat(118)}…`] },
  ]);
});
