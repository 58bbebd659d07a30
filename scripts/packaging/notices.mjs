import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkLicenses, findUnlistedAssets } from './licenses.mjs';
import { readShipped } from './shipped.mjs';

export const noticesFile = 'dist/THIRD-PARTY-NOTICES.txt';

const introduction = `Carrel: notices for what it is made of

Carrel itself is by the Carrel founders; these notices are about the work of others that is inside it, with thanks.
Carrel runs on Electron. Electron's own license is LICENSE.electron.txt and those of Chromium and Node.js are in
LICENSES.chromium.html; both lie beside the program, on macOS in its Resources folder.`;

/** Writes the notices for everything that ships; throws, naming each, when something may not ship. */
export function writeNotices(root) {
  const { packages, electron, assets } = readShipped(root);
  const components = [...assets, electron, ...packages];
  const complaints = [
    ...checkLicenses(components),
    ...findUnlistedAssets(root).map((file) => `${file} is not listed in scripts/packaging/licenses.mjs.`),
  ];
  if (complaints.length > 0) throw new Error(`Something may not ship like this:\n${complaints.join('\n')}`);
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(path.join(root, noticesFile), toNotices(components));
  return components.length;
}

/** One list of all, then every text once with the names that it is for. */
export function toNotices(components) {
  const sorted = components.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const list = sorted.map((component) => `  ${toLabel(component)}: ${component.license}${toSource(component)}`).join('\n');
  const texts = new Map();
  for (const component of sorted) texts.set(component.text, [...(texts.get(component.text) ?? []), toLabel(component)]);
  const blocks = [...texts].map(([text, labels]) => `${'='.repeat(80)}\n${labels.join('\n')}\n\n${text}\n`);
  return `${introduction}\n\n${list}\n\n${blocks.join('\n')}`;
}

/** MPL-2.0 asks for the place of the source of the version that ships; it ships unchanged. */
function toSource({ license, source }) {
  return license === 'MPL-2.0' ? `, source at ${source}` : '';
}

function toLabel({ name, version }) {
  return version === undefined ? name : `${name} ${version}`;
}
