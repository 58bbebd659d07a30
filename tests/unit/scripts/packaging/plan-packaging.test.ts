import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { fuses, toFuseConfig } from '../../../../scripts/packaging/fuses.mjs';
import { toModuleName } from '../../../../scripts/packaging/module-record.mjs';
import { findEmptyKeys, planPackaging } from '../../../../scripts/packaging/plan-packaging.mjs';

const azure = { CARREL_AZURE_ENDPOINT: 'https://signing.example', CARREL_AZURE_ACCOUNT: 'account', CARREL_AZURE_PROFILE: 'profile', CARREL_AZURE_PUBLISHER: 'CN=Carrel' };

describe('what npm run package was asked for', () => {
  it('goes on to electron-builder, which never publishes by itself', () => {
    expect(planPackaging(['--linux', '--dir', '--no-build'], {})).toEqual({ args: ['--linux', '--dir', '--publish', 'never'], buildsFirst: false });
    expect(planPackaging([], {})).toEqual({ args: ['--publish', 'never'], buildsFirst: true });
  });

  it('signs for Windows when all that it takes is there', () => {
    expect(planPackaging(['--win'], azure)).toMatchObject({
      args: [
        '--win',
        '-c.win.azureSignOptions.endpoint=https://signing.example',
        '-c.win.azureSignOptions.codeSigningAccountName=account',
        '-c.win.azureSignOptions.certificateProfileName=profile',
        '-c.win.azureSignOptions.publisherName=CN=Carrel',
        '--publish', 'never',
      ],
    });
  });

  it('refuses a signing that is set up by half: an unset secret is an empty string in a workflow', () => {
    expect(planPackaging([], { ...azure, CARREL_AZURE_PROFILE: '' })).toHaveProperty('wrong', expect.stringContaining('CARREL_AZURE_PROFILE is missing'));
    expect(planPackaging([], Object.fromEntries(Object.keys(azure).map((name) => [name, ''])))).toHaveProperty('buildsFirst', true);
  });

  it('takes away keys that are empty, and nothing else', () => {
    expect(findEmptyKeys({ CSC_LINK: '', WIN_CSC_LINK: 'set', APPLE_API_ISSUER: '', AZURE_CLIENT_ID: '', CARREL_HOMEPAGE: '', PATH: '' })).toEqual(['CSC_LINK', 'APPLE_API_ISSUER', 'AZURE_CLIENT_ID']);
  });

  it('fails without a signature when one is a must', () => {
    expect(planPackaging([], { CARREL_MUST_SIGN: '1' })).toMatchObject({ args: expect.arrayContaining(['-c.forceCodeSigning=true']) });
  });

  it('names the repository as home page, which a deb needs', () => {
    expect(planPackaging([], { GITHUB_REPOSITORY: 'a/b' })).toMatchObject({ args: expect.arrayContaining(['-c.extraMetadata.homepage=https://github.com/a/b']) });
    expect(planPackaging([], { GITHUB_REPOSITORY: 'a/b', CARREL_HOMEPAGE: 'https://carrel.example' })).toMatchObject({ args: expect.arrayContaining(['-c.extraMetadata.homepage=https://carrel.example']) });
  });
});

describe('the fuses', () => {
  it('are all set: every one that Electron has, by name', () => {
    const known = Object.keys(FuseV1Options).filter((name) => !/^\d+$/.test(name));
    expect(Object.keys(fuses).sort()).toEqual(known.sort());
    expect(toFuseConfig(false)).toMatchObject({ version: '1', strictlyRequireAllFuses: true, [FuseV1Options.RunAsNode]: false, [FuseV1Options.OnlyLoadAppFromAsar]: true });
  });
});

describe('the record of a build', () => {
  it.each([
    ['/p/node_modules/zod/index.js', 'node_modules/zod/index.js'],
    ['/p/renderer/page.module.css?used', 'renderer/page.module.css'],
    ['\0rolldown/runtime.js', 'tool:rolldown/runtime.js'],
    ['\0/p/node_modules/x/index.js?commonjs-module', 'node_modules/x/index.js'],
    ['virtual:user-guide', 'tool:virtual:user-guide'],
  ])('names %j as %s', (id, name) => {
    expect(toModuleName(id, '/p')).toBe(name);
  });
});
