import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** Browsers keep data per address, so the port is fixed: another one would show an empty desk. */
export const defaultPort = 41573;
const loopback = '127.0.0.1';
const hashedAsset = /^\/assets\/[^/]+-[\w-]{8,}\.\w+$/;

/**
 * A loopback server for the built application, with the desktop's own policy. It answers only requests addressed to
 * loopback, so that no web page can reach it under a name of its own.
 *
 * @param {{ folder: string, policyFile: string }} options `folder` holds the built renderer
 * @returns {import('node:http').Server} not yet listening
 */
export function createServer({ folder, policyFile }) {
  const policy = JSON.parse(readFileSync(policyFile, 'utf8'));
  return createHttpServer((request, response) => {
    const answer = toAnswer(request, folder, policy);
    response.writeHead(answer.status, { ...toSafetyHeaders(policy), ...answer.headers });
    if (answer.file === undefined || request.method === 'HEAD') return void response.end(answer.text);
    createReadStream(answer.file).on('error', () => response.destroy()).pipe(response);
  });
}

/**
 * Listens on the fixed port, or says who has it.
 *
 * @returns {Promise<{ kind: 'listening', address: string } | { kind: 'carrel-runs', address: string } | { kind: 'port-taken' }>}
 */
export async function listen(server, port) {
  const failure = await new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, loopback, () => resolve(null));
  });
  const address = toAddress(server.address()?.port ?? port);
  if (failure === null) return { kind: 'listening', address };
  if (failure.code !== 'EADDRINUSE') throw failure;
  return (await isCarrel(address)) ? { kind: 'carrel-runs', address } : { kind: 'port-taken' };
}

/** Stops answering at once, open connections included. */
export function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function toAddress(port) {
  return `http://${loopback}:${port}/`;
}

async function isCarrel(address) {
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(2_000) });
    return answer.headers.has('x-carrel');
  } catch {
    return false;
  }
}

function toAnswer(request, folder, policy) {
  const port = request.socket.localPort;
  const host = request.headers.host ?? '';
  if (host === `localhost:${port}`) return { status: 307, headers: { location: `${toAddress(port)}${(request.url ?? '/').replace(/^\/+/, '')}` } };
  if (host !== `${loopback}:${port}`) return refuse(421, 'This server answers only on this computer.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only reading is possible here.');
  const path = toPath(request.url ?? '/');
  if (path === null) return refuse(400, 'This address is not understood.');
  const file = join(folder, path === '/' ? 'index.html' : normalize(path));
  if (!file.startsWith(folder + sep)) return refuse(400, 'This address is not understood.');
  const size = toSize(file);
  if (size !== null) return serveFile(file, size, { path, policy });
  // Addresses of the application's own pages have no file; a missing asset must not be answered with the page.
  if (extname(path) !== '') return refuse(404, 'There is no such file.');
  const index = join(folder, 'index.html');
  return serveFile(index, toSize(index) ?? 0, { path: '/', policy });
}

function serveFile(file, size, { path, policy }) {
  const cache = hashedAsset.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
  const type = policy.mediaTypes[extname(file).slice(1)] ?? 'application/octet-stream';
  return { status: 200, file, headers: { 'content-type': type, 'content-length': size, 'cache-control': cache } };
}

function refuse(status, text) {
  return { status, text, headers: { 'content-type': 'text/plain; charset=utf-8' } };
}

function toSafetyHeaders(policy) {
  return {
    'content-security-policy': policy.contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-carrel': '1',
  };
}

/** The decoded path without its query, or null when it can't be one. */
function toPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    return path.startsWith('/') && !/[\0\\]/.test(path) ? path : null;
  } catch {
    return null;
  }
}

function toSize(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : null;
}
