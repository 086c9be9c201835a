import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { launchOptions, ownedByLauncher } from '../scripts/launch.mjs';
import { packetsSent } from '../scripts/setup/packet-trap.mjs';
import { DeskPage } from './desk-page.ts';
import { ownDisplay } from './own-display.ts';
import { requestsIn } from './request-log.ts';

export { expect } from '@playwright/test';

/** One run of the program on a profile, with what a test needs of its main process. */
export class Uporedo {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly desk: DeskPage;

  constructor(app: ElectronApplication, page: Page) {
    this.app = app;
    this.page = page;
    this.desk = new DeskPage(page);
  }

  /** The next save dialog answers with this path, or is cancelled. */
  async answerSaveDialog(path: string | null): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
    }, path);
  }

  /** The next open dialog answers with these paths. */
  async answerOpenDialog(filePaths: string[]): Promise<void> {
    await this.app.evaluate(({ dialog }, paths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: paths.length === 0, filePaths: paths });
    }, filePaths);
  }

  /** Puts words into the clipboard, with their markup, as a browser does. */
  async copy(text: string, html: string): Promise<void> {
    await this.page.evaluate(
      async (copied) => {
        const kinds = Object.entries(copied).map(([type, part]) => [
          type,
          new Blob([part], { type }),
        ]);
        await navigator.clipboard.write([
          new ClipboardItem(Object.fromEntries(kinds) as Record<string, Blob>),
        ]);
      },
      { 'text/plain': text, 'text/html': html },
    );
  }

  clipboard(): Promise<string> {
    return this.app.evaluate(({ clipboard }) => clipboard.readText());
  }

  async close(): Promise<void> {
    await this.app.close();
  }

  /** Ends every process of the program at once, as a crash or `kill -9` would. */
  async kill(): Promise<void> {
    const gone = this.app.waitForEvent('close');
    const pids = await this.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
    for (const pid of pids.reverse()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Gone already, because its parent is.
      }
    }
    await gone;
  }
}

interface StartOptions {
  readonly files?: readonly string[];
  readonly lang?: 'en' | 'sr' | 'sr-Latn';
  readonly size?: { readonly width: number; readonly height: number };
}

/** A reader's profile: a folder of data that outlives runs of the program. */
export class Profile {
  readonly folder: string;
  readonly #running: Uporedo[] = [];
  readonly #packetsBefore = packetsSent() ?? 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** A file beside the profile that the program may read and write. */
  async file(name: string, contents: string | Uint8Array): Promise<string> {
    const path = this.path(name);
    await writeFile(path, contents);
    return ownedByLauncher(path);
  }

  /** A folder in the profile's own folder. */
  async folderOf(name: string): Promise<string> {
    const path = this.path(name);
    await mkdir(path, { recursive: true });
    return ownedByLauncher(path);
  }

  read(name: string): Promise<string> {
    return readFile(this.path(name), 'utf8');
  }

  async start({ files = [], lang = 'en', size }: StartOptions = {}): Promise<Uporedo> {
    const data = `--user-data-dir=${this.path('data')}`;
    const requests = `--log-net-log=${this.#requestLog(this.#running.length)}`;
    const launch = await launchOptions([data, `--lang=${lang}`, requests, ...files]);
    const app = await _electron.launch(launch);
    const page = await readerWindow(app);
    if (size) await page.setViewportSize(size);
    const run = new Uporedo(app, page);
    this.#running.push(run);
    return run;
  }

  /** Starts once more while a run is there, which takes over what it was given; the exit status. */
  async startBeside(...given: readonly string[]): Promise<unknown> {
    const data = `--user-data-dir=${this.path('data')}`;
    const launch = await launchOptions([data, ...(await noSandbox()), ...given]);
    const second = spawn(launch.executablePath, launch.args, { env: launch.env });
    return new Promise((resolve) => second.on('exit', resolve));
  }

  /** Starts and waits until the text can be read. */
  async open(options?: StartOptions): Promise<Uporedo> {
    const run = await this.start(options);
    await run.desk.paragraph(1).waitFor();
    return run;
  }

  async end(testInfo: TestInfo): Promise<void> {
    for (const run of this.#running) await run.app.close().catch(() => undefined);
    const left = await this.#whatLeft();
    const log = await readFile(this.path('data', 'log', 'uporedo.log'), 'utf8').catch(() => null);
    if (log !== null && testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('uporedo.log', { body: log, contentType: 'text/plain' });
    }
    await rm(this.folder, { recursive: true, force: true });
    // Such a fault of the page counts, though nobody saw it on the screen.
    const surprise = /error page: (?:TypeError|.*effect_update_depth).*/u.exec(log ?? '')?.[0];
    if (surprise && testInfo.status === testInfo.expectedStatus) throw new Error(surprise);
    if (left.length > 0) throw new Error(`The program reached out:\n${left.join('\n')}`);
  }

  /** What Chromium was asked to fetch, look up or send in all runs, and packets on the wire. */
  async #whatLeft(): Promise<string[]> {
    const logs = this.#running.map((_run, index) =>
      readFile(this.#requestLog(index), 'utf8').catch(() => ''),
    );
    const left = (await Promise.all(logs)).flatMap(requestsIn);
    // The wire is one for all tests: also the one that ran beside it is named.
    const packets = (packetsSent() ?? 0) - this.#packetsBefore;
    return packets > 0 ? [...left, `${packets} packets`] : left;
  }

  #requestLog(run: number): string {
    return this.path(`requests-${run}.json`);
  }
}

export const test = base.extend<{ profile: Profile }, { display: undefined }>({
  display: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from the pattern
    async ({}, use) => {
      const end = await ownDisplay();
      await use(undefined);
      await end();
    },
    { scope: 'worker', auto: true },
  ],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from the pattern
  profile: async ({}, use, testInfo) => {
    const profile = new Profile(ownedByLauncher(await mkdtemp(join(tmpdir(), 'uporedo-e2e-'))));
    await use(profile);
    await profile.end(testInfo);
  },
});

/** The first window on the reader: what reads a file is a page too, and may be there before it. */
async function readerWindow(app: ElectronApplication): Promise<Page> {
  const reader = (): Page | undefined =>
    app.windows().find((page) => page.url().startsWith('app://uporedo/'));
  const first = await app.firstWindow();
  await expect.poll(() => reader() !== undefined).toBe(true);
  return reader() ?? first;
}

/** Where the sandbox cannot be had, a plain spawn has to say so itself, as Playwright does. */
async function noSandbox(): Promise<string[]> {
  const { chromiumSandbox } = await launchOptions();
  return chromiumSandbox ? [] : ['--no-sandbox'];
}
