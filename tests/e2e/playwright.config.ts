import { defineConfig } from '@playwright/test';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const port = Number(process.env.CARREL_TEST_PORT ?? 41579);

/** The built application, served on loopback as `npm start` serves it, in the browser that the machine has. */
export default defineConfig({
  testDir: path.join(import.meta.dirname, 'specs'),
  outputDir: path.join(root, 'test-results', 'e2e'),
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  // One second try where nobody watches; `npm test` tells how many needed it.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: path.join(root, 'test-results', 'e2e.json') }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1366, height: 768 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CARREL_BROWSER,
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
    },
  },
  webServer: {
    command: 'node tests/e2e/serve-built.mjs',
    cwd: root,
    env: { CARREL_PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: process.env.CI === undefined,
    timeout: 30_000,
  },
});
