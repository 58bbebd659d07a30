import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerAppRequest, type AppSources } from '../../../electron/app-responder';
import { contentSecurityPolicy, evidencePolicy, pdfEvidencePolicy } from '../../../shared/host/content-security-policy';
import { makeTemporaryFolder } from './temporary-folder';

const sha256 = 'c'.repeat(64);

async function makeSources(): Promise<AppSources> {
  const root = await makeTemporaryFolder();
  await mkdir(join(root, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(root, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'renderer', 'assets', 'a.wasm'), 'wasm');
  await writeFile(join(root, 'secret.js'), 'secret');
  await writeFile(join(root, sha256), '0123456789');
  await writeFile(join(root, 'b.zip'), 'PK');
  const tickets = new Map([['t1', join(root, 'b.zip')]]);
  const takeOpenedPath = (token: string): string | null => {
    const path = tickets.get(token) ?? null;
    tickets.delete(token);
    return path;
  };
  return { rendererFolder: join(root, 'renderer'), toEvidencePath: (digest) => join(root, digest), takeOpenedPath };
}

async function ask(address: string, init: RequestInit = {}, sources?: AppSources): Promise<Response> {
  return answerAppRequest(new Request(address, init), sources ?? (await makeSources()));
}

describe('requests for app://carrel', () => {
  it.each(['app://carrel/', 'app://carrel/plan/access'])('%s is answered with the page under the policy', async (address) => {
    const response = await ask(address);
    expect(await response.text()).toBe('<!doctype html>');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('an asset has its own type', async () => {
    expect((await ask('app://carrel/assets/a.wasm')).headers.get('content-type')).toBe('application/wasm');
  });

  it.each(['app://carrel/assets/none.js', 'app://carrel/assets.js', 'app://carrel/secret.js', `app://carrel/evidence/${'d'.repeat(64)}`, 'app://carrel/opened/t2'])('%s is not there', async (address) => {
    const response = await ask(address);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(await response.text()).toBe('');
  });

  it('a type is only what the list says, not what every object has', async () => {
    const sources = await makeSources();
    await writeFile(join(sources.rendererFolder, 'a.constructor'), 'x');
    expect((await ask('app://carrel/a.constructor', {}, sources)).headers.get('content-type')).toBe('application/octet-stream');
  });

  it.skipIf(process.platform === 'win32')('a pipe or a folder in the place of a file is not waited for', async () => {
    const sources = await makeSources();
    const [pipe, folder] = [join(sources.rendererFolder, 'pipe'), join(sources.rendererFolder, 'assets')];
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, folder]) expect((await ask('app://carrel/opened/t', {}, { ...sources, takeOpenedPath: () => path })).status).toBe(404);
  });

  it('nothing outside the renderer is given out', async () => {
    expect((await ask('app://carrel/..%2fsecret.js')).status).toBe(400);
  });

  it.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
    expect((await ask('app://carrel/', { method })).status).toBe(405);
  });

  it('evidence comes whole, in a sandbox, and is not kept', async () => {
    const response = await ask(`app://carrel/evidence/${sha256}?type=image/svg%2Bxml`);
    expect(await response.text()).toBe('0123456789');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/svg+xml', 'content-security-policy': evidencePolicy, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'accept-ranges': 'bytes', 'content-length': '10',
    });
  });

  it('a PDF is shown without the sandbox that its viewer can not bear, and still without scripts', async () => {
    const response = await ask(`app://carrel/evidence/${sha256}?type=application/pdf`);
    expect(response.headers.get('content-security-policy')).toBe(pdfEvidencePolicy);
    expect(pdfEvidencePolicy).toContain("default-src 'none'");
    expect(pdfEvidencePolicy).not.toContain('script-src');
    await response.body?.cancel();
  });

  it('a part of evidence is given when it is asked for', async () => {
    const response = await ask(`app://carrel/evidence/${sha256}`, { headers: { range: 'bytes=3-5' } });
    expect([response.status, response.headers.get('content-range'), response.headers.get('content-length'), await response.text()]).toEqual([206, 'bytes 3-5/10', '3', '345']);
  });

  it('a part that is not there is refused with the size', async () => {
    const response = await ask(`app://carrel/evidence/${sha256}`, { headers: { range: 'bytes=10-' } });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  });

  it('a large file can be left in the middle', async () => {
    const sources = await makeSources();
    await writeFile(sources.toEvidencePath('e'.repeat(64) as never), new Uint8Array(2_000_000));
    const response = await ask(`app://carrel/evidence/${'e'.repeat(64)}`, {}, sources);
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value?.byteLength).toBe(256 * 1024);
    await expect(reader?.cancel()).resolves.toBeUndefined();
  });

  it('a bundle that was opened is given out once', async () => {
    const sources = await makeSources();
    expect(await (await ask('app://carrel/opened/t1', {}, sources)).text()).toBe('PK');
    expect((await ask('app://carrel/opened/t1', {}, sources)).status).toBe(404);
  });
});
