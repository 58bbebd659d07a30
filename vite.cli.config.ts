import { defineConfig } from 'vite';

/** The command line: one ES module for Node, with `shared` and its packages inside, so that it needs no node_modules. */
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: 'cli/carrel.ts',
    outDir: 'dist/cli',
    // Two commands may start at once on a clone: neither may take the other's file away.
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: { output: { banner: '#!/usr/bin/env node', entryFileNames: 'carrel.js' } },
  },
});
