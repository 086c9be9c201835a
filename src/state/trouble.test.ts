import { expect, it } from 'vitest';
import type { ReadTroubleKind } from '../exchange/read-trouble.ts';
import { describeReadTrouble } from './trouble.ts';

const kinds: Readonly<Record<ReadTroubleKind, string>> = {
  'not-xml': 'title',
  entities: '',
  'too-deep': '',
  'other-form': 'TEI',
  newer: '9',
  missing: 'fs',
  value: 'xml:id',
  twice: 'p12',
};

it('names the file, the line and the thing for whatever is wrong in it, each in its own words', () => {
  const said = (Object.entries(kinds) as [ReadTroubleKind, string][]).map(([kind, detail]) => {
    const sentence = describeReadTrouble('скок.xml', { kind, line: 47, detail });
    expect(sentence).toContain('скок.xml');
    expect(sentence).toContain('47');
    expect(sentence).toContain(detail);
    return sentence;
  });
  expect(new Set(said).size).toBe(said.length);
});

it('says no more of a file than fits a line', () => {
  const about = { kind: 'value', line: 1, detail: 'а'.repeat(9000) } as const;
  expect(describeReadTrouble('скок.xml', about).length).toBeLessThan(300);
});
