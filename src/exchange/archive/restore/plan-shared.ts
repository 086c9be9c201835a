import type { Refusal, Setting } from '../../../core/change.ts';
import type { Term } from '../../../core/term.ts';
import type { SharedRows } from '../archive.ts';
import { mergeNewest } from './merge-newest.ts';
import { countsOf } from './plan-text.ts';
import { needed, noCounts, type SharedPlan } from './restore-plan.ts';

/** What the library has under the ids of shared rows of an archive, whatever it belongs to there. */
export interface SharedHere {
  readonly terms: readonly Term[];
  readonly refusals: readonly Refusal[];
  readonly settings: readonly Setting[];
}

/** What a restore does to what belongs to no single text. A setting that is made stays as it is. */
export function planShared(archive: SharedRows, library: SharedHere): SharedPlan {
  const terms = mergeNewest(archive.terms, library.terms, ({ modifiedAt }) => modifiedAt);
  const refusals = mergeNewest(archive.refusals, library.refusals, ({ at }) => at);
  const known = new Set(library.settings.map(({ key }) => key));
  const settings = archive.settings.filter(({ key }) => !known.has(key));
  return {
    terms: countsOf(terms),
    refusals: countsOf(refusals),
    settings: { ...noCounts, added: settings.length },
    operations: needed([
      { put: 'terms', rows: [...terms.added, ...terms.changed] },
      { put: 'refusals', rows: [...refusals.added, ...refusals.changed] },
      { put: 'settings', rows: settings },
    ]),
  };
}
