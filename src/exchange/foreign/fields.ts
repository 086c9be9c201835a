/**
 * Looks into JSON of unknown make: every question has an answer, whatever is there. Only what an
 * object has itself counts, never what its prototype lends it.
 */
export type Fields = Readonly<Record<string, unknown>>;

/** The object a value is; of anything else an empty one. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : nothing;
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nothing: Fields = {};

export const field = (of: unknown, name: string): unknown =>
  isFields(of) && Object.hasOwn(of, name) ? of[name] : undefined;

export function textField(of: unknown, name: string): string {
  const value = field(of, name);
  return typeof value === 'string' ? value : '';
}

/** The list a value is; one thing that stands for itself is a list of it, nothing is an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value === undefined || value === null ? [] : [value];
}

/** A moment given as ISO 8601 or in milliseconds, as ISO 8601 in UTC; `null` when it is none. */
export function momentOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  // Of a bare number as words, or of words like “May”, a date could be made; none was meant.
  if (typeof value === 'string' && !/^\d{4}-\d\d-\d\dT/.test(value)) return null;
  const moment = new Date(hasZone(value) ? value : `${value}Z`);
  const time = moment.getTime();
  if (Number.isNaN(time) || time <= 0 || time >= lastMoment) return null;
  return moment.toISOString();
}

/** Without a zone it would be the zone of whoever reads it. */
const hasZone = (value: string | number): boolean =>
  typeof value === 'number' || /(?:Z|[+-]\d\d:?\d\d)$/i.test(value);

const lastMoment = Date.UTC(9999, 0);
