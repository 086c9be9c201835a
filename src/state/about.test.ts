import { expect, test } from 'vitest';
import { runtimeOf } from './about.ts';

test('versions are those the browser calls itself by', () => {
  const agent =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Uporedo/0.1.0 Chrome/130.0.6723.137 Electron/33.2.1 Safari/537.36';
  expect(runtimeOf(agent)).toEqual({ electron: '33.2.1', chromium: '130.0.6723.137' });
  expect(runtimeOf('HappyDOM')).toEqual({ electron: '', chromium: '' });
});
