import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchOptions } from '../../scripts/launch.mjs';
import { DevTools } from './devtools.mjs';
import { Page } from './page.mjs';

/** One run of a program, from the moment its process is asked for. */
export class Run {
  /** When the process was asked for, in milliseconds of the wall clock, as pages count too. */
  began;
  #child;
  #devTools;
  #ended;

  /** @param required a script that the main process runs before the app, if any */
  static async start(root, args, { required = null } = {}) {
    const options = await launchOptions([...args, '--remote-debugging-pipe'], { root });
    if (required !== null) options.args.unshift('--require', required);
    return new Run(options);
  }

  constructor({ executablePath, args, env }) {
    this.began = performance.timeOrigin + performance.now();
    this.#child = spawn(executablePath, args, {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      // A group of its own, so that all its processes can be ended at once. When ours ends, so does the
      // pipe, and with the pipe the program.
      detached: !isWindows,
    });
    const [, , , input, output] = this.#child.stdio;
    this.#devTools = new DevTools(input, output);
    this.#ended = new Promise((resolve) => {
      this.#child.on('exit', () => {
        this.#devTools.end();
        resolve();
      });
    });
  }

  /** Resolves when the program has ended. */
  get ended() {
    return this.#ended;
  }

  /** The first page; left alone for so long before anything is attached to it. */
  async page({ leaveAlone = 0 } = {}) {
    while (!(await this.#pageId())) await sleep(50);
    await sleep(leaveAlone);
    // By now it may be another one: a first page can still change its process.
    return Page.attach(this.#devTools, await this.#pageId());
  }

  /** Asks the program as a whole, not one of its pages. */
  send(method, params) {
    return this.#devTools.send(method, params);
  }

  /** What the program next tells of by this name. */
  once(method) {
    return this.#devTools.once(method);
  }

  /** Process ids by Chromium's name of the kind of process; without one, of all. */
  async processes(kind = null) {
    const { processInfo } = await this.#devTools.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => kind === null || type === kind).map(({ id }) => id);
  }

  async #pageId() {
    const { targetInfos } = await this.#devTools.send('Target.getTargets');
    // What reads a file is a page too.
    const isReader = ({ type, url }) => type === 'page' && !url.startsWith('app://import-');
    return targetInfos.find(isReader)?.targetId;
  }

  async close() {
    await this.#devTools.send('Browser.close').catch(() => undefined);
    await Promise.race([this.#ended, sleep(10_000, undefined, { ref: false })]);
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill('SIGKILL');
      await this.#ended;
    }
  }

  /** Ends every process of the program at once, as `kill -9` would, and waits until all are gone. */
  async kill() {
    const { pid } = this.#child;
    if (isWindows) spawn('taskkill', ['/pid', pid, '/t', '/f']);
    else endGroup(pid);
    await this.#ended;
    while (!isWindows && groupIsAlive(pid)) await sleep(1);
  }
}

const isWindows = process.platform === 'win32';

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All gone already.
  }
}

/** Whether a process of the group still runs. One that ended stays listed until its parent asks. */
function groupIsAlive(group) {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      // After the name of the program, in brackets: state, parent, group.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, , of] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(of) === group && state !== 'Z' && state !== 'X';
    } catch {
      return false;
    }
  });
}
