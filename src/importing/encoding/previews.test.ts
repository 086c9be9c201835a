import { expect, it } from 'vitest';
import { encodeAs } from './encode-as.ts';
import { encodings, type Encoding } from './encodings.ts';
import { guessEncoding } from './guess-encoding.ts';
import { previews } from './previews.ts';

function shown(encoding: Encoding, text: string, count: number) {
  const bytes = encodeAs(encoding, text) ?? new Uint8Array();
  return previews(bytes, guessEncoding(bytes), count);
}

it('begins with the line that tells the encodings apart', () => {
  const text = `${'Plain line.\n'.repeat(100)}Kuća na čelu sela\nposlednji red šume`;
  const [first, second] = shown('iso-8859-2', text, 2);
  expect(first).toMatchObject({
    encoding: 'iso-8859-2',
    text: 'Kuća na čelu sela\nposlednji red šume',
  });
  expect(second?.text).toMatch(/^Kuća na čelu sela\nposlednji red [^š]ume/);
});

it('begins where signs stand for letters in YUSCII', () => {
  const text = `${'Samo slova.\n'.repeat(50)}Ništa više neće reći niko u kući, čak ni noću.`;
  const [first, second] = shown('yuscii-latin', text, 2);
  expect(first?.text).toMatch(/^Ništa više neće/);
  expect(second).toMatchObject({ encoding: 'utf-8' });
  expect(second?.text).toMatch(/^Ni\{ta vi\{e ne\}e/);
});

it('shows every encoding on demand, no more than 240 units of each', () => {
  const all = shown('utf-8', 'а'.repeat(10_000), encodings.length);
  expect(all).toHaveLength(encodings.length);
  for (const { text } of all) expect(text.length).toBeLessThanOrEqual(240);
  expect(all[0]?.text).toBe('а'.repeat(240));
});

it('shows UTF-16 from a whole unit on and without its mark', () => {
  const [first] = shown('utf-16le', '\uFEFFa\nЖаба', 1);
  expect(first).toMatchObject({ encoding: 'utf-16le', text: 'a\nЖаба' });
});

it('shows no half letters', () => {
  const [first] = shown('utf-8', `${'č'.repeat(239)}\u{1F600}`, 1);
  expect(first?.text).toBe('č'.repeat(239));
});

it('shows plain ASCII from its beginning, nothing of nothing', () => {
  expect(shown('utf-8', 'Plain text.', 1)[0]?.text).toBe('Plain text.');
  expect(shown('utf-8', '', 1)[0]?.text).toBe('');
});
