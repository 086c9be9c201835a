import { setTimeout as sleep } from 'node:timers/promises';

/** So long a page may take over one thing, in milliseconds. */
const longest = 180_000;

/** A page of a running program. Functions given to it are run in the page, not here. */
export class Page {
  #devTools;
  #sessionId;

  static async attach(devTools, targetId) {
    const { sessionId } = await devTools.send('Target.attachToTarget', { targetId, flatten: true });
    return new Page(devTools, sessionId);
  }

  constructor(devTools, sessionId) {
    this.#devTools = devTools;
    this.#sessionId = sessionId;
  }

  send(method, params) {
    return this.#devTools.send(method, params, this.#sessionId);
  }

  /** Runs a function of one plain argument in the page; a promise is awaited. */
  async evaluate(work, argument = null) {
    const answer = this.send('Runtime.evaluate', {
      expression: `(${work})(${JSON.stringify(argument)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    // What is waited for in a page may never come.
    const late = sleep(longest, null, { ref: false }).then(() => {
      throw new Error(`Not done within ${longest / 60_000} minutes: ${work}`);
    });
    const { result, exceptionDetails } = await Promise.race([answer, late]);
    if (exceptionDetails) {
      const { exception, text } = exceptionDetails;
      throw new Error(`In the page: ${exception?.description ?? text}`);
    }
    return result.value;
  }

  /** Loads the page anew, with this run before anything of the page's own. */
  async reloadWith(work) {
    await this.send('Page.enable');
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${work})()` });
    await this.send('Page.reload');
  }

  /** Presses and lets go at a point of the window, as a mouse does. */
  async click({ x, y }) {
    const at = { x, y, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  }

  /** Drops a file of the disk at a point of the window. */
  async drop(file, { x, y }) {
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await this.send('Input.dispatchDragEvent', { type, x, y, data });
    }
  }
}
