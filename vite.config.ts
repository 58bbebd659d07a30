import packageJson from './package.json' with { type: 'json' };
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { userGuide } from './scripts/guide/guide-plugin.mjs';
import { moduleRecord } from './scripts/packaging/module-record.mjs';
import { contentSecurityPolicyMeta } from './shared/host/content-security-policy.ts';

/** One for the page and its workers together: what went into the renderer, for notices and the bill of materials. */
const rendererRecord = moduleRecord();

/** The renderer: one build for both hosts. Relative addresses, so that it runs under app:// and under any folder of a web server. */
export default defineConfig({
  root: 'renderer',
  base: './',
  define: { __CARREL_VERSION__: JSON.stringify(packageJson.version) },
  publicDir: '../assets/public',
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es', plugins: () => [rendererRecord] },
  server: { host: '127.0.0.1', port: 41574, strictPort: true },
  plugins: [
    react(),
    userGuide(),
    rendererRecord,
    {
      // Web servers that add no headers still get the policy; the development server needs inline scripts and goes without.
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicyMeta }, injectTo: 'head-prepend' },
      ],
    },
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Carrel',
        short_name: 'Carrel',
        description: 'A quiet desk for your certification portfolio.',
        start_url: './',
        display: 'standalone',
        background_color: '#e4e7dd',
        theme_color: '#e4e7dd',
        icons: [
          { src: 'icons/carrel-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/carrel-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/carrel.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: { globPatterns: ['**/*'], globIgnores: ['sw.js', 'workbox-*.js'], maximumFileSizeToCacheInBytes: 4_000_000, navigateFallback: 'index.html' },
    }),
  ],
});
