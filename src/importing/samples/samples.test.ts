import { describe, expect, test } from 'vitest';
import { formats } from '../../core/format.ts';
import { importBytes } from '../import-bytes.ts';
import { wordsOf } from './book.ts';
import { hostile } from './markup-samples.ts';
import { Random } from './random.ts';
import { makeSample } from './samples.ts';

const spaced = (text: string): string => text.replace(/\s+/g, ' ');

describe('a made sample opens with the words it was made of', () => {
  test.each(formats)('%s', async (format) => {
    for (const seed of [1, 2, 3]) {
      const { name, bytes, book } = await makeSample(format, new Random(seed));
      const document = await importBytes(name, bytes, { tidy: true });
      expect(document.format).toBe(format);
      const text = spaced(document.blocks.map((block) => block.text).join(' '));
      for (const block of book.chapters.flat()) {
        const plain = spaced(wordsOf(block)).trim();
        expect(text.replace(/ ?\d(?= |$)/g, '')).toContain(plain.replace(/ ?\d(?= |$)/g, ''));
      }
      expect(text).not.toContain(hostile);
    }
  });
});
