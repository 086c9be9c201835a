import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hasDisplay } from '../scripts/setup/display.mjs';

/**
 * Gives the windows this process opens a virtual display where there is no real one: focus and
 * clipboard are of a display, and tests that run beside each other would take them from each other.
 * Answers what ends it; it ends with this process in any case.
 */
export async function ownDisplay(): Promise<() => Promise<void>> {
  if (hasDisplay()) return () => Promise.resolve();
  const untilInputEnds = ['sh', '-c', 'echo "$DISPLAY $XAUTHORITY" && exec cat'];
  const server = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1920x1200x24', ...untilInputEnds],
    // In a group of its own: Ctrl+C must not take the display from windows that are closing.
    { detached: true, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const failed = once(server, 'exit').then(() => {
    throw new Error('xvfb-run made no virtual display.');
  });
  const [line] = (await Promise.race([once(server.stdout, 'data'), failed])) as [Buffer];
  const [display = '', authority = ''] = line.toString().trim().split(' ');
  Object.assign(process.env, { DISPLAY: display, XAUTHORITY: authority });
  return async () => {
    const ended = once(server, 'exit');
    server.stdin.end();
    await ended;
  };
}
