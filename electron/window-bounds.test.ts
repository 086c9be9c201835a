import { expect, test } from 'vitest';
import { cascade, placeWindow } from './window-bounds.ts';

const main = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };

test('the first window stands in the middle of the main screen', () => {
  expect(placeWindow(null, [main])).toEqual({ x: 240, y: 102, width: 1440, height: 900 });
});

test('a small screen is filled, not exceeded', () => {
  const small = { x: 0, y: 0, width: 1024, height: 600 };
  expect(placeWindow(null, [small])).toEqual(small);
  expect(placeWindow(null, [{ x: 0, y: 0, width: 640, height: 480 }])).toMatchObject({
    width: 640,
  });
});

test.each([
  ['where it was', { x: 100, y: 100, width: 900, height: 700 }, { x: 100, y: 100 }],
  ['on the second screen', { x: 2000, y: 10, width: 900, height: 700 }, { x: 2000, y: 10 }],
  ['pulled back in', { x: -300, y: 900, width: 900, height: 700 }, { x: 0, y: 380 }],
  ['its screen is gone', { x: 5000, y: 10, width: 900, height: 700 }, { x: 510, y: 202 }],
])('%s', (_, kept, place) => {
  expect(placeWindow(kept, [main, second])).toMatchObject(place);
});

test('further windows cascade and start over at the edge', () => {
  const from = { x: 100, y: 100, width: 900, height: 700 };
  expect(cascade(from, [main])).toEqual({ ...from, x: 128, y: 128 });
  expect(cascade({ ...from, x: 1010, y: 370 }, [main])).toEqual({ ...from, x: 28, y: 53 });
});
