import { printPolicy } from '../shared/host/content-security-policy';
import { toAppResource } from './app-address';
import { answerAppRequest, refuse, safety, type AppSources } from './app-responder';

export type PrintSources = {
  readonly app: AppSources;
  /** The document behind a token, once; null when there is none. */
  readonly takeDocument: (token: string) => string | null;
};

/** What a window that prints may ask for: its document, pictures of the evidence, the typefaces. Fails closed. */
export function isPrintRequest(address: string): boolean {
  const resource = toAppResource(address);
  switch (resource.kind) {
    case 'print':
      return true;
    case 'evidence':
      return resource.mediaType.startsWith('image/');
    case 'file':
      return resource.path.endsWith('.woff2');
    case 'page':
    case 'opened':
    case 'refused':
      return false;
  }
}

/** Answers the session of print windows; the application's own session is never given a document to print. */
export async function answerPrintRequest(request: Request, sources: PrintSources): Promise<Response> {
  if (!isPrintRequest(request.url)) return refuse(404);
  const resource = toAppResource(request.url);
  if (resource.kind !== 'print') return answerAppRequest(request, sources.app);
  const html = request.method === 'GET' ? sources.takeDocument(resource.token) : null;
  if (html === null) return refuse(404);
  return new Response(html, { headers: { ...safety, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printPolicy, 'cache-control': 'no-store' } });
}
