import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runnerImport } from 'vite';
import { projectRoot } from '../../scripts/setup/places.mjs';

/**
 * Writes annotations on the bundled article into the journal of a profile whose program is not
 * running: the next start takes them into the store, as after a crash.
 */
export async function seedAnnotations(profile, count) {
  const { decodeRecord, encodeRecord } = await moduleOf('electron/journal-format.ts');
  const journal = path.join(profile, 'store', 'journal.log');
  const bytes = await readFile(journal);
  const lastLine = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
  const { seq } = decodeRecord(bytes, lastLine).record;
  const change = [{ put: 'annotations', rows: await annotations(count) }];
  await appendFile(journal, encodeRecord(seq + 1, JSON.stringify(change)));
}

/** Evenly over all paragraphs, on both sides, in all colours. */
async function annotations(count) {
  const [{ colours }, { makeAnnotation }, rows] = await Promise.all([
    moduleOf('src/core/annotation.ts'),
    moduleOf('src/core/mark.ts'),
    rowsOfArticle(),
  ]);
  return Array.from({ length: count }, (_, i) => {
    const side = i % 2 === 0 ? 'original' : 'cleaned';
    const row = rows.all[i % rows.all.length];
    const start = (i * 37) % (row[side].length - 20);
    const selection = { side, parts: [{ row, span: { start, end: start + 12 } }] };
    return makeAnnotation(selection, colours[i % colours.length], {
      id: `a-bench${i}`,
      textId: rows.textId,
      revision: 1,
      at: new Date(Date.UTC(2026, 0, 1) + i).toISOString(),
    });
  });
}

async function rowsOfArticle() {
  const [{ importEdition }, { rowsOf }] = await Promise.all([
    moduleOf('src/importing/new-text.ts'),
    moduleOf('src/core/row.ts'),
  ]);
  const file = (name) => readFile(path.join(projectRoot, 'resources/veliki-skok', name), 'utf8');
  const [source, ledger] = await Promise.all([file('original.txt'), file('ledger.json')]);
  const { text, change } = importEdition(source, JSON.parse(ledger), '2026-01-01T00:00:00.000Z');
  const put = (table) => change.filter((step) => step.put === table).flatMap(({ rows }) => rows);
  const corrections = put('corrections');
  const all = put('chunks').flatMap((chunk) => rowsOf(chunk, corrections));
  return { textId: text.id, all: all.filter(({ original }) => original.length > 40) };
}

/** A module of the app, which Node 20 cannot read as it is. */
async function moduleOf(file) {
  const { module } = await runnerImport(path.join(projectRoot, file));
  return module;
}
