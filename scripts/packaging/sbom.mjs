import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readShipped } from './shipped.mjs';

/**
 * A CycloneDX 1.6 bill of materials of what ships, and of nothing else. npm's own would list what is installed: it knows neither
 * that Electron, a development dependency, is most of the package, nor which packages a bundle really holds.
 *
 * The same tree gives the same bytes: no time stamp, and a serial number made from the content.
 * @param {string} root the project's folder; reads dist/, so build first
 */
export function readSbom(root) {
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return toSbom(own, lock, readShipped(root));
}

export function toSbom(own, lock, { packages, electron, assets }) {
  const all = [electron, ...packages].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const subject = { 'type': 'application', 'bom-ref': toPurl(own), 'name': own.productName, 'version': own.version, 'purl': toPurl(own) };
  const components = [...all.map((item) => toPackageComponent(item, lock[item.folder])), ...assets.map(toAssetComponent)];
  const edges = new Map(all.map((item) => [toPurl(item), findNext(item.folder, lock, all).map(toPurl)]));
  // Nobody's dependency among what ships: named by us, or put in by a tool.
  const behind = new Set([...edges].flatMap(([from, next]) => next.filter((to) => to !== from)));
  const direct = all.filter((item) => item.name in own.dependencies || item.name in own.devDependencies || !behind.has(toPurl(item)));
  const dependencies = [
    { ref: subject['bom-ref'], dependsOn: [...direct.map(toPurl), ...assets.map(toAssetRef)] },
    ...[...edges].map(([ref, dependsOn]) => ({ ref, dependsOn })),
  ];
  const content = { metadata: { component: subject }, components, dependencies };
  return { $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: toSerialNumber(content), version: 1, ...content };
}

/** What ships and a package needs, also by way of packages of which no line ships, such as one that only hands on others. */
function findNext(folder, lock, all) {
  const found = new Set();
  const seen = new Set([folder]);
  const visit = (from) => {
    for (const name of Object.keys(lock[from]?.dependencies ?? {})) {
      const target = resolveInstalled(from, name, lock);
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      const item = all.find((candidate) => candidate.folder === target);
      if (item === undefined) visit(target);
      else found.add(item);
    }
  };
  visit(folder);
  return [...found];
}

/** Where Node would find a package: beside the one that asks, or further up. */
function resolveInstalled(from, name, lock) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (candidate in lock) return candidate;
    if (folder === '') return undefined;
  }
}

function toPackageComponent({ name, version, license, folder }, locked) {
  if (locked?.version !== version) throw new Error(`${folder} holds ${version}, and package-lock.json asks for ${locked?.version ?? 'nothing'}. Run npm ci.`);
  const purl = toPurl({ name, version });
  const [, group, bare] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
  return {
    'type': name === 'electron' ? 'framework' : 'library',
    'bom-ref': purl,
    ...(group === undefined ? {} : { group }),
    'name': bare,
    version,
    ...toHashes(locked.integrity),
    'licenses': [/ (?:OR|AND) /.test(license) ? { expression: license } : { license: { id: license } }],
    purl,
  };
}

/** The digest of the package's archive as the lock file gives it; CycloneDX wants hexadecimal digits. */
function toHashes(integrity) {
  const [, digest] = /^sha512-(\S+)$/.exec(integrity ?? '') ?? [];
  return digest === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] };
}

function toAssetComponent({ name, license, kind, ...asset }) {
  const choice = license.startsWith('LicenseRef-') ? { name: license } : { id: license };
  return { 'type': 'file', 'bom-ref': toAssetRef({ name, ...asset }), name, 'description': kind, 'licenses': [{ license: choice }] };
}

function toAssetRef({ name }) {
  return `asset:${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

function toPurl({ name, version }) {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}

/** A UUID of the content: the layout of version 8, which leaves the bits to whoever makes it. */
function toSerialNumber(content) {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
