// Runs the end-to-end tests in real windows; arguments go to Playwright.
import './setup/node-version.mjs';
import { ensureBuild } from './setup/app-build.mjs';
import { foreground } from './setup/foreground.mjs';
import { inPacketTrap } from './setup/packet-trap.mjs';
import { projectRoot } from './setup/places.mjs';
import { setUp } from './setup/set-up.mjs';
import { main, say } from './setup/trouble.mjs';
import { launchOptions } from './launch.mjs';

await main(async () => {
  await setUp({ virtualDisplay: true });
  await ensureBuild();
  const { note } = await launchOptions();
  if (note) say(note);

  const playwright = 'node_modules/@playwright/test/cli.js';
  const tests = [process.execPath, playwright, 'test', ...process.argv.slice(2)];
  const trapped = inPacketTrap(tests);
  if (!trapped) say('Without the packet trap, which takes Linux, root and namespaces.');
  const [program, ...args] = trapped ?? tests;
  return foreground(program, args, { family: true, cwd: projectRoot });
});
