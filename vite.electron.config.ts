import { defineConfig, type Plugin } from 'vite';
import { moduleRecord } from './scripts/packaging/module-record.mjs';
import { contentSecurityPolicy } from './shared/host/content-security-policy.ts';
import { assetMediaTypes } from './shared/host/media-types.ts';

/** What scripts/serve.mjs needs to serve the same renderer under the same policy; it can't import TypeScript. */
function hostPolicyFile(): Plugin {
  return {
    name: 'carrel:host-policy-file',
    generateBundle() {
      const source = JSON.stringify({ contentSecurityPolicy, mediaTypes: assetMediaTypes }, null, 2);
      this.emitFile({ type: 'asset', fileName: 'host-policy.json', source });
    },
  };
}

const common = { target: 'node22', outDir: 'dist/electron', emptyOutDir: false, minify: false, sourcemap: false, copyPublicDir: false } as const;

/** Two outputs: main as an ES module, preload as the one CommonJS file that a sandboxed page can load. */
export default defineConfig({
  plugins: [moduleRecord()],
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.main);
      await builder.build(builder.environments.preload);
    },
  },
  environments: {
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: { ...common, emptyOutDir: true, rolldownOptions: { input: { main: 'electron/main.ts' }, external: ['electron', /^node:/], output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }, plugins: [hostPolicyFile()] } },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: { ...common, rolldownOptions: { input: { preload: 'electron/preload.ts' }, external: ['electron'], output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false } } },
    },
  },
});
