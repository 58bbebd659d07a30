import { expect, test as base } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from '../../../scripts/bootstrap-build.mjs';
import type { HostBridge } from '../../../shared/host/bridge';
import { launchDesktop, type Desktop } from '../../electron-standin/launch-desktop';

type HostWindow = { readonly carrelHost: HostBridge };

const test = base.extend<{ desktop: Desktop }>({
  // Playwright reads the fixtures that a fixture needs from the pattern of its first parameter.
  desktop: async ({ browserName: _ }, use) => {
    const desktop = await launchDesktop();
    console.log(`The desktop runs ${desktop.kind === 'electron' ? 'in real Electron' : 'on the stand-in of Electron'}.`);
    await use(desktop);
    await desktop.close();
  },
});

// One after the other: each start builds the stand-in anew, in the same place.
test.describe.configure({ mode: 'serial' });

test.beforeAll(() => ensureBuilt());

/** Gives a file to the page as a picker would, and adds it through the bridge that the preload made. */
async function addThroughBridge(desktop: Desktop, path: string, size: number): Promise<unknown> {
  await desktop.page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'picked' })));
  await desktop.page.locator('#picked').setInputFiles(path);
  await desktop.knowFile(path, size);
  return desktop.page.evaluate(async () => {
    const file = (document.querySelector('#picked') as HTMLInputElement).files?.item(0);
    return file ? (window as unknown as HostWindow).carrelHost.copyEvidenceFile('t-1', file) : null;
  });
}

test('starts, keeps a file by its digest, and writes a bundle where the person wants it', async ({ desktop }) => {
  const { page, userData } = desktop;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const bytes = Buffer.from('An opening-hours poster, in bytes.\n'.repeat(100));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await mkdir(join(userData, 'files'));
  await writeFile(join(userData, 'files', 'poster ü.txt'), bytes);
  const added = await addThroughBridge(desktop, join(userData, 'files', 'poster ü.txt'), bytes.length);
  expect(added).toEqual({ ok: true, value: { ok: true, value: { sha256, size: bytes.length, wasKnown: false } } });
  expect(Buffer.compare(await readFile(join(userData, 'evidence', sha256.slice(0, 2), sha256)), bytes)).toBe(0);

  const served = await page.evaluate(async (digest) => {
    const response = await fetch(`/evidence/${digest}?type=text/html`, { headers: { range: 'bytes=3-9' } });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  }, sha256);
  expect(served).toEqual({ status: 206, type: 'text/plain; charset=utf-8', text: 'opening' });

  const target = join(userData, 'files', 'access-r1.zip');
  await desktop.saveTo(target);
  const written = await page.evaluate(
    ({ digest, size }) =>
      (window as unknown as HostWindow).carrelHost.writeBundle({
        transferId: 't-2',
        plan: {
          name: 'access-r1',
          payload: [
            { kind: 'text', path: 'data/index.html', text: '<!doctype html><title>Portfolio</title>' },
            { kind: 'evidence', path: 'data/evidence/E1 Poster.txt', sha256: digest as never, size, compress: true, label: 'E1 Poster' },
          ],
          bagInfo: [['Bagging-Date', '2026-11-22']],
        },
      }),
    { digest: sha256, size: bytes.length },
  );
  expect(written).toMatchObject({ ok: true, value: { ok: true, value: { fileName: 'access-r1.zip' } } });
  expect(JSON.stringify(written)).not.toContain(userData);
  expect((await readFile(target)).subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
  expect(await readdir(join(userData, 'files'))).toEqual(['access-r1.zip', 'poster ü.txt']);
});

test('gives the page the bridge and nothing else, and lets it go nowhere', async ({ desktop }) => {
  const { page } = desktop;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const address = page.url();
  expect(await page.evaluate(() => [typeof (window as { require?: unknown }).require, typeof (window as { process?: unknown }).process])).toEqual(['undefined', 'undefined']);
  expect(await page.evaluate(() => Object.isFrozen((window as unknown as HostWindow).carrelHost))).toBe(true);

  const malformed = await page.evaluate(() => (window as unknown as { carrelHost: Record<string, (args: unknown) => Promise<unknown>> }).carrelHost['discardEvidence']?.({ digests: ['../../etc'] }));
  expect(malformed).toEqual({ ok: false, problem: { kind: 'host-refused', code: 'bad-arguments' } });

  expect(await page.evaluate(() => fetch('https://example.org/').then(() => 'reached', () => 'blocked'))).toBe('blocked');
  await page.evaluate(() => void (location.href = 'https://example.org/'));
  await page.waitForTimeout(300);
  expect(page.url()).toBe(address);
});

test('quits when everything is written', async ({ desktop }) => {
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
  await desktop.quit();
});
