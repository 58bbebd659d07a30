import packageJson from './package.json' with { type: 'json' };
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { userGuide } from './scripts/guide/guide-plugin.mjs';

const shared = { testTimeout: 20_000 };
/** Files of one worker share their modules: two thirds less work. They also pass in any order (`--sequence.shuffle.files`). */
const small = { ...shared, isolate: false };

export default defineConfig({
  define: { __CARREL_VERSION__: JSON.stringify(packageJson.version) },
  plugins: [react(), userGuide()],
  test: {
    projects: [
      { extends: true, test: { ...small, name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      { extends: true, test: { ...small, name: 'component', include: ['tests/component/**/*.test.tsx'], environment: 'happy-dom', setupFiles: ['tests/component/clean-up.ts'] } },
      { extends: true, test: { ...small, name: 'contract', include: ['tests/contract/**/*.test.ts'], environment: 'node' } },
      // What takes its time; `npm run check` leaves it to `npm test`.
      { extends: true, test: { ...shared, name: 'integration', include: ['tests/integration/**/*.test.ts'], environment: 'node', testTimeout: 60_000 } },
      { extends: true, test: { ...shared, name: 'architecture', include: ['tests/architecture/**/*.test.ts'], environment: 'node', testTimeout: 60_000 } },
      { extends: true, test: { ...shared, name: 'conformance', include: ['tests/conformance/**/*.test.ts'], environment: 'node', testTimeout: 60_000 } },
    ],
  },
});
