import { isSha256, type Sha256 } from '../shared/domain/ids';
import { toViewType } from '../shared/host/media-types';

/** The scheme and host are in the address of everything people keep: they can never change. */
export const appScheme = 'app';
export const appOrigin = 'app://carrel';
const appHost = 'carrel';

/** What an address of the application stands for; `refused` carries the status to answer with. */
export type AppResource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'evidence'; readonly sha256: Sha256; readonly mediaType: string }
  | { readonly kind: 'opened'; readonly token: string }
  /** A document on its way to paper; only the session of print windows is given it. */
  | { readonly kind: 'print'; readonly token: string }
  | { readonly kind: 'refused'; readonly status: 400 | 404 };

/** Fails closed: an address that is not plainly one of these kinds is refused. */
export function toAppResource(address: string): AppResource {
  const url = parseAppUrl(address);
  const path = url === null ? null : decodePath(url.pathname);
  if (url === null || path === null) return { kind: 'refused', status: 400 };
  const parts = path.split('/').slice(1);
  if (parts[0] === 'evidence' && parts.length === 2) return toEvidence(parts[1] ?? '', url);
  if (parts[0] === 'opened' && parts.length === 2) return { kind: 'opened', token: parts[1] ?? '' };
  if (parts[0] === 'print' && parts.length === 2) return { kind: 'print', token: parts[1] ?? '' };
  if (path === '/') return { kind: 'page' };
  if (!parts.every(isPlainPart)) return { kind: 'refused', status: 400 };
  // The application's own routes have no extension; a missing file must not be answered with the page.
  if (!/\.[A-Za-z0-9]+$/.test(path)) return { kind: 'page' };
  return parts.every(isFilePart) ? { kind: 'file', path: parts.join('/') } : { kind: 'refused', status: 404 };
}

/** The application itself: its own origin, and not evidence or a bundle opened as if it were a page. */
export function isAppPage(address: string): boolean {
  const resource = toAppResource(address);
  return resource.kind === 'page' || (resource.kind === 'file' && resource.path === 'index.html');
}

/** Where a page or a frame in it may go: the application in the window, what people look at in a frame. */
export function isNavigationAllowed(address: string, isMainFrame: boolean): boolean {
  if (isMainFrame) return isAppPage(address);
  return address === 'about:blank' || address === 'about:srcdoc' || address.startsWith(`blob:${appOrigin}/`) || toAppResource(address).kind === 'evidence';
}

function toEvidence(name: string, url: URL): AppResource {
  if (!isSha256(name)) return { kind: 'refused', status: 404 };
  return { kind: 'evidence', sha256: name, mediaType: toViewType(url.searchParams.get('type') ?? '') };
}

function parseAppUrl(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isOurs = url !== null && url.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === '';
  return isOurs ? url : null;
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function isPlainPart(part: string): boolean {
  // A second decoding by anything further down must not find a way up, hence no `%`.
  return part !== '' && part !== '.' && part !== '..' && !/[\0-\x1f\\:%]/.test(part);
}

/**
 * The names that a build gives to its files. Systems read more into others: Windows leaves out a dot or a blank at the end,
 * has short names (`INDEX~1.HTM`), and takes `nul.txt` for a device.
 */
function isFilePart(part: string): boolean {
  return /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part) && !part.endsWith('.') && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part);
}
