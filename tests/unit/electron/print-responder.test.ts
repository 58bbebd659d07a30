import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerAppRequest, type AppSources } from '../../../electron/app-responder';
import { PrintDocuments } from '../../../electron/print-documents';
import { answerPrintRequest, isPrintRequest } from '../../../electron/print-responder';
import { printPolicy } from '../../../shared/host/content-security-policy';
import { makeTemporaryFolder } from './temporary-folder';

const sha256 = 'c'.repeat(64);
const picture = `app://carrel/evidence/${sha256}?type=image/png`;

async function openPrinting() {
  const root = await makeTemporaryFolder();
  await mkdir(join(root, 'assets'));
  for (const name of ['index.html', 'assets/a.woff2', 'assets/a.js', sha256]) await writeFile(join(root, name), name);
  const app: AppSources = { rendererFolder: root, toEvidencePath: (digest) => join(root, digest), takeOpenedPath: () => join(root, sha256) };
  const documents = new PrintDocuments();
  const ask = (address: string, init: RequestInit = {}) => answerPrintRequest(new Request(address, init), { app, takeDocument: (token) => documents.take(token) });
  return { app, documents, ask };
}

describe('the session of print windows', () => {
  it('is given a document once, under a policy that runs nothing', async () => {
    const { documents, ask } = await openPrinting();
    const address = `app://carrel/print/${documents.offer('<!doctype html><p>ü')}`;
    const response = await ask(address);
    expect(await response.text()).toBe('<!doctype html><p>ü');
    expect(response.headers.get('content-security-policy')).toBe(printPolicy);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(printPolicy).toMatch(/^default-src 'none';/);
    expect(printPolicy).not.toMatch(/script|connect|\*/);
    expect((await ask(address)).status).toBe(404);
  });

  it('is given pictures of the evidence and typefaces', async () => {
    const { ask } = await openPrinting();
    expect(await (await ask(picture)).text()).toBe(sha256);
    expect((await ask('app://carrel/assets/a.woff2')).headers.get('content-type')).toBe('font/woff2');
  });

  it.each(['app://carrel/', 'app://carrel/index.html', 'app://carrel/assets/a.js', 'app://carrel/opened/t', `app://carrel/evidence/${sha256}?type=application/pdf`, `app://carrel/evidence/${sha256}`, 'app://carrel/print/unknown'])(
    'is refused %s',
    async (address) => {
      const { ask } = await openPrinting();
      const response = await ask(address);
      expect([response.status, await response.text()]).toEqual([404, '']);
    },
  );

  it('may ask for nothing beyond', () => {
    expect([picture, 'app://carrel/print/x', 'app://carrel/assets/a.woff2'].map(isPrintRequest)).toEqual([true, true, true]);
    for (const address of ['https://example.org/a.woff2', 'data:image/png;base64,AA', 'blob:app://carrel/1', 'file:///a.woff2', 'app://carrel/', 'app://evil/print/x']) expect(isPrintRequest(address), address).toBe(false);
  });

  it('has documents that the application’s own session is never given', async () => {
    const { app, documents } = await openPrinting();
    const token = documents.offer('<p>');
    expect((await answerAppRequest(new Request(`app://carrel/print/${token}`), app)).status).toBe(404);
    expect(documents.take(token)).toBe('<p>');
  });
});
