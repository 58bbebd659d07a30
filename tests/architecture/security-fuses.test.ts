import { FuseV1Options } from '@electron/fuses';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { root } from './source-files';

const readText = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** On the safe side, each for its reason in docs/security.md. */
const safeSide: Readonly<Record<keyof typeof FuseV1Options, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

describe('the fuses', () => {
  it('are all set, and all on the safe side', async () => {
    const { fuses } = (await import(pathToFileURL(path.join(root, 'scripts/packaging/fuses.mjs')).href)) as { readonly fuses: Readonly<Record<string, boolean>> };
    expect(fuses).toEqual(safeSide);
  });

  it('leave out none that the installed library knows', () => {
    const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
    expect(Object.keys(safeSide).sort()).toEqual(known.sort());
  });

  it('are set in every package, and nothing sets them again', () => {
    const yaml = readText('electron-builder.yml');
    expect(yaml).toMatch(/^afterPack: scripts\/packaging\/after-pack\.mjs$/m);
    expect(readText('scripts/packaging/after-pack.mjs')).toContain('await flipFuses(');
    expect(readText('scripts/packaging/fuses.mjs')).toContain('strictlyRequireAllFuses: true');
    expect(yaml).not.toMatch(/^electronFuses:/m);
  });

  it('guard an archive: the application is packed into one, and nothing of it lies beside', () => {
    const yaml = readText('electron-builder.yml');
    expect(yaml).toMatch(/^asar: true$/m);
    expect(yaml).not.toMatch(/asarUnpack|disableSanityCheckAsar|disableAsarIntegrity/);
  });
});

describe('the packages', () => {
  it('start Carrel with its sandbox, on Linux too', () => {
    const yaml = readText('electron-builder.yml');
    expect(yaml).toMatch(/^appImage:\n(?: {2}#.*\n)* {2}executableArgs: \[\]$/m);
    expect(yaml.replace(/#.*/g, '')).not.toContain('no-sandbox');
  });

  it('ask macOS for nothing but what V8 needs', () => {
    const keys = [...readText('assets/build/entitlements.mac.plist').matchAll(/<key>([^<]+)<\/key>/g)].map(([, key]) => key);
    expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
    expect(existsSync(path.join(root, 'assets/build/entitlements.mac.inherit.plist'))).toBe(false);
  });
});
