/** A copy of the library among others, with what decides whether it stays. */
export interface Copy {
  readonly id: string;
  /** ISO 8601, by a clock that may have been wrong. */
  readonly at: string;
  readonly reason: string;
  /** Rows per table. */
  readonly counts: Readonly<Record<string, number>>;
}

/** How many stay: of the last ones, and of the last hours, days and months that have any one each. */
export interface Plan {
  readonly last: number;
  readonly hours: number;
  readonly days: number;
  readonly months: number;
}

export const snapshotPlan: Plan = { last: 12, hours: 24, days: 30, months: 12 };

/**
 * The ids of the copies that stay. Hours, days and months are counted, not measured back from now: a
 * clock that is set wrong, or a year without reading, takes nothing away. Besides those of the plan the
 * newest stays that was made before something risky, for each kind of it, and the newest that holds
 * more than there is now: whatever was lost is in there.
 * @param copies in the order in which they were made, the newest first
 */
export function staying(copies: readonly Copy[], plan: Plan): ReadonlySet<string> {
  const reasons = copies.filter(({ reason }) => reason.startsWith('before-'));
  const present = copies[0]?.counts ?? {};
  const fuller = copies.find(({ counts }) => holdsMore(counts, present));
  return new Set(
    [
      ...copies.slice(0, plan.last),
      ...newestOfEach(copies, ({ at }) => at.slice(0, 'YYYY-MM-DDTHH'.length), plan.hours),
      ...newestOfEach(copies, ({ at }) => at.slice(0, 'YYYY-MM-DD'.length), plan.days),
      ...newestOfEach(copies, ({ at }) => at.slice(0, 'YYYY-MM'.length), plan.months),
      ...newestOfEach(reasons, ({ reason }) => reason, Infinity),
      ...(fuller ? [fuller] : []),
    ].map(({ id }) => id),
  );
}

/** What a reader made or brought in. Where one reads, and settings, come and go. */
const weighed = ['texts', 'annotations', 'terms', 'corrections'] as const;

export const holdsMore = (counts: Copy['counts'], than: Copy['counts']): boolean =>
  weighed.some((table) => (counts[table] ?? 0) > (than[table] ?? 0));

function newestOfEach(
  copies: readonly Copy[],
  kindOf: (copy: Copy) => string,
  most: number,
): readonly Copy[] {
  const newest = new Map<string, Copy>();
  for (const copy of copies) {
    const kind = kindOf(copy);
    if (newest.size < most && !newest.has(kind)) newest.set(kind, copy);
  }
  return [...newest.values()];
}
