import { defineConfig } from 'vite';

/** The benches: ES modules for Node, in dist/bench. They run on a clone, so packages stay in node_modules. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/bench',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: {
        'browser-bundle': 'bench/browser-bundle.ts',
        bundle: 'bench/bundle.ts',
        'bundle-job': 'bench/bundle-job.ts',
        checks: 'bench/checks.ts',
        coverage: 'bench/coverage.ts',
        evidence: 'bench/evidence.ts',
        inspection: 'bench/inspection.ts',
        'large-file': 'bench/large-file.ts',
        typing: 'bench/typing.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].part.js' },
    },
  },
});
