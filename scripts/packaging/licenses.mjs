import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Licenses under which something may ship: all ask for no more than their text in the notices, and MPL-2.0 for the place of the
 * source of what is used as it is (`toNotices` names it; docs/decisions/0013). Anything else stops the packaging
 * and is a decision for people, not for a list that grows by itself.
 */
export const allowedLicenses = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0', 'OFL-1.1', 'Zlib', 'LicenseRef-SCOWL']);

/** Of an expression such as `(MIT OR GPL-3.0-or-later)` one side must be allowed, of `(MIT AND Zlib)` all. */
export function isAllowed(license) {
  const bare = license.replace(/^\((.*)\)$/, '$1');
  if (bare.includes('(')) return false;
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((name) => allowedLicenses.has(name)));
}

/** What ships and is no package: the file that holds its license says under which name it is listed. */
export const assetLicenses = [
  { name: 'Literata', license: 'OFL-1.1', file: 'assets/fonts/LICENSE-Literata.txt', kind: 'font' },
  { name: 'Source Sans 3', license: 'OFL-1.1', file: 'assets/fonts/LICENSE-SourceSans3.txt', kind: 'font' },
  { name: 'Lucide icons', license: 'ISC', file: 'assets/icons/LICENSE-lucide.txt', kind: 'icons' },
  { name: 'SCOWL English word list', license: 'LicenseRef-SCOWL', file: 'assets/dictionaries/en-US-LICENSE.txt', kind: 'dictionary' },
];

/**
 * Sentences about licenses that are not allowed, not known or not there; none when all may ship.
 * @param {readonly { name: string, version?: string, license: string, text: string, source?: string }[]} components
 */
export function checkLicenses(components) {
  return components.flatMap(({ name, version, license, text, source }) => {
    const label = version === undefined ? name : `${name} ${version}`;
    if (!isAllowed(license)) return [`${label} is under "${license}", which is not on the list in scripts/packaging/licenses.mjs.`];
    if (license === 'MPL-2.0' && source === undefined) return [`${label} is under MPL-2.0 and does not say where its source is.`];
    return text.trim() === '' ? [`${label} brings no text of its license (${license}).`] : [];
  });
}

/** License files below assets/ that no line above names: something was added without saying what it is. */
export function findUnlistedAssets(root) {
  const listed = new Set(assetLicenses.map(({ file }) => file));
  return readdirSync(path.join(root, 'assets'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /licen[cs]e/i.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !listed.has(file));
}

/** License texts of packages that leave them out of what they publish, taken from where their source is. */
const textsFolder = path.join(import.meta.dirname, 'license-texts');

/** A package's own license and notice, in one text; empty where it brings none. */
export function readLicenseText(folder) {
  const kept = path.join(textsFolder, `${path.basename(folder)}.txt`);
  const own = readOwnText(folder);
  return own === '' && existsSync(kept) ? readFileSync(kept, 'utf8').trim() : own;
}

function readOwnText(folder) {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)(\.(md|markdown|txt))?$/i.test(file))
    .sort()
    .map((file) => toOwnText(readFileSync(path.join(folder, file), 'utf8')))
    .join('\n\n');
}

/** Vite's file goes on with the licenses of what is inside Vite itself, of which nothing ships. */
function toOwnText(text) {
  return text.replaceAll('\r\n', '\n').split(/^#+ Licenses of bundled dependencies/m)[0].trim();
}
