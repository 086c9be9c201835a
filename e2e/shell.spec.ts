import { channels, type DesktopBridge } from '../electron/bridge.ts';
import { expect, test } from './app.ts';

test('the window is sandboxed, isolated and of the frozen origin', async ({ profile }) => {
  const { app, page } = await profile.open();
  expect(await page.evaluate(() => location.origin)).toBe('app://uporedo');
  expect(await page.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe(
    'undefined',
  );
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
});

test('the bridge holds exactly what it promises', async ({ profile }) => {
  const { page } = await profile.open();
  const found = await page.evaluate(() =>
    Object.keys((window as unknown as { desktop: DesktopBridge }).desktop).sort(),
  );
  expect(found).toEqual(
    [
      ...channels,
      ...['onCommand', 'onFiles', 'onLinks', 'onImportEnd', 'onClosing', 'onSuspending'],
      ...['environment', 'pathsOf'],
    ].sort(),
  );
});

test('nothing leads out of the window', async ({ profile }) => {
  const { app, page } = await profile.open();
  const outcome = await page.evaluate(async () => {
    const policy = (await fetch('/')).headers.get('content-security-policy');
    const opened = window.open('https://example.org/');
    const fetched = await fetch('https://example.org/').then(
      () => 'fetched',
      () => 'refused',
    );
    const image = new Image();
    image.src = 'https://example.org/x.png';
    const shown = await image.decode().then(
      () => 'shown',
      () => 'refused',
    );
    location.href = 'https://example.org/';
    return { opened: opened === null, fetched, shown, policy };
  });
  expect(outcome).toMatchObject({ opened: true, fetched: 'refused', shown: 'refused' });
  expect(outcome.policy).toMatch(/default-src 'none'.*connect-src 'self'/u);
  expect(await page.evaluate(() => location.href)).toBe('app://uporedo/');
  expect(app.windows()).toHaveLength(1);
});

test('permissions are refused, but lasting storage is granted', async ({ profile }) => {
  const { page } = await profile.open();
  expect(await page.evaluate(() => navigator.storage.persisted())).toBe(true);
  const location = await page.evaluate(
    () =>
      new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => {
            resolve('told');
          },
          () => {
            resolve('refused');
          },
        );
      }),
  );
  expect(location).toBe('refused');
});

test('the window comes back where it was', async ({ profile }) => {
  const first = await profile.open();
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1010, height: 720 });
  });
  await first.close();
  const second = await profile.open();
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 1010, height: 720 });
});

test('the native menu runs the same commands as the keys', async ({ profile }) => {
  const { app, page } = await profile.open();
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    const item = items?.find(({ label }) => label === 'Keyboard shortcuts');
    item?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('the program says what it is, what it runs in, and whose work it holds', async ({
  profile,
}) => {
  const { app, page } = await profile.open();
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    const item = items?.find(({ label }) => label === 'About Uporedo');
    item?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  const sheet = page.getByRole('dialog', { name: 'About Uporedo' });
  await expect(sheet).toContainText(/Version \d+\.\d+\.\d+ · Electron \d+[\d.]+ · Chromium \d+/u);
  for (const name of ['dexie', 'pdfjs-dist', 'svelte', '@fontsource-variable/source-serif-4']) {
    await expect(sheet.getByRole('listitem').filter({ hasText: name }).first()).toBeVisible();
  }
  await sheet.getByText('dictionaries', { exact: true }).click();
  await expect(sheet).toContainText('hunspell-sr');
});

test('an uncaught error reaches the reader and the log', async ({ profile }) => {
  const { page } = await profile.open();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('something unforeseen');
    });
  });
  await expect(page.getByRole('alert')).toContainText('something unforeseen');
  await expect.poll(() => profile.read('data/log/uporedo.log')).toContain('something unforeseen');
});

test('a store from a newer program is left alone, and a plain page says so', async ({
  profile,
}) => {
  const first = await profile.open();
  await first.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.deleteDatabase('uporedo');
        asked.onblocked = asked.onsuccess = () => {
          const made = indexedDB.open('uporedo', 990);
          made.onsuccess = () => {
            made.result.close();
            resolve();
          };
          made.onerror = () => {
            reject(new Error('not made'));
          };
        };
      }),
  );
  await first.close();
  const { page } = await profile.start();
  await expect(page.getByRole('heading', { name: 'The library cannot be opened' })).toBeVisible();
  await expect(page.getByText(profile.path('data'))).toBeVisible();
  const version = await page.evaluate(async () => (await indexedDB.databases())[0]?.version);
  expect(version).toBe(990);
});
