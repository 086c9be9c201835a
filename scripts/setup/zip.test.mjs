import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readZip } from './zip.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'uporedo-zip-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('the wanted files are read, stored or deflated, with their modes', async () => {
  const file = path.join(folder, 'a.zip');
  writeFileSync(
    file,
    zipOf([
      { name: 'plain.txt', text: 'Здраво', mode: 0o644, method: 0 },
      { name: 'unwanted.txt', text: 'no', mode: 0o644, method: 0 },
      { name: 'bin/run', text: 'abc'.repeat(100), mode: 0o755, method: 8 },
    ]),
  );

  const found = [];
  for await (const { name, mode, content } of readZip(file, (name) => name !== 'unwanted.txt')) {
    found.push([name, mode, content.toString()]);
  }
  expect(found).toEqual([
    ['plain.txt', 0o644, 'Здраво'],
    ['bin/run', 0o755, 'abc'.repeat(100)],
  ]);
});

test('what is no zip is refused', async () => {
  const file = path.join(folder, 'b.zip');
  writeFileSync(file, 'an error page');
  await expect(readZip(file, () => true).next()).rejects.toThrow('not a zip file');
});

/** A zip as the format has it: local headers with their contents, the directory, the end record. */
function zipOf(files) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const { name, text, mode, method } of files) {
    const packed = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt16LE(0o100000 | mode, 40);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    locals.push(local, packed);
    directory.push(entry);
    offset += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
