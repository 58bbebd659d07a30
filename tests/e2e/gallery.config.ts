import { defineConfig } from '@playwright/test';
import path from 'node:path';
import tests from './playwright.config';

/** The same application and browser as the specs; pictures instead of judgments. */
export default defineConfig({
  ...tests,
  testDir: path.join(import.meta.dirname, 'gallery'),
  testMatch: '*.gallery.ts',
  outputDir: path.resolve(import.meta.dirname, '../../test-results/gallery-run'),
  timeout: 300_000,
  reporter: [['line']],
});
