import { expect, test } from 'vitest';
import { notFound } from './system-packages.mjs';

test('missing libraries are read from what ldd prints, each once', () => {
  const output = `
	linux-vdso.so.1 (0x00007ffd0b5f2000)
	libgtk-3.so.0 => not found
	libnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f0c2a000000)
	libasound.so.2 => not found
	libgtk-3.so.0 => not found
`;
  expect([...notFound(output)]).toEqual(['libgtk-3.so.0', 'libasound.so.2']);
});
