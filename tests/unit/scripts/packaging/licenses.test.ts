import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../architecture/source-files';
import { allowedLicenses, assetLicenses, checkLicenses, findUnlistedAssets, readLicenseText } from '../../../../scripts/packaging/licenses.mjs';
import { toNotices } from '../../../../scripts/packaging/notices.mjs';
import { toPackageFolder } from '../../../../scripts/packaging/shipped.mjs';
import { makeTemporaryFolder } from '../../electron/temporary-folder';

const react = { name: 'react', version: '19.3.1', license: 'MIT', text: 'MIT License' };

describe('licenses', () => {
  it('let through what is on the list', () => {
    expect(checkLicenses([react, { name: 'Literata', license: 'OFL-1.1', text: 'Copyright' }])).toEqual([]);
  });

  it.each(['GPL-3.0-only', 'GPL-2.0-only OR GPL-3.0-only', '(MIT AND GPL-3.0-only)', 'UNLICENSED', 'unknown', ''])('stop the packaging at "%s"', (license) => {
    expect(checkLicenses([{ ...react, license }])).toEqual([`react 19.3.1 is under "${license}", which is not on the list in scripts/packaging/licenses.mjs.`]);
  });

  it.each(['(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'Apache-2.0 OR MIT'])('let "%s" through, of which a side is allowed, or all are', (license) => {
    expect(checkLicenses([{ ...react, license }])).toEqual([]);
  });

  it('ask for the place of the source under MPL-2.0, and the notices name it', () => {
    const media = { ...react, name: 'media', license: 'MPL-2.0' };
    expect(checkLicenses([media])).toEqual(['media 19.3.1 is under MPL-2.0 and does not say where its source is.']);
    const told = { ...media, source: 'https://example.org/media' };
    expect(checkLicenses([told])).toEqual([]);
    expect(toNotices([told])).toContain('media 19.3.1: MPL-2.0, source at https://example.org/media');
  });

  it('stop it when a package brings no text', () => {
    expect(checkLicenses([{ ...react, text: ' \n' }])).toEqual(['react 19.3.1 brings no text of its license (MIT).']);
  });

  it('are all of the kind that asks for no more than a notice', () => {
    expect([...allowedLicenses].filter((license) => /GPL|EPL|CDDL|SSPL|BUSL|CC-BY-(NC|SA)/.test(license))).toEqual([]);
  });

  it('are listed for every font, icon and dictionary that has one', async () => {
    expect(findUnlistedAssets(root)).toEqual([]);
    const folder = await makeTemporaryFolder();
    await mkdir(path.join(folder, 'assets', 'fonts'), { recursive: true });
    await writeFile(path.join(folder, 'assets', 'fonts', 'LICENSE-New.txt'), '');
    expect(findUnlistedAssets(folder)).toEqual(['assets/fonts/LICENSE-New.txt']);
    expect(assetLicenses.every(({ license }) => allowedLicenses.has(license))).toBe(true);
  });

  it('are read with the notice beside them, and without those of what is inside a tool', async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(path.join(folder, 'LICENSE.md'), '# Core\r\nMIT\n\n# Licenses of bundled dependencies\nall of them');
    await writeFile(path.join(folder, 'NOTICE'), 'By someone');
    await writeFile(path.join(folder, 'license-checker.js'), 'code');
    expect(readLicenseText(folder)).toBe('# Core\nMIT\n\nBy someone');
  });
});

describe('the notices', () => {
  it('list everything, and give a text once for all that share it', () => {
    const notices = toNotices([react, { ...react, name: 'react-dom' }, { name: 'Literata', license: 'OFL-1.1', text: 'Copyright Literata' }]);
    expect(notices).toContain('  Literata: OFL-1.1\n  react 19.3.1: MIT\n  react-dom 19.3.1: MIT\n');
    expect(notices).toContain('react 19.3.1\nreact-dom 19.3.1\n\nMIT License\n');
    expect(notices.split('MIT License')).toHaveLength(2);
  });
});

describe('a module of a build', () => {
  it.each([
    ['renderer/main.tsx', undefined],
    ['tool:virtual:user-guide', undefined],
    ['node_modules/zod/v4/core/index.js', 'node_modules/zod'],
    ['node_modules/@tiptap/core/dist/index.js', 'node_modules/@tiptap/core'],
    ['node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
    ['tool:vite/preload-helper.js', 'node_modules/vite'],
    ['tool:rolldown/runtime.js', 'node_modules/rolldown'],
  ])('%s belongs to %s', (module, folder) => {
    expect(toPackageFolder(module)).toBe(folder);
  });

  it('of a tool that nobody has named stops the packaging', () => {
    expect(() => toPackageFolder('tool:new-plugin/helper.js')).toThrow('Nobody knows which package');
  });
});
