import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { assetLicenses, readLicenseText } from './licenses.mjs';
import { recordFolder } from './module-record.mjs';

/** Code that the tools themselves put into a build, by how they name it. */
const toolPackages = [
  { pattern: /^tool:vite\//, name: 'vite' },
  // What stands in a browser's build for a module of Node that a package asks for.
  { pattern: /^tool:__vite-browser-external/, name: 'vite' },
  { pattern: /^tool:rolldown\//, name: 'rolldown' },
  { pattern: /^tool:@oxc-project\+runtime/, name: '@oxc-project/runtime' },
];

/**
 * Everything in the builds and in a package that is not ours: packages whose code is in a bundle, the service worker's Workbox,
 * Electron, and fonts, icons and dictionaries. Reads dist/, so build first.
 * @param {string} root the project's folder
 */
export function readShipped(root) {
  const records = ['client', 'main', 'preload'].map((name) => path.join(root, recordFolder, `${name}.json`));
  if (!records.every((file) => existsSync(file))) throw new Error('There is no record of what the builds hold. Run npm run build first.');
  const modules = records.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')));
  const folders = new Set([...modules.flatMap((name) => toPackageFolder(name) ?? []), ...findWorkbox(path.join(root, 'dist', 'renderer'))]);
  const packages = [...folders].sort().map((folder) => readPackage(root, folder));
  return {
    packages: packages.filter(({ name }, index) => packages.findIndex((other) => other.name === name && other.version === packages[index].version) === index),
    electron: readPackage(root, 'node_modules/electron'),
    assets: assetLicenses.map((asset) => ({ ...asset, text: readFileSync(path.join(root, asset.file), 'utf8').replaceAll('\r\n', '\n').trim() })),
  };
}

/** The folder of the package that a recorded module belongs to; undefined for our own. Throws at code whose origin is unknown. */
export function toPackageFolder(module) {
  if (module.startsWith('tool:virtual:')) return undefined;
  if (module.startsWith('tool:')) {
    const tool = toolPackages.find(({ pattern }) => pattern.test(module));
    if (tool === undefined) throw new Error(`Nobody knows which package put "${module}" into the build. Name it in scripts/packaging/shipped.mjs.`);
    return `node_modules/${tool.name}`;
  }
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0];
}

/** Workbox is bundled by a tool of its own, but every part of it carries its name and version. */
export function findWorkbox(rendererFolder) {
  const files = readdirSync(rendererFolder).filter((name) => /^(sw|workbox-.*)\.js$/.test(name));
  const texts = files.map((name) => readFileSync(path.join(rendererFolder, name), 'utf8'));
  const parts = texts.flatMap((text) => [...text.matchAll(/workbox:([a-z-]+):[\d.]+/g)].map(([, part]) => part));
  return [...new Set(parts)].map((part) => `node_modules/workbox-${part}`);
}

function readPackage(root, folder) {
  const { name, version, license, repository } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const address = typeof repository === 'string' ? repository : repository?.url;
  const source = address?.replace(/^git\+/, '').replace(/\.git$/, '');
  return { name, version, license: typeof license === 'string' ? license : 'unknown', folder, text: readLicenseText(path.join(root, folder)), source };
}
