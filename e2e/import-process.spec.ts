import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { DesktopBridge } from '../electron/bridge.ts';
import type { Uporedo } from './app.ts';
import { expect, test } from './app.ts';
import { madeFiles } from './made-files.ts';

/** What main knows of the processes that read files: their addresses. */
const reading = ({ app }: Uporedo): Promise<string[]> =>
  app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => contents.getURL())
      .filter((address) => address.startsWith('app://import-')),
  );

test('a file whose process falls over is named, and the next one is read in another', async ({
  profile,
}) => {
  const [first, second] = [
    await profile.file('Прва.txt', 'Прва реченица.\n'),
    await profile.file('Друга.txt', 'Друга реченица.\n'),
  ];
  const run = await profile.open();
  const crashing = await run.app.evaluateHandle(({ app }) => {
    const fell = (_event: unknown, contents: Electron.WebContents): void => {
      contents.once('did-finish-load', () => contents.forcefullyCrashRenderer());
    };
    app.on('web-contents-created', fell);
    return () => app.off('web-contents-created', fell);
  });
  await run.desk.drop([first]);
  await expect(run.page.getByRole('alert').filter({ hasText: '“Прва.txt”' })).toBeVisible();
  await crashing.evaluate((end) => void end());
  await run.desk.drop([second]);
  await expect(run.desk.words(1, 'Original')).toHaveText('Друга реченица.');
  await run.desk.drop([first]);
  await expect(run.desk.words(1, 'Original')).toHaveText('Прва реченица.');
  await expect.poll(() => reading(run)).toEqual([]);
});

test('a file that takes too much memory is given up with a sentence', async ({ profile }) => {
  const file = await profile.file('Прождрљива.txt', 'Реченица.\n');
  const { app, desk, page } = await profile.open();
  await app.evaluate(({ app: main }) => {
    const known = main.getAppMetrics.bind(main);
    // What it would tell of a process that takes four gigabytes.
    main.getAppMetrics = () =>
      known().map((one) => ({ ...one, memory: { ...one.memory, workingSetSize: 4 * 1024 ** 2 } }));
  });
  await desk.drop([file]);
  await expect(page.getByRole('alert').filter({ hasText: '“Прождрљива.txt”' })).toContainText(
    'took too much memory',
  );
});

test('what reads a file has no bridge, no library, no disk and no network', async ({ profile }) => {
  const run = await profile.open();
  await run.page.evaluate(() =>
    (window as unknown as { desktop: DesktopBridge }).desktop.expectImport(1),
  );
  await expect.poll(() => reading(run)).toHaveLength(1);
  const found = await run.app.evaluate(({ webContents }) => {
    const contents = webContents
      .getAllWebContents()
      .find((one) => one.getURL().startsWith('app://import-'));
    const tried = `(async () => {
      const fails = (work) => work().then(() => 'worked', () => 'refused');
      return {
        globals: ['desktop', 'require', 'process', 'ipcRenderer'].filter((name) => name in window),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        library: await fails(() => fetch('app://uporedo/index.html')),
        own: await fails(() => fetch('import.html')),
        outside: await fails(() => fetch('https://example.org/')),
        evaluated: await fails(async () => new Function('return 1')()),
        other: await fails(() => import('app://uporedo/assets/none.js')),
      };
    })()`;
    return contents?.executeJavaScript(tried) as unknown;
  });
  expect(found).toEqual({
    globals: [],
    databases: [],
    library: 'refused',
    own: 'refused',
    outside: 'refused',
    evaluated: 'refused',
    other: 'refused',
  });
});

test('damaged files of every format are read or refused with a sentence, and stay as they were', async ({
  profile,
}) => {
  test.slow();
  const files = await madeFiles(profile, 36);
  const before = await Promise.all(files.map(stateOf));
  const { desk, page } = await profile.open();
  await desk.drop(files);
  await expect(page.getByRole('status', { name: 'Bringing in' })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Bringing in' })).toBeHidden({ timeout: 60_000 });
  await expect(page.getByText(/texts were added/u)).toBeVisible();
  expect(await Promise.all(files.map(stateOf))).toEqual(before);
});

async function stateOf(path: string): Promise<readonly [string, number]> {
  const hash = createHash('sha256').update(await readFile(path));
  return [hash.digest('hex'), (await stat(path)).mtimeMs];
}
