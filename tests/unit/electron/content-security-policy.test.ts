import { mkdir, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadConfigFromFile, type Plugin, type UserConfig } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerAppRequest } from '../../../electron/app-responder';
import { close, createServer, listen } from '../../../scripts/serve.mjs';
import { contentSecurityPolicy, contentSecurityPolicyMeta, evidencePolicy, pdfEvidencePolicy, printPolicy } from '../../../shared/host/content-security-policy';
import { makeTemporaryFolder } from './temporary-folder';

const project = join(import.meta.dirname, '../../..');

async function readConfig(file: string): Promise<UserConfig> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(project, file), project, 'silent');
  if (loaded === null) throw new Error(`${file} could not be read`);
  return loaded.config;
}

async function findPlugin(plugins: unknown, name: string): Promise<Plugin> {
  const all = (await Promise.all([plugins].flat(Infinity))).flat(Infinity) as Plugin[];
  const found = all.find((plugin) => plugin.name === name);
  if (found === undefined) throw new Error(`No plugin ${name}`);
  return found;
}

/** What the build writes for scripts/serve.mjs. */
async function makePolicyFile(): Promise<string> {
  const config = await readConfig('vite.electron.config.ts');
  const main = config.environments?.['main']?.build?.rolldownOptions;
  const plugin = await findPlugin((main as { plugins?: unknown }).plugins, 'carrel:host-policy-file');
  let text = '';
  const context = { emitFile: ({ fileName, source }: { fileName: string; source: string }) => fileName === 'host-policy.json' && (text = source) };
  (plugin.generateBundle as unknown as (this: unknown) => void).call(context);
  return text;
}

/** The policy of the element that the build puts into index.html. */
async function makeMeta(): Promise<string> {
  const plugin = await findPlugin((await readConfig('vite.config.ts')).plugins, 'content-security-policy');
  const tags = (plugin.transformIndexHtml as unknown as () => readonly { tag: string; attrs: Record<string, string>; injectTo: string }[])();
  expect(tags).toMatchObject([{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy' }, injectTo: 'head-prepend' }]);
  return tags[0]?.attrs['content'] ?? '';
}

async function makePage(): Promise<string> {
  const folder = join(await makeTemporaryFolder(), 'renderer');
  await mkdir(folder);
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  return folder;
}

function askBrowserHost(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      resolve(String(response.headers['content-security-policy']));
    }).on('error', reject);
  });
}

describe('the content security policy of the page', () => {
  it('is one and the same from the desktop, from the browser host and in the page itself', async () => {
    const folder = await makePage();
    const desktop = await answerAppRequest(new Request('app://carrel/'), { rendererFolder: folder, toEvidencePath: () => '', takeOpenedPath: () => null });
    const policyFile = join(folder, '..', 'host-policy.json');
    await writeFile(policyFile, await makePolicyFile());
    const server = createServer({ folder, policyFile });
    onTestFinished(() => close(server));
    await listen(server, 0);
    const { port } = server.address() as AddressInfo;
    const browser = [await askBrowserHost(port, '/'), await askBrowserHost(port, '/none.js'), await askBrowserHost(port, '/%')];
    expect(desktop.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(browser).toEqual([contentSecurityPolicy, contentSecurityPolicy, contentSecurityPolicy]);
    expect(await makeMeta()).toBe(contentSecurityPolicyMeta);
    expect(`${contentSecurityPolicyMeta}; frame-ancestors 'none'`).toBe(contentSecurityPolicy);
  });

  it('lets no script run but the application\'s own files', () => {
    const policies = { contentSecurityPolicy, contentSecurityPolicyMeta, evidencePolicy, pdfEvidencePolicy, printPolicy };
    for (const [name, policy] of Object.entries(policies)) {
      const directives = new Map(policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]));
      expect(directives.get('default-src'), name).toEqual(["'none'"]);
      expect([...(directives.get('script-src') ?? [])].filter((source) => source !== "'self'" && source !== "'wasm-unsafe-eval'"), name).toEqual([]);
      for (const forbidden of ["'unsafe-eval'", "'unsafe-hashes'", "'strict-dynamic'", '*', 'http:', 'https:', 'ws:', 'wss:', 'file:', 'filesystem:']) expect(policy.split(/[ ;]+/), name).not.toContain(forbidden);
    }
    expect(contentSecurityPolicy).not.toContain('unsafe-inline');
  });

  it('gives evidence and documents to print no script at all, and evidence no origin', () => {
    for (const policy of [evidencePolicy, pdfEvidencePolicy, printPolicy]) expect(policy).not.toMatch(/script-src|connect-src|worker-src|child-src|frame-src|object-src '(?!none)/);
    expect(evidencePolicy).toMatch(/; sandbox$/);
    expect(pdfEvidencePolicy).toBe("default-src 'none'; frame-ancestors 'self'");
  });
});
