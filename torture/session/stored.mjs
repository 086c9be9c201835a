/** What a page's database holds, read without the app's help. */

/** Every table but what each start may write: two libraries are the same when these are. */
export async function contents(page) {
  await page.evaluate(installReader);
  return page.evaluate(digestsOf, ['applied', 'readings', 'settings']);
}

/** What the acts of a reader leave: see `kill/model.mjs`. */
export async function traces(page) {
  await page.evaluate(installReader);
  return page.evaluate(tracesNow);
}

/* In the page. */

function installReader() {
  const answer = (asked) =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  /** All rows by the names of their tables, in the order of their keys, as of one moment. */
  globalThis.storedRows ??= async () => {
    const database = await answer(indexedDB.open('uporedo'));
    const names = [...database.objectStoreNames];
    const reading = database.transaction(names);
    const tables = names.map((name) => answer(reading.objectStore(name).getAll()));
    const rows = await Promise.all(tables);
    database.close();
    return Object.fromEntries(names.map((name, index) => [name, rows[index]]));
  };
}

async function digestsOf(leftOut) {
  const tables = Object.entries(await globalThis.storedRows());
  const digests = tables
    .filter(([name]) => !leftOut.includes(name))
    .map(async ([name, rows]) => {
      const bytes = new TextEncoder().encode(JSON.stringify(rows));
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return [name, { rows: rows.length, hash: [...hash.subarray(0, 8)].join('.') }];
    });
  return Object.fromEntries(await Promise.all(digests));
}

async function tracesNow() {
  const tables = await globalThis.storedRows();
  const { annotations, corrections, revisions, texts, applied } = tables;
  const said = applied[0]?.counts ?? {};
  return {
    marks: annotations.length,
    notes: annotations.map(({ note }) => note).filter((note) => note.startsWith('№')),
    decided: corrections.filter(({ isDecided }) => isDecided).length,
    revised: revisions.length,
    revision: texts.reduce((sum, { ledgerRevision }) => sum + ledgerRevision, 0),
    /** Tables that do not hold as many rows as the same transactions said they would. */
    uneven: Object.entries(tables)
      .filter(([name, rows]) => name !== 'applied' && rows.length !== (said[name] ?? 0))
      .map(([name, rows]) => `${name} has ${rows.length} rows of ${said[name] ?? 0}`),
  };
}
