/**
 * Chromium's DevTools protocol over the two pipes of `--remote-debugging-pipe`: no port, no web
 * socket, and nothing attached to the page until somebody asks.
 */
export class DevTools {
  #write;
  #lastId = 0;
  #waiting = new Map();
  #hasEnded = false;
  #expected = new Map();

  constructor(input, output) {
    this.#write = (message) => input.write(`${JSON.stringify(message)}\0`);
    // The program may be gone while we still speak to it; its end is noticed elsewhere.
    input.on('error', () => undefined);
    let rest = '';
    output.setEncoding('utf8').on('data', (data) => {
      const messages = (rest + data).split('\0');
      rest = messages.pop();
      for (const message of messages) this.#receive(JSON.parse(message));
    });
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#lastId;
    if (this.#hasEnded) return Promise.reject(tooLate(method));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method });
      this.#write({ id, method, params, sessionId });
    });
  }

  /** What the program next tells of by this name, without being asked. */
  once(method) {
    return new Promise((resolve) => this.#expected.set(method, resolve));
  }

  /** Nobody will answer any more. */
  end() {
    this.#hasEnded = true;
    for (const { reject, method } of this.#waiting.values()) reject(tooLate(method));
    this.#waiting.clear();
  }

  #receive({ id, method, params, result, error }) {
    this.#expected.get(method)?.(params);
    this.#expected.delete(method);
    const asked = this.#waiting.get(id);
    if (!asked) return;
    this.#waiting.delete(id);
    if (error) asked.reject(new Error(`${asked.method}: ${error.message}`));
    else asked.resolve(result);
  }
}

const tooLate = (method) => new Error(`The program ended before it answered ${method}.`);
