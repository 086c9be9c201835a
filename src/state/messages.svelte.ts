import { Refused } from './refused.ts';

/** One thing told to the reader. The text is a function so that it follows the interface language. */
export interface Message {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly text: () => string;
  /** A button on the message, such as Undo. */
  readonly action: { readonly label: () => string; readonly run: () => void } | null;
}

const lifetime = { info: 6_000, error: 20_000 } as const;

/** What happened, for the log; a sentence for the reader may have words of a text in it. */
function described(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!(error instanceof Refused)) return error.stack ?? error.message;
  const places = error.stack?.replace(error.message, '…') ?? error.name;
  return error.cause === undefined ? places : `${places}\n${described(error.cause)}`;
}

/** The store is closed only when it is set aside; then the page is loaded anew, and tells why. */
const isOfClosedStore = (error: unknown): boolean =>
  error instanceof Error && error.name === 'DatabaseClosedError';

/** What the reader is told, and the one place where a thrown error becomes a message and a log line. */
export class Messages {
  #shown = $state.raw<readonly Message[]>([]);
  #next = 1;
  readonly #log: (message: string) => void;
  readonly #explain: (error: unknown) => string;

  /**
   * @param log writes to the log file
   * @param explain makes a sentence for the reader of an error
   */
  constructor(log: (message: string) => void, explain: (error: unknown) => string) {
    this.#log = log;
    this.#explain = explain;
  }

  get shown(): readonly Message[] {
    return this.#shown;
  }

  tell(text: () => string, action: Message['action'] = null): void {
    this.#show('info', text, action);
  }

  warn(text: () => string, action: Message['action'] = null): void {
    this.#show('error', text, action);
  }

  dismiss(id: number): void {
    this.#shown = this.#shown.filter((message) => message.id !== id);
  }

  /** Runs an action; what it throws is logged and shown, never lost. */
  run(action: () => void | Promise<void>): void {
    void (async () => {
      try {
        await action();
      } catch (error) {
        this.failed(error);
      }
    })();
  }

  /** Logs what need not be told. */
  note(error: unknown): void {
    this.#log(described(error));
  }

  failed = (error: unknown): void => {
    this.note(error);
    if (isOfClosedStore(error)) return;
    this.#show('error', () => this.#explain(error), null);
  };

  #show(tone: Message['tone'], text: () => string, action: Message['action']): void {
    const id = this.#next++;
    // The newest few are enough: a fault that repeats must not cover the text.
    this.#shown = [...this.#shown.slice(-3), { id, tone, text, action }];
    setTimeout(() => {
      this.dismiss(id);
    }, lifetime[tone]);
  }
}
