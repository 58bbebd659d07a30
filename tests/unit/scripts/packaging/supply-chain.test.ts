import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../../architecture/source-files';

type Names = Readonly<Record<string, string>>;
type Locked = { readonly version?: string; readonly resolved?: string; readonly integrity?: string; readonly link?: boolean; readonly dependencies?: Names; readonly devDependencies?: Names };
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const own = readJson('package.json') as { readonly dependencies: Names; readonly devDependencies: Names; readonly overrides: Names; readonly scripts: Names };
const lock = readJson('package-lock.json') as { readonly lockfileVersion: number; readonly packages: Readonly<Record<string, Locked>> };
const direct = { ...own.dependencies, ...own.devDependencies };
const exact = /^(?:npm:[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

describe('what is installed', () => {
  it('is named by exact versions', () => {
    expect(Object.entries({ ...direct, ...own.overrides }).filter(([, version]) => !exact.test(version))).toEqual([]);
  });

  it('stands in the lock file as package.json names it', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(lock.packages['']).toMatchObject({ dependencies: own.dependencies, devDependencies: own.devDependencies });
    const others = Object.entries(direct).filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version);
    expect(others).toEqual([]);
  });

  it('comes from whatever registry npm is set up for, and is proved by its digest', () => {
    const entries = Object.entries(lock.packages).filter(([name]) => name !== '');
    expect(entries.length).toBeGreaterThan(400);
    expect(entries.filter(([, { resolved, link }]) => resolved !== undefined || link === true)).toEqual([]);
    expect(entries.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')).map(([name]) => name)).toEqual([]);
  });

  it('runs nothing of ours while it is installed', () => {
    expect(Object.keys(own.scripts).filter((name) => /^(pre|post)?(install|prepare|publish|pack)$/.test(name))).toEqual([]);
  });

  it('is packed around the Electron that is tested', () => {
    const builder = parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as { readonly electronVersion: string };
    expect(builder.electronVersion).toBe(own.devDependencies.electron);
  });
});

describe('the installers', () => {
  const builder = parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

  it('never make Carrel the program for all zip files', () => {
    expect([builder.fileAssociations, builder.win?.fileAssociations, builder.nsis?.fileAssociations]).toEqual([undefined, undefined, undefined]);
    expect(builder.mac?.fileAssociations).toEqual([expect.objectContaining({ ext: 'zip', rank: 'Alternate' })]);
    const script = readFileSync(path.join(root, 'assets/build/installer.nsh'), 'utf8').replace(/^\s*;.*$/gm, '');
    const zipLines = script.split('\n').filter((line) => line.includes('\\.zip'));
    expect(zipLines.length).toBeGreaterThan(1);
    expect(zipLines.filter((line) => !line.includes('\\.zip\\OpenWithProgids"'))).toEqual([]);
  });

  it('take back at the end every key of the registry that they add', () => {
    const script = readFileSync(path.join(root, 'assets/build/installer.nsh'), 'utf8');
    const [, install = '', uninstall = ''] = script.split('!macro custom');
    expect(install).toContain('Software\\Classes\\Carrel.Bundle');
    expect(uninstall).toContain('DeleteRegKey SHELL_CONTEXT "Software\\Classes\\Carrel.Bundle"');
    expect(uninstall).toContain('DeleteRegValue SHELL_CONTEXT "Software\\Classes\\.zip\\OpenWithProgids" "Carrel.Bundle"');
  });

  it('never ask Linux to start Carrel without its sandbox', () => {
    expect(builder.appImage?.executableArgs).toEqual([]);
    expect(JSON.stringify(builder)).not.toContain('no-sandbox');
  });

  it('ask macOS for nothing but the right to compile', () => {
    const entitlements = readFileSync(path.join(root, 'assets/build/entitlements.mac.plist'), 'utf8');
    expect([...entitlements.matchAll(/<key>(.*?)<\/key>/g)].map(([, key]) => key)).toEqual(['com.apple.security.cs.allow-jit']);
    expect(builder.mac).toMatchObject({ hardenedRuntime: true, entitlements: 'assets/build/entitlements.mac.plist', entitlementsInherit: 'assets/build/entitlements.mac.plist' });
  });

  it('publish nothing by themselves', () => {
    expect(builder.publish).toBeNull();
  });
});
