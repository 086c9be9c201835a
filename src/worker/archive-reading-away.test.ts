import { afterEach, describe, expect, it } from 'vitest';
import { ArchiveTrouble } from '../exchange/archive/archive-trouble.ts';
import type { TextRows } from '../exchange/archive/archive.ts';
import { readingAway } from './archive-reading-away.ts';
import type { ImportQuestion } from './import-protocol.ts';

const { port1, port2 } = new MessageChannel();

afterEach(() => {
  port2.onmessage = null;
});

/** The other end answers each question with these, one after another. */
function answering(answers: (question: ImportQuestion) => readonly object[]): void {
  port2.onmessage = ({ data }: MessageEvent<ImportQuestion>) => {
    for (const said of answers(data)) port2.postMessage({ id: data.id, ...said });
  };
}

const reading = readingAway(port1);
const shared = { terms: [], refusals: [], settings: [] };
const rows = (id: string): TextRows => ({ text: { id } }) as TextRows;

describe('an archive that is read elsewhere', () => {
  it('is put together of what is answered, and its originals are asked for', async () => {
    answering((question) =>
      question.ask === 'original'
        ? [{ bytes: new TextEncoder().encode(question.sha256) }]
        : [
            { done: 1, of: 2 },
            { rows: rows('t1') },
            { done: 2, of: 2 },
            { rows: rows('t2') },
            { archive: { scope: 'library', shared, originals: ['ab'], missing: [], refused: [] } },
          ],
    );
    const told: number[] = [];
    const archive = await reading.read(new Uint8Array(), (done) => told.push(done));
    expect(archive.texts.map(({ text }) => text.id)).toEqual(['t1', 't2']);
    expect([archive.scope, archive.originals, told]).toEqual(['library', ['ab'], [1, 2]]);
    expect(new TextDecoder().decode(await archive.readOriginal('ab'))).toBe('ab');
  });

  it('is refused with the trouble that was found there', async () => {
    answering(() => [{ archiveTrouble: 'checksum', detail: 'x.json' }]);
    const refused = reading.read(new Uint8Array(), () => undefined);
    await expect(refused).rejects.toEqual(new ArchiveTrouble('checksum', 'x.json'));
    answering(() => [{ failed: 'Не иде.' }]);
    await expect(reading.readTexts([], () => undefined)).rejects.toThrow('Не иде.');
  });
});
