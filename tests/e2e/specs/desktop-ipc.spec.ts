import type { Frame, Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hostCallNames } from '../../../shared/host/argument-parsers';
import { toCallChannel, type HostCallName } from '../../../shared/host/contract';
import { expect, test } from '../desktop';

type RawWindow = { readonly rawInvoke: (channel: string, ...args: unknown[]) => Promise<unknown> };

const refusedSender = { ok: false, problem: { kind: 'host-refused', code: 'unknown-sender' } };
const refusedArguments = { ok: false, problem: { kind: 'host-refused', code: 'bad-arguments' } };

/** `ipcRenderer.invoke` itself, in whatever frame; what is thrown comes back as words. */
function invoke(frame: Frame | Page, call: HostCallName | 'unknown', ...args: unknown[]): Promise<unknown> {
  return frame.evaluate(([channel, list]) => (window as unknown as RawWindow).rawInvoke(channel, ...list).catch((failure: unknown) => String(failure)), [call === 'unknown' ? 'carrel:call:unknown' : toCallChannel(call), args] as const);
}

async function openFrame(page: Page, attributes: { readonly srcdoc?: string; readonly src?: string; readonly sandbox?: string }): Promise<Frame> {
  const element = await page.evaluateHandle(async (given) => {
    const frame = document.createElement('iframe');
    for (const [name, value] of Object.entries(given)) if (value !== undefined) frame.setAttribute(name, value);
    // Before it is put in place: an empty frame has loaded at once.
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    return frame;
  }, attributes);
  const frame = (await element.contentFrame())!;
  await frame.waitForFunction(() => 'rawInvoke' in window);
  return frame;
}

test('only the main frame of the application is heard; every other frame is refused by main', async ({ desktop }) => {
  const raw = await desktop.openRawWindow('app://carrel/raw');
  expect(await invoke(raw, 'findMissingEvidence', { digests: [] }), 'the application itself').toEqual({ ok: true, value: [] });

  const blob = await raw.evaluate(() => URL.createObjectURL(new Blob(['<p>blob</p>'], { type: 'text/html' })));
  const frames = [{ srcdoc: '<p>same origin</p>' }, { srcdoc: '<p>no origin</p>', sandbox: 'allow-scripts' }, { src: blob }, { src: 'about:blank' }];
  for (const attributes of frames) {
    const frame = await openFrame(raw, attributes);
    expect(await invoke(frame, 'findMissingEvidence', { digests: [] }), JSON.stringify(attributes)).toEqual(refusedSender);
  }
});

test('evidence that shows itself in the window, and a page from elsewhere, are refused', async ({ desktop }) => {
  const bytes = Buffer.from('<!doctype html><title>evidence</title>');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const stored = join(desktop.userData, 'evidence', sha256.slice(0, 2), sha256);
  await mkdir(dirname(stored), { recursive: true });
  await writeFile(stored, bytes);
  for (const address of ['data:text/html,<title>elsewhere</title>', 'app://carrel/host-policy.txt', 'about:blank']) {
    const page = await desktop.openRawWindow(address).catch(() => null);
    if (page === null) continue;
    expect(await invoke(page, 'discardEvidence', { digests: [sha256] }), address).toEqual(refusedSender);
  }
  expect((await readFile(stored)).equals(bytes)).toBe(true);
});

const malformed: readonly unknown[] = [undefined, null, 0, 'x', true, [], [{}], { surplus: 1 }, { transferId: '../x' }, { digests: '0' }, { digests: ['../../etc/passwd'] }, { transferId: 't', path: 7 }, new Uint8Array(4), { toString: 'x' }];

test('no call takes arguments that are not as the table says, and none throws', async ({ desktop }) => {
  const raw = await desktop.openRawWindow('app://carrel/raw');
  for (const call of hostCallNames) for (const value of malformed) expect.soft(await invoke(raw, call, value), `${call} ${JSON.stringify(value) ?? 'undefined'}`).toEqual(refusedArguments);
  for (const call of hostCallNames) expect.soft(await invoke(raw, call), `${call} without arguments`).toEqual(refusedArguments);
  expect(await invoke(raw, 'unknown', {})).toContain('No handler registered');
  expect(await desktop.recorded('dialog.showSaveDialog')).toEqual([]);
});

test('the page has the bridge and nothing else, frozen, and never a path', async ({ desktop, carrel }) => {
  await expect(carrel.title).toBeVisible();
  const seen = await desktop.page.evaluate(() => {
    const host = (window as unknown as { carrelHost: Record<string, unknown> }).carrelHost;
    const globals = ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'electron', '__standinCall', '__standinAnswer'].filter((name) => name in window);
    return { globals, isFrozen: Object.isFrozen(host), kinds: [...new Set(Object.values(host).map((value) => typeof value))], calls: Object.keys(host) };
  });
  expect(seen).toMatchObject({ globals: [], isFrozen: true, kinds: ['function'] });
  expect(seen.calls).not.toContain('copyEvidence');
  const forged = await desktop.page.evaluate(() => (window as unknown as { carrelHost: { copyEvidenceFile: (id: string, file: unknown) => Promise<unknown> } }).carrelHost.copyEvidenceFile('t-1', { name: 'passwd', path: '/etc/passwd' }).catch((failure: unknown) => String(failure)));
  expect(forged, 'only a real File has a path').toMatch(/Error/);
});
