import { WebContentsView } from 'electron';
import type { MessagePortMain, WebContents } from 'electron';
import { randomBytes } from 'node:crypto';
import type { ImportEnd } from './bridge.ts';
import { IMPORT_PAGE, importAddress } from './import-policy.ts';
import { importSession } from './import-session.ts';
import { describe, log } from './log.ts';
import { program } from './places.ts';

/** Views are held here as long as their processes run: what nobody holds, is collected with its process. */
const alive = new Set<WebContentsView>();

/**
 * A process that reads one file and ends. It shows nothing, has no bridge, nothing of the library, no
 * network and no way to the disk: only a port to the page that asked for it.
 */
export class ImportProcess {
  readonly #view: WebContentsView;
  readonly #contents: WebContents;
  readonly #isReady: Promise<void>;
  /** Called once, when it ends by itself. */
  onEnd: (why: ImportEnd['why']) => void = () => undefined;

  private constructor(view: WebContentsView, address: string) {
    this.#view = view;
    this.#contents = view.webContents;
    alive.add(view);
    this.#contents.once('render-process-gone', (_event, { reason, exitCode }) => {
      if (this.isGone) return;
      log('warning', `A process that reads files is gone: ${reason}, ${exitCode}`);
      this.giveUp(reason === 'oom' ? 'memory' : 'crashed');
    });
    this.#isReady = this.#contents.loadURL(address);
    this.#isReady.catch((error: unknown) => {
      if (this.isGone) return;
      log('error', `A process that reads files did not start: ${describe(error)}`);
      this.giveUp('crashed');
    });
  }

  static async start(devServer: string | null): Promise<ImportProcess> {
    const view = new WebContentsView({
      webPreferences: {
        session: await importSession(program.renderer, devServer),
        preload: program.importPreload,
        sandbox: true,
        contextIsolation: true,
        webSecurity: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        backgroundThrottling: false,
        devTools: false,
      },
    });
    const address =
      devServer === null
        ? importAddress(randomBytes(16).toString('hex'))
        : new URL(IMPORT_PAGE, devServer).href;
    return new ImportProcess(view, address);
  }

  /** Gives it the way to whoever asks it to read. */
  connect(port: MessagePortMain): void {
    this.#isReady.then(
      () => {
        if (!this.isGone) this.#contents.postMessage('import', null, [port]);
      },
      () => port.close(),
    );
  }

  get isGone(): boolean {
    return !alive.has(this.#view);
  }

  /** The system's number of it; 0 when it is gone. */
  get processId(): number {
    return this.isGone ? 0 : this.#contents.getOSProcessId();
  }

  /** Ends it at once, whatever it is doing. */
  end(): void {
    if (!alive.delete(this.#view) || this.#contents.isDestroyed()) return;
    // A page that is busy would not get round to closing.
    this.#contents.forcefullyCrashRenderer();
    this.#contents.close();
  }

  /** Ends it, and says why to whom it was reading for. */
  giveUp(why: ImportEnd['why']): void {
    this.end();
    this.onEnd(why);
  }
}
