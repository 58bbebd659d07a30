import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the builds write what went into them, relative to the project's folder: beside their results, never inside a package. */
export const recordFolder = 'dist/modules';

/**
 * A Vite plugin that writes the list of all modules whose code is in a build to dist/modules/<environment>.json. Notices, licenses and
 * the bill of materials are made from it: from what ships, not from what is installed.
 *
 * The one plugin must serve the page and its workers, which Vite bundles apart; only the page's bundle is written by Vite itself.
 * @returns {import('vite').Plugin}
 */
export function moduleRecord() {
  const ids = new Set();
  let root = process.cwd();
  return {
    name: 'carrel:module-record',
    apply: 'build',
    // Vite's root of the renderer is a folder of the project; the configuration file always lies in the project's own.
    configResolved: (config) => void (root = config.configFile === undefined ? root : path.dirname(config.configFile)),
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of Object.keys(chunk.modules)) ids.add(toModuleName(id, root));
      }
    },
    writeBundle() {
      const folder = path.join(root, recordFolder);
      mkdirSync(folder, { recursive: true });
      // 'client' for the renderer; main and preload are environments of their own, each with its own copy of this plugin.
      writeFileSync(path.join(folder, `${this.environment.name}.json`), `${JSON.stringify([...ids].sort(), null, 1)}\n`);
    },
  };
}

/** Relative to `root` with forward slashes and without a query; what a tool made up is marked as that. */
export function toModuleName(id, root) {
  const file = id.replace(/^\0/, '').replace(/[?#].*$/, '');
  // Some tools put the mark of made-up modules before a real file that they wrapped.
  if (path.isAbsolute(file)) return path.relative(root, file).split(path.sep).join('/');
  return `tool:${file}`;
}
