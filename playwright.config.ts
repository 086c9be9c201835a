import { defineConfig } from '@playwright/test';
import { hasDisplay } from './scripts/setup/display.mjs';

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: Boolean(process.env.CI),
  // Windows on one display take the focus from each other; without one each worker has its own.
  workers: hasDisplay() ? 1 : 2,
  fullyParallel: true,
  // A machine that also does other work may miss a time-out; what passes only then is told as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
