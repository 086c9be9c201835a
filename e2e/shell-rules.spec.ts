import { expect, test, type Uporedo } from './app.ts';
import { HOME } from './attacks.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
  "frame-src 'none'; frame-ancestors 'none'; object-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types svelte-trusted-html uporedo-worker";

/** The refusals in the log, without their times. */
async function refusals(log: Promise<string>): Promise<string[]> {
  return [...(await log).matchAll(/Refused: (.*)/gu)].map(([, what = '']) => what);
}

test('the scheme answers GET with files of the page, under its policy, and nothing else', async ({
  profile,
}) => {
  const { page } = await profile.open();
  const answers = await page.evaluate(async () => {
    const answer = async (address: string, method = 'GET'): Promise<string> =>
      fetch(address, { method }).then(
        ({ status }) => String(status),
        () => 'refused',
      );
    const { headers } = await fetch('/');
    return {
      headers: Object.fromEntries(headers),
      posted: await answer('/', 'POST'),
      put: await answer('/index.html', 'PUT'),
      outside: await Promise.all(
        ['..%2f..%2fpackage.json', '..%5c..%5cx.json', '%00index.html', '%2fetc%2fpasswd', 'x.exe']
          .map((path) => `/${path}`)
          .map((path) => answer(path)),
      ),
      stranger: await answer('app://other/index.html'),
      file: await answer('file:///etc/passwd'),
    };
  });
  expect(answers).toMatchObject({
    headers: {
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    },
    posted: '405',
    put: '405',
    outside: ['404', '404', '404', '404', '404'],
    stranger: 'refused',
    file: 'refused',
  });
});

test('no way of asking the network, of running words, or of saving past main is open', async ({
  profile,
}) => {
  const { page } = await profile.open();
  const ways = await page.evaluate(async (home) => {
    // What gets no answer is not open either.
    const patience = () =>
      new Promise((_resolve, reject) => {
        setTimeout(() => {
          reject(new Error('no answer'));
        }, 3_000);
      });
    const outcome = async (way: () => unknown): Promise<string> => {
      try {
        await Promise.race([way(), patience()]);
        return 'open';
      } catch {
        return 'closed';
      }
    };
    const event = (target: EventTarget, good: string, bad: string) =>
      new Promise<void>((resolve, reject) => {
        target.addEventListener(good, () => {
          resolve();
        });
        target.addEventListener(bad, () => {
          reject(new Error(bad));
        });
      });
    const element = document.createElement('div');
    const run = new Map<string, () => unknown>([
      ['fetch', () => fetch(`${home}/fetch`, { mode: 'no-cors' })],
      ['socket', () => event(new WebSocket(`${home.replace('http', 'ws')}/`), 'open', 'error')],
      ['events', () => event(new EventSource(`${home}/events`), 'open', 'error')],
      ['worker', () => event(new Worker(`${home}/worker.js`), 'message', 'error')],
      ['service worker', () => navigator.serviceWorker.register('/sw.js')],
      ['markup', () => (element.innerHTML = '<b>x</b>')],
      ['markup in place', () => element.insertAdjacentHTML('beforeend', '<b>x</b>')],
      ['parser', () => new DOMParser().parseFromString('<b>x</b>', 'text/html')],
      [
        'policy',
        () =>
          (
            window as unknown as {
              trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
            }
          ).trustedTypes.createPolicy('attack', {}),
      ],
      ['camera', () => navigator.mediaDevices.getUserMedia({ video: true })],
      ['microphone', () => navigator.mediaDevices.getUserMedia({ audio: true })],
      ['screen', () => navigator.mediaDevices.getDisplayMedia()],
      ['clipboard', () => navigator.clipboard.readText()],
      [
        'folders',
        () => (window as unknown as { showDirectoryPicker: () => unknown }).showDirectoryPicker(),
      ],
    ]);
    const outcomes: Record<string, string> = {};
    for (const [name, way] of run) outcomes[name] = await outcome(way);

    const asked = [
      'notifications',
      'geolocation',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
    ];
    const granted = await Promise.all(
      asked.map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    );

    // WebRTC is asked by no policy: it must find no way out by itself.
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:198.51.100.66:3478' }] });
    const candidates: string[] = [];
    peer.onicecandidate = ({ candidate }) => {
      if (candidate && candidate.candidate !== '') candidates.push(candidate.candidate);
    };
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    if (peer.iceGatheringState !== 'complete') {
      await new Promise<void>((resolve) => {
        peer.onicegatheringstatechange = () => {
          if (peer.iceGatheringState === 'complete') resolve();
        };
        setTimeout(resolve, 1500);
      });
    }
    peer.close();
    return { outcomes, granted, candidates };
  }, HOME);
  expect([...new Set(Object.values(ways.outcomes))], JSON.stringify(ways.outcomes)).toEqual([
    'closed',
  ]);
  expect(ways.granted.filter((state) => state === 'granted')).toEqual([]);
  expect(ways.candidates).toEqual([]);
});

