// Builds the app into out/ if anything changed since the last build; with --force in any case.
import './setup/node-version.mjs';
import { ensureBuild } from './setup/app-build.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { main } from './setup/trouble.mjs';

await main(async () => {
  await ensurePackages();
  await ensureBuild({ force: process.argv.includes('--force') });
});
