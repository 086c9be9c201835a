import { describe, expect, test } from 'vitest';
import { formats, makeInput, tried } from './tried.ts';

describe('damaged files are opened or refused as they must be', () => {
  // A slice of what `npm run fuzz` does, the same each time.
  test.each(formats)('%s', { timeout: 30_000 }, async (format) => {
    for (let place = 0; place < 12; place++) {
      const input = await makeInput(4, place, [format]);
      const { faults } = await tried(input);
      expect({ place, faults }).toEqual({ place, faults: [] });
    }
  });
});
