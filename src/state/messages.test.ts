import { describe, expect, it } from 'vitest';
import { Dexie } from 'dexie';
import { Messages } from './messages.svelte.ts';

describe('a thrown error', () => {
  const thrown = (error: unknown) => {
    const logged: string[] = [];
    const messages = new Messages(
      (line) => logged.push(line),
      () => 'Реченица.',
    );
    messages.failed(error);
    return { logged: logged.length, told: messages.shown.map(({ text }) => text()) };
  };

  it('is logged and told', () => {
    expect(thrown(new Error('x'))).toEqual({ logged: 1, told: ['Реченица.'] });
  });

  it('is only logged where a store that is being set aside answers nobody any more', () => {
    expect(thrown(new Dexie.DatabaseClosedError('x'))).toEqual({ logged: 1, told: [] });
  });
});
