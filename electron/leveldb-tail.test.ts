import { expect, test } from 'vitest';
import { wholeLength } from './leveldb-tail.ts';

/** Two whole records, "hello" and "world", their sums computed apart from the code under test. */
const SOUND = Buffer.from(
  ['0bb95758050001', '68656c6c6f', '5d845464050001', '776f726c64'].join(''),
  'hex',
);

test('a sound log is left alone', () => {
  expect(wholeLength(SOUND)).toBeNull();
  expect(wholeLength(Buffer.alloc(0))).toBeNull();
});

test('an unfinished last record is cut off', () => {
  for (let length = 13; length < 24; length++) {
    expect(wholeLength(SOUND.subarray(0, length))).toBe(12);
  }
  for (let length = 1; length < 12; length++) {
    expect(wholeLength(SOUND.subarray(0, length))).toBe(0);
  }
});

test('other damage is not ours to mend', () => {
  for (let at = 0; at < 12; at++) {
    if (at === 4 || at === 5) continue; // A damaged length may claim to be unfinished.
    const bytes = Buffer.from(SOUND);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    expect(wholeLength(bytes)).toBeNull();
  }
  expect(wholeLength(Buffer.concat([SOUND, Buffer.alloc(100)]))).toBeNull();
});
