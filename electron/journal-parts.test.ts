import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeRecord, encodeRecord, LONGEST_RECORD } from './journal-format.ts';
import { RecordParts } from './journal-parts.ts';

describe('a record in parts', () => {
  test('lies on disk as if it had come whole, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string(), (parts, end) => {
        const record = new RecordParts();
        let at = 0;
        for (const part of parts) {
          record.take(part, at);
          at += part.length;
        }
        const bytes = encodeRecord(7, end, record.before(end, at));
        const whole = parts.join('') + end;
        expect(decodeRecord(bytes, 0).record).toMatchObject({ seq: 7, record: whole });
        expect(bytes).toEqual(encodeRecord(7, whole));
      }),
    );
  });

  test('may be cut within a pair of surrogates', () => {
    const record = new RecordParts();
    record.take('\ud83d', 0);
    const bytes = encodeRecord(1, '\ude00', record.before('\ude00', 1));
    expect(decodeRecord(bytes, 0).record?.record).toBe('😀');
  });

  test('begins anew when a page was loaded anew, and has no gaps', () => {
    const record = new RecordParts();
    record.take('lost', 0);
    record.take('a', 0);
    expect(() => {
      record.take('c', 2);
    }).toThrow(RangeError);
    expect(record.before('b', 1)).toEqual([Buffer.from('a')]);
    record.take('lost', 0);
    expect(record.before('a', 0)).toEqual([]);
    expect(() => record.before('b', 4)).toThrow(RangeError);
  });

  test('is not longer than a record may be', () => {
    expect(() => new RecordParts().take('x'.repeat(LONGEST_RECORD + 1), 0)).toThrow(RangeError);
  });
});
