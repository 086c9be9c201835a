import { spawn } from 'node:child_process';

/**
 * Runs a program to its end with its output held back, and answers its status (null: killed or
 * never started) and all it wrote.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => resolve({ status: null, output: output + error.message }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** The command line of npm: of the one that runs this script, if npm does. */
export function npmCommand(args) {
  const { npm_execpath: npm } = process.env;
  if (npm?.endsWith('.js')) return [process.execPath, npm, ...args];
  // On Windows npm is a command file, which only its shell can start.
  return process.platform === 'win32' ? ['cmd', '/c', 'npm', ...args] : ['npm', ...args];
}

export function runNpm(args, options) {
  const [command, ...all] = npmCommand(args);
  return run(command, all, options);
}

/** Where npm tells what went wrong; a stack trace or pages of usage may follow. */
export function firstLines(output) {
  const lines = output.trim().split('\n');
  return lines
    .filter((line) => !/^npm error\s+at /.test(line))
    .slice(0, 6)
    .join('\n');
}

/** Where most programs tell what went wrong. */
export function lastLines(output) {
  return output.trim().split('\n').slice(-12).join('\n');
}
