// Stands in for Electron's default app, which the fallback runtime lacks: starts the app whose
// folder or main file is the first argument that is no flag.
//
// An ES module that awaits the import at its top level: Electron holds back `ready` for it, so the
// app can still do what must be done before.
import fs from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { appPath, preloaded } = readArguments(process.argv.slice(1));
if (preloaded.length > 0) Module._preloadModules(preloaded);

if (appPath) {
  await startApp(path.resolve(appPath));
} else {
  process.stderr.write('Usage: electron [flags] <folder of an app> [arguments]\n');
  app.exit(1);
}

function readArguments(args) {
  const preloaded = [];
  for (let i = 0; i < args.length; i++) {
    // Playwright hooks itself in with `-r <module>` when it looks the runtime up by itself.
    if (args[i] === '-r' || args[i] === '--require') preloaded.push(args[++i]);
    else if (!args[i].startsWith('-')) return { appPath: args[i], preloaded };
  }
  return { appPath: null, preloaded };
}

async function startApp(appPath) {
  // Apps ask for this to know that argv[1] is their own path.
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });

  const mainFile = createRequire(import.meta.url).resolve(appPath);
  const packageFile = path.join(appPath, 'package.json');
  const isFolder = fs.existsSync(packageFile);
  if (isFolder) describeApp(JSON.parse(fs.readFileSync(packageFile, 'utf8')));
  app.setAppPath(isFolder ? appPath : path.dirname(mainFile));

  await import(pathToFileURL(mainFile).href);
}

function describeApp({ version, productName, name, desktopName }) {
  if (version) app.setVersion(version);
  if (productName || name) app.setName(productName || name);
  if (process.platform === 'linux') app.setDesktopName(desktopName || `${app.name}.desktop`);
}
