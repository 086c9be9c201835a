/** What a value from outside must be: gives it back, copied, or throws `Misshapen`. */
export type Shape<T> = (value: unknown) => T;

/** A value that is not what it should be, and where in its row. */
export class Misshapen extends Error {
  readonly path: (string | number)[] = [];

  /** Where and what, in one line. */
  get told(): string {
    return this.path.length === 0 ? this.message : `${this.path.join('.')}: ${this.message}`;
  }
}

type Optional<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/**
 * An object with these fields. Only its own properties are read, so that none comes from a
 * prototype, and any other is left out.
 */
export function object<T extends object>(
  required: { readonly [K in Exclude<keyof T, Optional<T>>]: Shape<T[K]> },
  optional: { readonly [K in Optional<T>]-?: Shape<Exclude<T[K], undefined>> },
): Shape<T> {
  const fields = [
    ...Object.entries(required).map(
      ([key, shape]) => [key, shape as Shape<unknown>, true] as const,
    ),
    ...Object.entries(optional).map(
      ([key, shape]) => [key, shape as Shape<unknown>, false] as const,
    ),
  ];
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw misshapen('expected an object');
    }
    const made: Record<string, unknown> = {};
    for (const [key, shape, isRequired] of fields) {
      const isThere = Object.hasOwn(value, key);
      if (!isThere && !isRequired) continue;
      made[key] = at(key, () => {
        if (!isThere) throw misshapen('it is missing');
        return shape((value as Record<string, unknown>)[key]);
      });
    }
    return made as T;
  };
}

export const listOf =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) throw misshapen('expected a list');
    return value.map((one, index) => at(index, () => shape(one)));
  };

export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value) =>
    value === null ? null : shape(value);

export const words: Shape<string> = (value) => {
  if (typeof value !== 'string') throw misshapen('expected words');
  return value;
};

export const flag: Shape<boolean> = (value) => {
  if (typeof value !== 'boolean') throw misshapen('expected true or false');
  return value;
};

/** A whole number from `least` up. */
export const whole =
  (least = 0): Shape<number> =>
  (value) => {
    if (!Number.isSafeInteger(value) || (value as number) < least) {
      throw misshapen(`expected a whole number from ${least} up`);
    }
    return value as number;
  };

export const number: Shape<number> = (value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw misshapen('expected a number');
  return value;
};

/** A number from 0 to 1. */
export const share: Shape<number> = (value) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) {
    throw misshapen('expected a number from 0 to 1');
  }
  return value;
};

export const matching =
  (pattern: RegExp, expected: string): Shape<string> =>
  (value) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw misshapen(`expected ${expected}`);
    return value;
  };

export const oneOf =
  <const T extends string>(...known: readonly T[]): Shape<T> =>
  (value) => {
    const found = known.find((one) => one === value);
    if (found === undefined) throw misshapen(`expected one of ${known.join(', ')}`);
    return found;
  };

/** Any value of JSON, with at most so many lists and objects inside one another. */
export const anything =
  (nesting: number): Shape<unknown> =>
  (value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (nesting === 0) throw misshapen('it lies too deep');
    const inside = anything(nesting - 1);
    if (Array.isArray(value)) return value.map(inside);
    return Object.fromEntries(
      Object.entries(value)
        // A copy of such a key would be a prototype for whoever assigns it.
        .filter(([key]) => key !== '__proto__')
        .map(([key, one]) => [key, inside(one)]),
    );
  };

export const misshapen = (expected: string): Misshapen => new Misshapen(expected);

/** Says where, should it go wrong inside. */
export function at<T>(key: string | number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Misshapen) error.path.unshift(key);
    throw error;
  }
}
