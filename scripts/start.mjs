// Starts the app with the arguments given, after setting up and building what is missing or changed.
import './setup/node-version.mjs';
import { ensureBuild } from './setup/app-build.mjs';
import { hasDisplay } from './setup/display.mjs';
import { foreground } from './setup/foreground.mjs';
import { setUp } from './setup/set-up.mjs';
import { main, say, Trouble } from './setup/trouble.mjs';
import { launchOptions } from './launch.mjs';

// npm goes to the project's folder; file names are meant from where the person stands.
process.chdir(process.env.INIT_CWD ?? '.');

await main(async () => {
  await setUp();
  if (!hasDisplay()) {
    throw new Trouble(
      'There is no display to open a window on. To run without seeing it: xvfb-run -a npm start',
    );
  }
  await ensureBuild();
  const { executablePath, args, env, note } = await launchOptions(process.argv.slice(2));
  if (note) say(note);
  return foreground(executablePath, args, { env });
});