test('no page leaves its place, opens another, or is embedded, and nothing is downloaded', async ({
  profile,
}) => {
  const { app, page } = await profile.open();
  await page.evaluate(() => {
    const link = (attributes: Record<string, string>): void => {
      const made = Object.assign(document.createElement('a'), attributes);
      document.body.append(made);
      made.click();
    };
    link({ href: URL.createObjectURL(new Blob(['x'])), download: 'x.html' });
    link({ href: 'file:///etc/passwd' });
    link({ href: 'https://example.org/' });
    link({ href: 'https://example.org/', target: '_blank' });
    link({ href: 'mailto:reader@example.org' });
    window.open('app://uporedo/index.html');
    const webview = document.createElement('webview');
    webview.setAttribute('src', 'https://example.org/');
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(webview, frame);
  });
  await expect
    .poll(() => refusals(profile.read('data/log/uporedo.log')))
    .toEqual(expect.arrayContaining([expect.stringMatching(/^download blob:/u)]));
  expect(await page.evaluate(() => location.href)).toBe('app://uporedo/');
  expect(app.windows().filter((one) => one.url().startsWith('app://uporedo/'))).toHaveLength(1);
  const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(contents).toBe(1);
});

test('main listens to the pages of the reader and to nobody else', async ({ profile }) => {
  const run = await profile.open();
  expect(await asStranger(run, 'app://uporedo/')).toMatch(/may not ask for that/u);
  expect(await asStranger(run, 'data:text/html,<p>x</p>')).toMatch(/may not ask for that/u);
  expect(await refusals(profile.read('data/log/uporedo.log'))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^showDataFolder from app:/u)]),
  );
  const wrong = await run.page.evaluate(async () => {
    const { desktop } = window as unknown as {
      desktop: Record<string, (...args: unknown[]) => Promise<unknown>>;
    };
    const calls: [string, ...unknown[]][] = [
      ['readFound', '../../etc/passwd'],
      ['readOriginal', '../journal.log'],
      ['readSnapshot', '../../x'],
      ['writeSaveFile', '/tmp/x', 'x'],
      ['writeOutFolder', '/tmp', []],
      ['findDropped', ['/etc/passwd']],
      ['openExternal', 'file:///etc/passwd'],
      ['openExternal', { toString: () => 'https://example.org/' }],
      ['journalAppend', 7, 0],
    ];
    return Promise.all(
      calls.map(async ([channel, ...args]) => {
        try {
          const answer = await desktop[channel]?.(...args);
          return Array.isArray(answer) && answer.length === 0 ? 'nothing' : JSON.stringify(answer);
        } catch (error) {
          return String(error).includes('    at ') ? 'a stack trace' : 'refused';
        }
      }),
    );
  });
  expect(
    wrong.every((answer) => /^(refused|nothing|.*"reason".*|.*"refused".*)$/u.test(answer)),
    wrong.join(' '),
  ).toBe(true);
});

/** What main answers a window that has our preload script, but is none of the reader’s. */
function asStranger({ app }: Uporedo, address: string): Promise<string> {
  return app.evaluate(async ({ app, BrowserWindow }, where) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`;
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, additionalArguments: ['--uporedo-environment={}'] },
    });
    try {
      await stranger.loadURL(where);
      return (await stranger.webContents.mainFrame.executeJavaScript(
        "desktop.showDataFolder().then(() => 'answered', (error) => String(error))",
      )) as string;
    } finally {
      stranger.destroy();
    }
  }, address);
}
