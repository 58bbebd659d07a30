import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { contentSecurityPolicy, evidencePolicy, pdfEvidencePolicy } from '../shared/host/content-security-policy';
import { assetMediaTypes } from '../shared/host/media-types';
import type { Sha256 } from '../shared/domain/ids';
import { toAppResource } from './app-address';
import { parseByteRange } from './byte-range';
import { toFileStream } from './file-stream';
import { openRegularFile } from './regular-file';

export type AppSources = {
  /** The built renderer; may lie inside an asar archive. */
  readonly rendererFolder: string;
  readonly toEvidencePath: (sha256: Sha256) => string;
  /** The path behind a ticket, once; null when there is none. */
  readonly takeOpenedPath: (token: string) => string | null;
};

export const safety = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' };

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
    case 'print':
      return refuse(404);
  }
}

/** Our own files are small and may lie in an asar archive, where only whole files can be read. */
async function answerAsset(path: string): Promise<Response> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refuse(404);
  const extension = extname(path).slice(1);
  // By own key: `constructor` is an extension, too.
  const type = (Object.hasOwn(assetMediaTypes, extension) ? assetMediaTypes[extension] : undefined) ?? 'application/octet-stream';
  return new Response(bytes, { headers: { ...safety, 'content-type': type, 'content-security-policy': contentSecurityPolicy } });
}

async function answerFile(request: Request, path: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const file = await openRegularFile(path);
  if (file === null) return refuse(404);
  const { handle, size } = file;
  const range = parseByteRange(request.headers.get('range'), size);
  const section = range === null || range === 'unsatisfiable' ? { first: 0, last: size - 1 } : range;
  const length = section.last - section.first + 1;
  const hasBody = range !== 'unsatisfiable' && length > 0 && request.method !== 'HEAD';
  if (!hasBody) await handle.close();
  if (range === 'unsatisfiable') return refuse(416, { 'content-range': `bytes */${String(size)}` });
  const sectionHeaders: Readonly<Record<string, string>> = range === null ? {} : { 'content-range': `bytes ${String(section.first)}-${String(section.last)}/${String(size)}` };
  return new Response(hasBody ? toFileStream(handle, section) : null, {
    status: range === null ? 200 : 206,
    headers: { ...safety, ...headers, ...sectionHeaders, 'accept-ranges': 'bytes', 'content-length': String(length), 'cache-control': 'no-store' },
  });
}

export function refuse(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { ...safety, ...headers, 'content-security-policy': contentSecurityPolicy } });
}
