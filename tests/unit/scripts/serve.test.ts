import { mkdir, writeFile } from 'node:fs/promises';
import { createServer as createOtherServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { close, createServer, listen } from '../../../scripts/serve.mjs';
import { contentSecurityPolicy } from '../../../shared/host/content-security-policy';
import { assetMediaTypes } from '../../../shared/host/media-types';
import { makeTemporaryFolder } from '../electron/temporary-folder';

type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

const running: Server[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => close(server))));

async function serve(): Promise<{ port: number; server: Server }> {
  const root = await makeTemporaryFolder();
  await mkdir(join(root, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(root, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'renderer', 'manifest.webmanifest'), '{}');
  await writeFile(join(root, 'renderer', 'sw.js'), '');
  await writeFile(join(root, 'renderer', 'assets', 'hash-BxY12_-9.wasm'), 'w');
  await writeFile(join(root, 'secret.txt'), 'secret');
  const policyFile = join(root, 'host-policy.json');
  await writeFile(policyFile, JSON.stringify({ contentSecurityPolicy, mediaTypes: assetMediaTypes }));
  const server = createServer({ folder: join(root, 'renderer'), policyFile });
  running.push(server);
  expect((await listen(server, 0)).kind).toBe('listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** As bytes on the wire: fetch would tidy the path and the host. */
function ask(port: number, path: string, { method = 'GET', host = `127.0.0.1:${String(port)}` } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject).end();
  });
}

describe('the loopback server', () => {
  it.each(['/', '/plan/access', '/?x=1'])('answers %s with the page, under the desktop\'s policy', async (path) => {
    const { port } = await serve();
    const answer = await ask(port, path);
    expect([answer.status, answer.text]).toEqual([200, '<!doctype html>']);
    expect(answer.headers).toMatchObject({ 'content-security-policy': contentSecurityPolicy, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
  });

  it.each([
    ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/assets/hash-BxY12_-9.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
  ])('%s is %s and kept as %s', async (path, type, cache) => {
    const { port } = await serve();
    expect((await ask(port, path)).headers).toMatchObject({ 'content-type': type, 'cache-control': cache });
  });

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/../../secret.txt', '/..%5csecret.txt', '//secret.txt', '/%00', '/%', '/assets', '/none.js'])('gives nothing away for %s', async (path) => {
    const { port } = await serve();
    const answer = await ask(port, path);
    expect(answer.text).not.toContain('secret');
    expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
    if (path !== '/assets') expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('answers only to its own address, and sends localhost there, where the data is', async () => {
    const { port } = await serve();
    expect((await ask(port, '/', { host: 'evil.example' })).status).toBe(421);
    expect((await ask(port, '/', { host: `evil.example:${String(port)}` })).status).toBe(421);
    const redirected = await ask(port, '/plan?x', { host: `localhost:${String(port)}` });
    expect([redirected.status, redirected.headers.location]).toEqual([307, `http://127.0.0.1:${String(port)}/plan?x`]);
    const tricky = await ask(port, '//evil.example/', { host: `localhost:${String(port)}` });
    expect(tricky.headers.location).toBe(`http://127.0.0.1:${String(port)}/evil.example/`);
  });

  it('only reads', async () => {
    const { port } = await serve();
    expect((await ask(port, '/', { method: 'POST' })).status).toBe(405);
    expect((await ask(port, '/', { method: 'HEAD' })).text).toBe('');
  });

  it('finds Carrel on its port, and tells it from another program', async () => {
    const { port } = await serve();
    const second = await serve();
    await close(second.server);
    expect(await listen(second.server, port)).toEqual({ kind: 'carrel-runs', address: `http://127.0.0.1:${String(port)}/` });
    const other = createOtherServer((_request, response) => response.end('other'));
    running.push(other);
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const third = await serve();
    await close(third.server);
    expect(await listen(third.server, (other.address() as AddressInfo).port)).toEqual({ kind: 'port-taken' });
  });
});
