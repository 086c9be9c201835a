/** Stretches of time that reach up to now, and one between two days. */
export const periods = ['today', 'week', 'month', 'year'] as const;
export type Period = (typeof periods)[number];

/** A stretch of time, as instants in ISO 8601; `null`: open at that end. */
export interface Stretch {
  readonly from: string | null;
  /** The first instant that is no longer in it. */
  readonly to: string | null;
}

/** When a period began: at midnight where the reader is, a week on Monday. */
export function beginningOf(period: Period, now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const sinceMonday = (now.getDay() + 6) % 7;
  const beginnings: Record<Period, Date> = {
    today: new Date(year, month, day),
    week: new Date(year, month, day - sinceMonday),
    month: new Date(year, month),
    year: new Date(year, 0),
  };
  return beginnings[period].toISOString();
}

/**
 * All of the days from one to another, where the reader is.
 * @param from, to `YYYY-MM-DD`, in either order; anything else leaves that end open
 */
export function betweenDays(from: string, to: string): Stretch {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first && last && last < first) return betweenDays(to, from);
  return { from: first?.toISOString() ?? null, to: last ? dayAfter(last).toISOString() : null };
}

/** Whether an instant in ISO 8601 (as `Date` writes it) lies in a stretch. */
export const isIn = (at: string, { from, to }: Stretch): boolean =>
  (from === null || at >= from) && (to === null || at < to);

function dayOf(day: string): Date | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year === undefined ? null : new Date(Number(year), Number(month) - 1, Number(date));
}

const dayAfter = (day: Date): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1);
