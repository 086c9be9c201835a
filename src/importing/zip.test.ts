import { describe, expect, it } from 'vitest';
import { deflated, joinBytes, madeZip, checksumOf } from './made-zip.ts';
import { openArchive } from './zip.ts';

const text = (bytes: Uint8Array | null): string => new TextDecoder().decode(bytes ?? undefined);

const packed = async (name: string, content: string) => ({
  name,
  content: await deflated(content),
  method: 8,
  checksum: checksumOf(content),
  claimedSize: new TextEncoder().encode(content).length,
});

describe('an archive', () => {
  it('gives the entries that are asked for, stored or packed', async () => {
    const archive = await openArchive(
      madeZip([{ name: 'а.txt', content: 'Прво' }, await packed('b/c.txt', 'Друго, друго')]),
    );
    expect(archive.names).toEqual(['а.txt', 'b/c.txt']);
    expect(text(await archive.read('а.txt'))).toBe('Прво');
    expect(text(await archive.read('b/c.txt'))).toBe('Друго, друго');
    expect(await archive.read('нема')).toBeNull();
  });

  it.each([['../out.txt'], ['a/../../out.txt'], ['/etc/passwd'], ['C:/x.txt'], ['a\\b.txt']])(
    'with an entry named %s is refused',
    async (name) => {
      await expect(openArchive(madeZip([{ name, content: 'x' }]))).rejects.toMatchObject({
        kind: 'unsafe-path',
      });
    },
  );

  it('with too many entries is refused in time', async () => {
    const entries = Array.from({ length: 60_000 }, (_, n) => ({ name: `${n}`, content: '' }));
    await expect(openArchive(madeZip(entries))).rejects.toMatchObject({ kind: 'too-many-entries' });
  });

  it('whose entries lie over one another is refused', async () => {
    const content = 'x'.repeat(100);
    const zip = madeZip([
      { name: 'a', content },
      { name: 'b', content, offset: 0 },
    ]);
    await expect(openArchive(zip)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('that was cut short, is junk or is locked says so', async () => {
    const zip = madeZip([{ name: 'a', content: 'x'.repeat(1000) }]);
    await expect(openArchive(zip.slice(0, 500))).rejects.toMatchObject({ kind: 'truncated' });
    const junk = new TextEncoder().encode('никаква архива '.repeat(50));
    await expect(openArchive(junk)).rejects.toMatchObject({ kind: 'damaged' });
    await expect(openArchive(new Uint8Array())).rejects.toMatchObject({ kind: 'damaged' });
    const locked = await openArchive(madeZip([{ name: 'a', content: 'x', flags: 0x801 }]));
    await expect(locked.read('a')).rejects.toMatchObject({ kind: 'password' });
  });

  it('with junk behind it opens', async () => {
    const zip = joinBytes([madeZip([{ name: 'a', content: 'x' }]), new Uint8Array(500)]);
    expect(text(await (await openArchive(zip)).read('a'))).toBe('x');
  });

  it('is not inflated beyond the limits, whatever its headers say', async () => {
    const bomb = await packed('бомба', '0'.repeat(4_000_000));
    const honest = await openArchive(madeZip([bomb]));
    await expect(honest.read('бомба')).rejects.toMatchObject({ kind: 'too-large-inside' });
    const lying = await openArchive(madeZip([{ ...bomb, claimedSize: 1000 }]));
    await expect(lying.read('бомба')).rejects.toMatchObject({
      kind: expect.stringMatching(/too-large-inside|damaged/) as string,
    });
  });

  it('with a wrong checksum or an unknown way of packing is damaged', async () => {
    const wrong = await openArchive(madeZip([{ name: 'a', content: 'x', checksum: 1 }]));
    await expect(wrong.read('a')).rejects.toMatchObject({ kind: 'damaged' });
    const unknown = await openArchive(madeZip([{ name: 'a', content: 'x', method: 77 }]));
    await expect(unknown.read('a')).rejects.toMatchObject({ kind: 'damaged' });
  });
});
