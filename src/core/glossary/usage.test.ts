import { expect, it } from 'vitest';
import { compileTerms } from '../occurrences.ts';
import type { Term } from '../term.ts';
import { totalUsage, usageIn } from './usage.ts';

const term = (canonical: string): Term => ({
  id: canonical,
  textId: 't',
  canonical,
  variants: [],
  definition: '',
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '',
  modifiedAt: '',
});

it('counts terms in all their forms, chunk by chunk as at once', () => {
  const matcher = compileTerms([term('Мао'), term('скок'), term('комуна')]);
  const chunks = [['Мао и Маоов скок.', 'Скока нема.'], ['Код Маоа.']];
  const parted = totalUsage(chunks.map((chunk) => usageIn(chunk, matcher)));
  expect(parted).toEqual(usageIn(chunks.flat(), matcher));
  expect(Object.fromEntries(parted)).toEqual({ Мао: 3, скок: 2 });
});
