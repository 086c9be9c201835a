import { expect, it } from 'vitest';
import { importBytes } from './import-bytes.ts';
import { importFile } from './new-text.ts';

const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
<p>  </p><p>Прва реч.</p><p>Била је <choice><sic>грешка</sic><corr>исправка</corr></choice> овде.</p>
</body></text></TEI>`;

it('makes corrections of an edition of what a file has corrected', async () => {
  const document = await importBytes('a.xml', new TextEncoder().encode(tei), { tidy: true });
  const { change } = importFile(
    { name: 'a.xml', sha256: '', document, tidy: true },
    { id: 't1', at: '2026-11-28T08:00:00.000Z' },
  );
  const corrections = change.flatMap((one) =>
    'put' in one && one.put === 'corrections' ? one.rows : [],
  );
  expect(corrections).toMatchObject([
    {
      paragraphId: 'p2',
      place: 1,
      before: 'грешка',
      after: 'исправка',
      by: 'edition',
      state: 'accepted',
    },
  ]);
});
