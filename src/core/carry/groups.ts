import type { Match } from './match-paragraphs.ts';

/** Paragraphs that go on in one another, as numbers in the order of their texts. */
export interface Group {
  readonly old: readonly number[];
  readonly now: readonly number[];
}

/** The groups of a match: those of one and one, and what was split or merged together. */
export function groupsOf({ now }: Match): Group[] {
  const groups: { old: number[]; now: number[] }[] = [];
  const groupOf = new Map<number, { old: number[]; now: number[] }>();
  now.forEach(({ old }, index) => {
    if (old.length === 0) return;
    const group = old.flatMap((one) => groupOf.get(one) ?? [])[0] ?? { old: [], now: [] };
    if (group.now.length === 0) groups.push(group);
    group.now.push(index);
    for (const one of old) {
      const other = groupOf.get(one);
      if (other === group) continue;
      const joins = other ?? { old: [one], now: [] };
      for (const each of joins.old) groupOf.set(each, group);
      group.old.push(...joins.old);
      group.now.push(...joins.now);
      joins.old = [];
      joins.now = [];
    }
  });
  return groups
    .filter(({ old }) => old.length > 0)
    .map(({ old, now: held }) => ({
      old: old.toSorted((a, b) => a - b),
      now: held.toSorted((a, b) => a - b),
    }));
}
