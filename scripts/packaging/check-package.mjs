import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fuses } from './fuses.mjs';

/** Of a packed folder: where the program, its archive and the resources lie. */
function findParts(folder) {
  const app = readdirSync(folder).find((name) => name.endsWith('.app'));
  if (app !== undefined) {
    const resources = path.join(folder, app, 'Contents', 'Resources');
    return { program: path.join(folder, app), resources, archive: path.join(resources, 'app.asar'), licenses: resources, digestHolder: path.join(folder, app, 'Contents', 'Info.plist') };
  }
  const resources = path.join(folder, 'resources');
  const program = ['Carrel.exe', 'carrel'].map((name) => path.join(folder, name)).find((file) => existsSync(file)) ?? path.join(folder, 'carrel');
  // Electron compares the archive's digest on Windows and macOS; on Linux it has nowhere to keep one.
  const digestHolder = program.endsWith('.exe') ? program : undefined;
  return { program, resources, archive: path.join(resources, 'app.asar'), licenses: folder, digestHolder };
}

/** Every file that the archive must hold, and no other, relative to the project's folder: what electron-builder.yml allows, said again. */
export function listWanted(root) {
  const inside = (folder, isWanted) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isWanted(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  return [
    'package.json',
    ...inside('dist/electron', (name) => name.endsWith('.js') || name === 'preload.cjs'),
    ...inside('dist/renderer', () => true),
    ...inside('assets/dictionaries', () => true),
  ].sort();
}

/** Every file that is in the archive. */
export function listPacked(archive) {
  return listPackage(archive, { isPack: false })
    .map((name) => name.replace(/^[\\/]/, '').replaceAll('\\', '/'))
    .filter((name) => !('files' in statFile(archive, path.normalize(name), false)))
    .sort();
}

/**
 * Looks into a folder that electron-builder packed: sentences about what is wrong, and how large it is in bytes.
 * @param {string} folder for example release/linux-unpacked
 * @param {string} root the project's folder, with the builds that were packed
 */
export async function checkPackage(folder, root) {
  const { program, resources, archive, licenses, digestHolder } = findParts(folder);
  const complaints = [];
  const packed = listPacked(archive);
  const wanted = listWanted(root);
  complaints.push(...packed.filter((name) => !wanted.includes(name)).map((name) => `${name} must not be in the archive.`));
  complaints.push(...wanted.filter((name) => !packed.includes(name)).map((name) => `${name} is missing in the archive.`));
  if (existsSync(`${archive}.unpacked`)) complaints.push('Something lies beside the archive, where its digest does not protect it.');

  const inner = JSON.parse(extractFile(archive, 'package.json').toString());
  complaints.push(...['devDependencies', 'scripts'].filter((name) => name in inner).map((name) => `package.json still has ${name}.`));
  const notices = path.join(resources, 'THIRD-PARTY-NOTICES.txt');
  if (!existsSync(notices) || !readFileSync(notices).equals(readFileSync(path.join(root, 'dist', 'THIRD-PARTY-NOTICES.txt')))) complaints.push('The notices are missing or old.');
  complaints.push(...['LICENSE.electron.txt', 'LICENSES.chromium.html'].filter((name) => !existsSync(path.join(licenses, name))).map((name) => `${name} is missing.`));
  if (digestHolder !== undefined && !readFileSync(digestHolder).includes(toHeaderDigest(archive))) complaints.push("The program does not hold the archive's digest.");
  complaints.push(...(await checkFuses(program)));
  return { complaints, files: packed.length, archiveBytes: statSync(archive).size };
}

/** What Electron compares: the digest of the header, which holds the digests of all files. */
function toHeaderDigest(archive) {
  return createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
}

async function checkFuses(program) {
  const wire = await getCurrentFuseWire(program);
  const states = Object.keys(wire).filter((key) => /^\d+$/.test(key));
  const unknown = states.filter((index) => !(FuseV1Options[index] in fuses)).map((index) => `Fuse ${index} is not one that we know.`);
  const wrong = Object.entries(fuses)
    .filter(([name, isOn]) => wire[FuseV1Options[name]] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([name, isOn]) => `The fuse ${name} must be ${isOn ? 'on' : 'off'}.`);
  return [...unknown, ...wrong];
}
