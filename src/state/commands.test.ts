import { describe, expect, it } from 'vitest';
import { Commands } from './commands.ts';
import type { Desk } from './desk.svelte.ts';

/** Commands are only listed here: whatever they ask of the desk as they are made, it has. */
const desk = new Proxy<object>(
  {},
  {
    get: (_, name) =>
      name === 'desktop'
        ? { environment: { platform: 'linux' } }
        : new Proxy({}, { get: () => null }),
  },
) as Desk;

describe('commands', () => {
  it('have each key once', () => {
    const keys = new Commands(desk).all.flatMap(({ keys }) => keys);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('have each an id of their own', () => {
    const ids = new Commands(desk).all.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});
