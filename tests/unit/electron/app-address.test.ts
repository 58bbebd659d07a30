import fc from 'fast-check';
import { join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAppPage, isNavigationAllowed, toAppResource } from '../../../electron/app-address';

const sha256 = '0'.repeat(64);

describe('addresses of the application', () => {
  it.each(['app://carrel/', 'app://carrel/plan', 'app://carrel/p/1/writing/access', 'app://carrel/evidence'])('%s is a page', (address) => {
    expect(toAppResource(address)).toEqual({ kind: 'page' });
  });

  it('an asset is a file below the renderer', () => {
    expect(toAppResource('app://carrel/assets/index-1a2b.js?x#y')).toEqual({ kind: 'file', path: 'assets/index-1a2b.js' });
  });

  it('evidence is found by its digest, under a type that can do no harm', () => {
    expect(toAppResource(`app://carrel/evidence/${sha256}?type=text/html`)).toEqual({ kind: 'evidence', sha256, mediaType: 'text/plain; charset=utf-8' });
  });

  it.each(['app://carrel/evidence/abc', `app://carrel/evidence/${sha256.toUpperCase()}0`, 'app://carrel/evidence/%5c'])('%s is no evidence', (address) => {
    expect(toAppResource(address)).toEqual({ kind: 'refused', status: 404 });
  });

  it.each([
    'app://carrel/%2e%2e%2fmain.js', 'app://carrel/..%5cx.js', 'app://carrel/a%00.js', 'app://carrel/%252e%252e/x.js',
    'app://carrel//etc/x.js', 'app://carrel/C:/x.js', 'app://carrel/%', 'app://evil/', 'app://carrel.evil/', 'app://user@carrel/', 'app://carrel:1/', 'https://carrel/', 'file:///etc/passwd', '', 'x',
  ])('%s is refused', (address) => {
    expect(toAppResource(address).kind).toBe('refused');
  });

  it.each(['nul.js', 'assets/CON.txt', 'aux.tar.js', 'com1.js', 'assets./x.js', 'assets%20/x.js', 'INDEX~1.js', '.env.js', '.../x.js', 'a%20b.js', 'x%E2%80%AEsj.js'])(
    '%s is no name of a built file, whatever a system would make of it',
    (name) => {
      expect(toAppResource(`app://carrel/${name}`)).toEqual({ kind: 'refused', status: 404 });
    },
  );

  it('no address at all leads out of the renderer folder', () => {
    const folder = resolve('renderer-folder');
    const piece = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', '%25', 'a', 'x.js', '%00', ':', '%', '?', '#');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const resource = toAppResource(`app://carrel/${pieces.join('')}`);
        return resource.kind !== 'file' || join(folder, resource.path).startsWith(folder + sep);
      }),
    );
  });

  it('only the application itself counts as its page', () => {
    expect(isAppPage('app://carrel/plan')).toBe(true);
    for (const address of [`app://carrel/evidence/${sha256}`, 'app://carrel/opened/x', 'https://carrel/', 'app://carrel/icons/x.svg', 'blob:app://carrel/1']) expect(isAppPage(address), address).toBe(false);
  });

  it('a frame may show evidence and blobs, the window only the application', () => {
    expect(isNavigationAllowed(`app://carrel/evidence/${sha256}`, false)).toBe(true);
    expect(isNavigationAllowed('blob:app://carrel/1-2', false)).toBe(true);
    expect(isNavigationAllowed(`app://carrel/evidence/${sha256}`, true)).toBe(false);
    expect(isNavigationAllowed('app://carrel/', false)).toBe(false);
    for (const address of ['https://example.org/', 'file:///etc/passwd', 'blob:https://example.org/1', 'javascript:alert(1)', 'data:text/html,x']) {
      expect(isNavigationAllowed(address, true), address).toBe(false);
      expect(isNavigationAllowed(address, false), address).toBe(false);
    }
  });
});
