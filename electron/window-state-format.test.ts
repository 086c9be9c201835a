import { expect, test } from 'vitest';
import { parseWindowState } from './window-state-format.ts';

const first = {
  bounds: null,
  maximized: false,
  appearance: { dark: false, background: '#f6f1e7' },
};

test.each(['', '{', 'null', '[]', '{"bounds":{"x":1}}', '{"appearance":{"background":"red"}}'])(
  '%j is a first start',
  (text) => {
    expect(parseWindowState(text)).toEqual(first);
  },
);

test('what was kept comes back', () => {
  const kept = {
    bounds: { x: -10, y: 20, width: 900, height: 600 },
    maximized: true,
    appearance: { dark: true, background: '#101010', locale: 'sr-Latn' },
  };
  expect(parseWindowState(JSON.stringify(kept))).toEqual(kept);
});
