import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCorrections, type Correction } from '../correction.ts';
import { accept, refusalOf, reject } from '../decide.ts';
import type { Proposal } from './proposal.ts';
import { defaultPolicies, renew, type Policies, type Renewal } from './renew.ts';

const original = 'Гоогле и Мајцрософт су Гоогле.';
const address = { textId: 't1', paragraphId: 'p7', place: 6 };

/** A proposal for the words marked, made without asking unless said otherwise. */
function proposal(from: number, before: string, after: string, isApplied = true): Proposal {
  return {
    from,
    to: from + before.length,
    before,
    after,
    kind: 'mangled-latin',
    rule: 'mangled-word',
    confidence: 0.9123,
    isApplied,
    explanation: { sr: 'Зато.', en: 'Because.' },
    alternatives: [{ after: 'Гугл', origin: 'transcription' }],
    group: `mangled-word:${before}`,
  };
}

const first = proposal(0, 'Гоогле', 'Google');
const second = proposal(9, 'Мајцрософт', 'Microsoft', false);
const third = proposal(23, 'Гоогле', 'Google');
const all = [first, second, third];

const run = (
  ledger: readonly Correction[],
  proposals: readonly Proposal[] = all,
  { policies = defaultPolicies, refused = new Set<string>(), at = '1' } = {},
): Renewal => renew(address, ledger, proposals, { policies, refused, at });

function after(ledger: readonly Correction[], { put, remove }: Renewal): Correction[] {
  const gone = new Set([...remove, ...put.map(({ id }) => id)]);
  return [...ledger.filter(({ id }) => !gone.has(id)), ...put];
}

const statesOf = (ledger: readonly Correction[]): string[] =>
  ledger.toSorted((a, b) => a.from - b.from).map(({ before, state }) => `${before} ${state}`);

const cleanedBy = (ledger: readonly Correction[]): string =>
  applyCorrections(
    original,
    ledger.filter(({ state }) => state === 'accepted'),
  );

describe('a run of the rules', () => {
  it('makes what is sure and asks about the rest', () => {
    const ledger = after([], run([]));
    expect(statesOf(ledger)).toEqual(['Гоогле accepted', 'Мајцрософт proposed', 'Гоогле accepted']);
    expect(cleanedBy(ledger)).toBe('Google и Мајцрософт су Google.');
    expect(ledger.every(({ isDecided, by }) => !isDecided && by === 'rule')).toBe(true);
  });

  it.each<[policy: Policies[keyof Policies], states: string[]]>([
    ['all', ['Гоогле accepted', 'Мајцрософт accepted', 'Гоогле accepted']],
    ['ask', ['Гоогле proposed', 'Мајцрософт proposed', 'Гоогле proposed']],
    ['none', []],
  ])('does as the reader wants of the kind: %s', (policy, states) => {
    const policies = { ...defaultPolicies, 'mangled-latin': policy };
    expect(statesOf(after([], run([], all, { policies })))).toEqual(states);
  });

  it('writes nothing when it says the same again', () => {
    const ledger = after([], run([]));
    expect(run(ledger, all, { at: 'later' })).toEqual({ put: [], remove: [] });
  });

  it('takes back what it no longer says, unless a person said so too', () => {
    const [one, two, three] = after([], run([])) as [Correction, Correction, Correction];
    const ledger = [accept(one, '2'), two, three];
    expect(run(ledger, [])).toEqual({ put: [], remove: [two.id, three.id] });
  });

  it('never brings back what was refused at a place', () => {
    const [one, ...others] = after([], run([])) as [Correction, ...Correction[]];
    const ledger = [reject(one, '2'), ...others];
    expect(run(ledger)).toEqual({ put: [], remove: [] });
    const otherwise = proposal(0, 'Гоогле', 'Гугл');
    expect(run(ledger, [otherwise, second, third])).toEqual({ put: [], remove: [] });
  });

  it('leaves what was refused for all alike refused, and forgets that with the refusal', () => {
    const [one] = after([], run([])) as [Correction];
    const refusal = refusalOf(one, 't1', '2');
    const refused = new Set([refusal?.group ?? '']);
    const ledger = after([], run([], all, { refused }));
    expect(statesOf(ledger)).toEqual(['Гоогле rejected', 'Мајцрософт proposed', 'Гоогле rejected']);
    expect(statesOf(after(ledger, run(ledger)))[0]).toBe('Гоогле accepted');
  });

  it('keeps away from what was written by hand', () => {
    const hand: Correction = {
      ...(after([], run([])) as [Correction, Correction])[1],
      id: 'h1',
      from: 2,
      to: 12,
      before: original.slice(2, 12),
      after: 'x',
      state: 'accepted',
      isDecided: true,
      by: 'hand',
      rule: null,
    };
    const ledger = after([hand], run([hand]));
    expect(ledger.map(({ id }) => id)).toEqual(['h1', 't1-p7-23-29-mangled-word']);
  });

  it('lets nothing be inserted at the edge of what a person wrote', () => {
    const [one] = after([], run([])) as [Correction];
    const comma = { ...proposal(6, '', ','), rule: 'connector-comma' };
    expect(run([accept(one, '2', 'Гугл')], [comma]).put).toEqual([]);
    expect(run([], [comma]).put).toHaveLength(1);
  });

  it('keeps words of one’s own, and who chose them', () => {
    const [one] = after([], run([])) as [Correction];
    expect(accept(one, '2', 'Гугл')).toMatchObject({ by: 'rule', after: 'Гугл' });
    expect(accept(one, '2', 'Гугл').alternatives).toEqual([{ after: 'Google', origin: 'rule' }]);
    const own = accept(one, '2', 'Претраживач');
    expect(own).toMatchObject({ by: 'hand', after: 'Претраживач', state: 'accepted' });
    expect(run([own], [first])).toEqual({ put: [], remove: [] });
  });

  it('leaves every decision as it was, however often it runs, and a ledger that can be applied', () => {
    const place = fc.tuple(
      fc.integer({ min: 0, max: 28 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom('', 'а', 'бв'),
      fc.constantFrom('mangled-word', 'unknown-word'),
      fc.boolean(),
    );
    /** Proposals as the rules give them: in order, none in the way of another. */
    const proposals = fc.array(place, { maxLength: 6 }).map((places) => {
      const found: Proposal[] = [];
      let done = -1;
      for (const [from, length, words, rule, isApplied] of places.sort((a, b) => a[0] - b[0])) {
        const to = Math.min(original.length, from + length);
        const before = original.slice(from, to);
        if (from <= done || before === words) continue;
        found.push({ ...proposal(from, before, words, isApplied), rule });
        done = to;
      }
      return found;
    });
    const decision = fc.constantFrom('accept', 'reject', 'own words', 'leave');
    fc.assert(
      fc.property(fc.array(fc.tuple(proposals, fc.array(decision)), { maxLength: 5 }), (runs) => {
        let ledger: Correction[] = [];
        for (const [found, decisions] of runs) {
          const before = ledger.filter(({ isDecided }) => isDecided);
          ledger = after(ledger, run(ledger, found));
          for (const one of before) expect(ledger).toContain(one);
          cleanedBy(ledger);
          expect(run(ledger, found)).toEqual({ put: [], remove: [] });
          ledger = ledger.map((one, i) => {
            if (one.isDecided || one.state === 'rejected') return one;
            if (decisions[i] === 'reject') return reject(one, '2');
            if (decisions[i] === 'own words') return accept(one, '2', 'своје');
            return decisions[i] === 'accept' ? accept(one, '2') : one;
          });
          cleanedBy(ledger);
        }
      }),
    );
  });
});
