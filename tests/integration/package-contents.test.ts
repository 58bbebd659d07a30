import { extractFile, getRawHeader } from '@electron/asar';
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/bootstrap.mjs';
import { ensureBuilt } from '../../scripts/bootstrap-build.mjs';
import { checkPackage, listPacked, listWanted } from '../../scripts/packaging/check-package.mjs';
import { packCarrel, runPackaging } from './pack-carrel';
import type { System } from './placeholder-electron';

let folder: string;
const packed = new Map<System, string>();

function packedFor(system: System): string {
  const found = packed.get(system);
  if (found === undefined) throw new Error(`Nothing was packed for ${system}`);
  return found;
}

/** Packed once: each takes some seconds. */
beforeAll(async () => {
  ensureBuilt();
  folder = await mkdtemp(path.join(tmpdir(), 'carrel-package-'));
  for (const system of ['linux', 'win', 'mac'] as const) packed.set(system, await packCarrel(path.join(folder, system), system));
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a package', () => {
  it.each<[System, readonly string[]]>([
    ['linux', []],
    ['win', []],
    // electron-builder moves these two out of Electron's own archive; from a folder it takes the application alone.
    ['mac', ['LICENSE.electron.txt is missing.', 'LICENSES.chromium.html is missing.']],
  ])('for %s holds what it should, with every fuse set', async (system, expected) => {
    const { complaints, files, archiveBytes } = await checkPackage(packedFor(system), projectFolder);
    expect(complaints).toEqual(expected);
    expect(files).toBeGreaterThan(50);
    // 8.0 MB when this was written: 3 MB of libraries for PDF, Office files and recordings, each loaded with the first file that needs
    // it, and 2 MB of the sample's evidence. A jump means that something came along.
    expect(archiveBytes / 1e6).toBeLessThan(12);
  });

  it('holds main, preload, renderer and dictionary, and no module, source or map', () => {
    const files = listPacked(path.join(packedFor('linux'), 'resources', 'app.asar'));
    expect(files).toEqual(listWanted(projectFolder));
    expect(files).toEqual(expect.arrayContaining(['package.json', 'dist/electron/main.js', 'dist/electron/preload.cjs', 'dist/renderer/index.html']));
    expect(files.filter((file) => /node_modules|\.map$|\.tsx?$|host-policy|dist\/(cli|bench|modules)/.test(file))).toEqual([]);
  });

  it('is the same program on every system', () => {
    const archives = [path.join(packedFor('win'), 'resources'), path.join(packedFor('mac'), 'Carrel.app', 'Contents', 'Resources')];
    const headers = [path.join(packedFor('linux'), 'resources'), ...archives].map((resources) => getRawHeader(path.join(resources, 'app.asar')).headerString);
    expect(new Set(headers).size).toBe(1);
  });

  it('tells Electron what to start, and nothing of how it was made', () => {
    const inner = JSON.parse(extractFile(path.join(packedFor('linux'), 'resources', 'app.asar'), 'package.json').toString()) as Readonly<Record<string, unknown>>;
    expect(inner).toMatchObject({ name: 'carrel', main: 'dist/electron/main.js', type: 'module', desktopName: 'carrel.desktop' });
    expect(Object.keys(inner).filter((name) => ['scripts', 'devDependencies'].includes(name))).toEqual([]);
  });

  it('keeps of Chromium\'s languages the one that Carrel speaks', async () => {
    expect(await readdir(path.join(packedFor('linux'), 'locales'))).toEqual(['en-US.pak']);
  });

  it('brings icons for the program and for bundles', async () => {
    expect(await readdir(path.join(packedFor('win'), 'resources'))).toEqual(['THIRD-PARTY-NOTICES.txt', 'app.asar', 'bundle.ico']);
    const resources = path.join(packedFor('mac'), 'Carrel.app', 'Contents', 'Resources');
    for (const name of ['icon.icns', 'bundle.icns']) {
      expect((await readFile(path.join(resources, name))).equals(await readFile(path.join(projectFolder, 'dist', 'icons', name))), name).toBe(true);
    }
    // Windows keeps the program's own icon inside the program: a PNG of every size that was put in.
    const program = await readFile(path.join(packedFor('win'), 'Carrel.exe'));
    const icon = await readFile(path.join(projectFolder, 'dist', 'icons', 'icon.ico'));
    expect(program.includes(icon.subarray(icon.readUInt32LE(6 + 12), icon.readUInt32LE(6 + 12) + icon.readUInt32LE(6 + 8)))).toBe(true);
  });

  it('offers itself for zip files on a Mac and never as the first choice', async () => {
    const plist = (await readFile(path.join(packedFor('mac'), 'Carrel.app', 'Contents', 'Info.plist'), 'utf8')).replace(/\s+/g, '');
    expect(plist).toContain('<string>zip</string>');
    expect(plist).toContain('<key>LSHandlerRank</key><string>Alternate</string>');
  });
});

describe('the check of a package', () => {
  it('finds a program whose fuses were left as Electron ships them, changed notices, and a file beside the archive', async () => {
    // A copy: electron-builder links what it packs to the original where it can.
    const changed = path.join(folder, 'changed');
    await cp(packedFor('linux'), changed, { recursive: true });
    await copyFile(path.join(folder, 'linux', 'electron', 'electron'), path.join(changed, 'carrel'));
    await writeFile(path.join(changed, 'resources', 'THIRD-PARTY-NOTICES.txt'), 'none');
    await mkdir(path.join(changed, 'resources', 'app.asar.unpacked'));
    const { complaints } = await checkPackage(changed, projectFolder);
    expect(complaints).toEqual([
      'Something lies beside the archive, where its digest does not protect it.',
      'The notices are missing or old.',
      'The fuse RunAsNode must be off.',
      'The fuse EnableNodeOptionsEnvironmentVariable must be off.',
      'The fuse EnableNodeCliInspectArguments must be off.',
      'The fuse EnableEmbeddedAsarIntegrityValidation must be on.',
      'The fuse OnlyLoadAppFromAsar must be on.',
      'The fuse EnableCookieEncryption must be on.',
      'The fuse GrantFileProtocolExtraPrivileges must be off.',
    ]);
  });
});

describe('npm run package', () => {
  it('refuses a configuration that electron-builder does not know', async () => {
    const { code, text } = await runPackaging(['--linux', '--dir', '--no-build', '-c.asarr=true']);
    expect([code === 0, /unknown property 'asarr'/.test(text)]).toEqual([false, true]);
  });
});
