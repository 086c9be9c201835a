import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRecord, encodeRecord } from './journal-format.ts';

/** Any JavaScript string, lone surrogates and line ends included. */
const anyString = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)),
});
const seqs = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

test('a record reads as one line', () => {
  expect(encodeRecord(7, 'a\n„б“').toString()).toMatch(/^[0-9a-f]{8} 7 \d+ "a\\n„б“"\n$/);
});

test('any record comes back as it was', () => {
  fc.assert(
    fc.property(seqs, anyString, fc.uint8Array({ maxLength: 20 }), (seq, record, before) => {
      const line = encodeRecord(seq, record);
      const bytes = Buffer.concat([before, line]);
      expect(decodeRecord(bytes, before.length).record).toEqual({ seq, record, end: bytes.length });
      expect(line.indexOf(0x0a)).toBe(line.length - 1);
    }),
    { numRuns: 5000 },
  );
});

test('a cut record is no record', () => {
  fc.assert(
    fc.property(seqs, anyString, fc.nat(), (seq, record, cut) => {
      const line = encodeRecord(seq, record);
      const length = cut % (line.length - 1);
      expect(decodeRecord(line.subarray(0, length), 0).record).toBeNull();
    }),
    { numRuns: 5000 },
  );
});

test('a flipped bit is found, wherever it is but in the newline', () => {
  fc.assert(
    fc.property(seqs, anyString, fc.nat(), fc.nat(7), (seq, record, where, bit) => {
      const line = encodeRecord(seq, record);
      const at = where % (line.length - 1);
      line.writeUInt8(line.readUInt8(at) ^ (1 << bit), at);
      expect(decodeRecord(line, 0).record).toBeNull();
    }),
    { numRuns: 10000 },
  );
});

test('arbitrary bytes are no record and no reason to throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, at) => {
      expect(decodeRecord(Buffer.from(bytes), at).record).toBeNull();
    }),
    { numRuns: 5000 },
  );
});
