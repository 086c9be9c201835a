import { utilityProcess } from 'electron';
import type { UtilityProcess } from 'electron';
import { CopiesLacking } from './keeper-protocol.ts';
import type { KeeperAnswer, KeeperAsks } from './keeper-protocol.ts';
import { program } from './places.ts';

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** The process in which copies are made. It is started when it is needed, and ended when it is not. */
export class KeeperProcess {
  #process: UtilityProcess | null = null;
  #waiting = new Map<number, Waiting>();
  #next = 1;
  #idle: NodeJS.Timeout | undefined;

  /** @throws Error with what the keeper said, or when it ended before it answered */
  ask<K extends keyof KeeperAsks>(ask: K, given: KeeperAsks[K][0]): Promise<KeeperAsks[K][1]> {
    clearTimeout(this.#idle);
    const number = this.#next++;
    const process = (this.#process ??= this.#start());
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      process.postMessage({ number, ask, given });
    });
  }

  /** Ends it, whatever it is at: what it writes is there wholly or not at all. */
  end(): void {
    clearTimeout(this.#idle);
    this.#process?.kill();
  }

  #start(): UtilityProcess {
    const process = utilityProcess.fork(program.keeper, [], { serviceName: 'Uporedo keeper' });
    process.on('message', (message: KeeperAnswer) => {
      const waiting = this.#waiting.get(message.number);
      this.#waiting.delete(message.number);
      if ('failed' in message) waiting?.reject(failureOf(message));
      else waiting?.resolve(message.answer as never);
      if (this.#waiting.size > 0) return;
      this.#idle = setTimeout(() => {
        this.end();
      }, IDLE);
    });
    process.on('exit', (code) => {
      if (this.#process === process) this.#process = null;
      const left = this.#waiting;
      this.#waiting = new Map();
      for (const { reject } of left.values()) reject(new Error(`The keeper ended with ${code}`));
    });
    return process;
  }
}

const failureOf = ({ failed, isLacking }: Extract<KeeperAnswer, { failed: unknown }>): Error =>
  isLacking ? new CopiesLacking(failed) : new Error(failed);

/** Milliseconds without a question after which the process is ended. */
const IDLE = 10_000;
