import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { contentSecurityPolicy, evidencePolicy, pdfEvidencePolicy } from '../shared/host/content-security-policy';
import { assetMediaTypes } from '../shared/host/media-types';
import type { Sha256 } from '../shared/domain/ids';
import { toAppResource } from './app-address';
import { parseByteRange } from './byte-range';
import { openFileStream } from './file-stream';

export type AppSources = {
  /** The built renderer; may lie inside an asar archive. */
  readonly rendererFolder: string;
  readonly toEvidencePath: (sha256: Sha256) => string;
  /** The path behind a ticket, once; null when there is none. */
  readonly takeOpenedPath: (token: string) => string | null;
};

const safety = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' };

/** Answers every request for `app://carrel`. Fails closed: anything not understood is an empty refusal under the strict policy. */
export async function answerAppRequest(request: Request, sources: AppSources): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const resource = toAppResource(request.url);
  switch (resource.kind) {
    case 'refused':
      return refuse(resource.status);
    case 'page':
      return answerAsset(join(sources.rendererFolder, 'index.html'));
    case 'file':
      return answerAsset(join(sources.rendererFolder, resource.path));
    case 'evidence': {
      const policy = resource.mediaType === 'application/pdf' ? pdfEvidencePolicy : evidencePolicy;
      return answerFile(request, sources.toEvidencePath(resource.sha256), { 'content-type': resource.mediaType, 'content-security-policy': policy });
    }
    case 'opened': {
      const path = sources.takeOpenedPath(resource.token);
      if (path === null) return refuse(404);
      return answerFile(request, path, { 'content-type': 'application/zip', 'content-security-policy': evidencePolicy });
    }
  }
}

/** Our own files are small and may lie in an asar archive, where only whole files can be read. */
async function answerAsset(path: string): Promise<Response> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refuse(404);
  const type = assetMediaTypes[extname(path).slice(1)] ?? 'application/octet-stream';
  return new Response(bytes, { headers: { ...safety, 'content-type': type, 'content-security-policy': contentSecurityPolicy } });
}

async function answerFile(request: Request, path: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) return refuse(404);
  const range = parseByteRange(request.headers.get('range'), found.size);
  if (range === 'unsatisfiable') return refuse(416, { 'content-range': `bytes */${String(found.size)}` });
  const section = range ?? { first: 0, last: found.size - 1 };
  const length = section.last - section.first + 1;
  const sectionHeaders: Readonly<Record<string, string>> = range === null ? {} : { 'content-range': `bytes ${String(section.first)}-${String(section.last)}/${String(found.size)}` };
  const body = length === 0 || request.method === 'HEAD' ? null : await openFileStream(path, section);
  if (body === null && length > 0 && request.method !== 'HEAD') return refuse(404);
  return new Response(body, {
    status: range === null ? 200 : 206,
    headers: { ...safety, ...headers, ...sectionHeaders, 'accept-ranges': 'bytes', 'content-length': String(length), 'cache-control': 'no-store' },
  });
}

function refuse(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { ...safety, ...headers, 'content-security-policy': contentSecurityPolicy } });
}
