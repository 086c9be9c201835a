import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Trouble } from './trouble.mjs';

const isWindows = process.platform === 'win32';

/**
 * Runs a program in this one's place: same terminal, signals passed on. Answers its exit status.
 * `family`: whether it starts programs of its own that have to hear of Ctrl+C too.
 */
export function foreground(command, args, { family = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    // In a process group of its own, so that a signal reaches it once, through us. Ctrl+C comes from
    // the terminal and again from npm; and a second signal makes Electron drop all and die.
    const child = spawn(command, args, { stdio: 'inherit', detached: !isWindows, ...options });

    let lastPassed = 0;
    const pass = (signal) => {
      if (Date.now() - lastPassed < 1000) return;
      lastPassed = Date.now();
      // The family hears what a terminal would send: Electron's helpers leave SIGINT to their parent.
      if (family && !isWindows) process.kill(-child.pid, 'SIGINT');
      else child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, pass);
      child.on('close', () => process.off(signal, pass));
    }
    // npm's shell dies of a SIGTERM without passing it on; then we have another parent.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      pass('SIGTERM');
    }, 500);
    child.on('close', () => clearInterval(watch));

    child.on('error', ({ message }) => reject(new Trouble(`${command} did not start: ${message}`)));
    child.on('exit', (status, signal) => resolve(status ?? 128 + constants.signals[signal]));
  });
}
