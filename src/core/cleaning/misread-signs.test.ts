import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayBeMisread } from './misread-signs.ts';

/** The same as one pattern. */
const pattern =
  /[^\t\n\r -~А-ИК-Шабвгдежзик-шЂђЈјЉљЊњЋћЏџČčĆćŠšŽžĐđ„“”’‘–—…»«°§€]|[@[\\\]^`{|}~](?=\p{L})|\p{L}[@[\\\]^`{|}~]|(?:[РС][^\sРС]){3}/u;

it('sees what a misread encoding may have left', () => {
  const sign = fc.constantFrom(...Array.from('аРСxZš@~]1 \n„”€йÐ\u00A0\u{1F600}\uD800'));
  const common = fc.constantFrom(...Array.from('аРСРС@1 „'));
  const text = fc.oneof(fc.string({ unit: sign }), fc.string({ unit: common, maxLength: 20 }));
  fc.assert(fc.property(text, (one) => mayBeMisread(one) === pattern.test(one)));
  expect(mayBeMisread('Он је рекао: „Идем!“')).toBe(false);
});
