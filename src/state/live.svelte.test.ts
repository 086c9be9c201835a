import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { followAfter, Live } from './live.svelte.ts';

it('follows the store only once what was read before is seen', async () => {
  let see = (): void => undefined;
  followAfter(
    new Promise<void>((resolve) => {
      see = resolve;
    }),
  );
  const query = vi.fn(() => Promise.resolve('what is stored'));
  const live = new Live('what was read', query, (error) => {
    throw error;
  });
  const stop = $effect.root(() => {
    $effect(() => {
      expect(live.current).toContain('what');
    });
  });
  flushSync();
  await Promise.resolve();
  expect(query).not.toHaveBeenCalled();
  expect(live.current).toBe('what was read');

  see();
  await vi.waitFor(() => {
    expect(live.current).toBe('what is stored');
  });
  stop();
});
