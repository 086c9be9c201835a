import type { DesktopBridge } from '../../electron/bridge.ts';
import type { TalkingWorker } from './talk.ts';

type Processes = Pick<DesktopBridge, 'expectImport' | 'openImport' | 'endImport' | 'onImportEnd'>;

interface OpenProcess {
  readonly connected: Promise<MessagePort>;
  /** Tells with an `error` that it is gone before it was ended, and why. */
  readonly events: EventTarget;
  readonly end: () => void;
}

/** Processes that read one file each, spoken to as workers are. */
export class ImportProcesses {
  readonly #desktop: Processes;
  /** What is said to those that were asked for and did not end. */
  readonly #running = new Map<
    number,
    { connect: (port: MessagePort) => void; events: EventTarget }
  >();
  #next = 1;

  constructor(desktop: Processes) {
    this.#desktop = desktop;
    window.addEventListener('message', ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
      if (source !== window || !port || !isOfProcess(data)) return;
      const process = this.#running.get(data.importProcess);
      if (process) process.connect(port);
      else port.close();
    });
    desktop.onImportEnd(({ id, why }) => {
      this.#running.get(id)?.events.dispatchEvent(new ErrorEvent('error', { message: why }));
    });
  }

  /** So many files are on their way: processes are started for the first of them. */
  expect(count: number): void {
    void this.#desktop.expectImport(count);
  }

  /** One for the next file, as a worker. */
  start(): TalkingWorker {
    const { connected, events, end } = this.open();
    void connected.then((port) => {
      port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        events.dispatchEvent(new MessageEvent('message', { data }));
      });
      port.start();
    });
    return {
      addEventListener: events.addEventListener.bind(events),
      postMessage: (message: unknown, handed?: Transferable[] | StructuredSerializeOptions) => {
        void connected.then((port) => {
          port.postMessage(message, Array.isArray(handed) ? handed : []);
        });
      },
      terminate: () => {
        end();
        void connected.then((port) => {
          port.close();
        });
      },
    };
  }

  /** One for the next file, as the port that leads to it. */
  open(): OpenProcess {
    const id = this.#next++;
    const events = new EventTarget();
    let connect: (port: MessagePort) => void = () => undefined;
    const connected = new Promise<MessagePort>((resolve) => {
      connect = resolve;
    });
    this.#running.set(id, { connect, events });
    this.#desktop.openImport(id).catch((error: unknown) => {
      events.dispatchEvent(new ErrorEvent('error', { message: String(error) }));
    });
    return {
      connected,
      events,
      end: () => {
        this.#running.delete(id);
        void this.#desktop.endImport(id);
      },
    };
  }
}

const isOfProcess = (data: unknown): data is { readonly importProcess: number } =>
  typeof data === 'object' && data !== null && 'importProcess' in data;
