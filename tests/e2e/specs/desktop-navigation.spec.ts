import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desktop } from '../../electron-standin/launch-desktop';
import { expect, test } from '../desktop';

/** Long enough for a navigation or a window that nobody stopped to show. */
const settleMs = 250;

test.beforeEach(async ({ carrel }) => {
  await expect(carrel.title).toBeVisible();
});

async function openedOutside(desktop: Desktop): Promise<readonly unknown[]> {
  return (await desktop.recorded('shell.openExternal')).map(({ args }) => args[0]);
}

async function clickLink(page: Page, href: string, target = ''): Promise<void> {
  await page.evaluate(
    ([address, frame]) => {
      document.querySelector('#hostile')?.remove();
      document.body.append(Object.assign(document.createElement('a'), { id: 'hostile', href: address, target: frame, textContent: 'Look' }));
      document.querySelector<HTMLAnchorElement>('#hostile')?.click();
    },
    [href, target] as const,
  );
  await page.waitForTimeout(settleMs);
}

/** Everything a link in text or in a file could try; none of it may leave the application or start a program. */
const hostile = [
  'javascript:document.body.textContent="taken"',
  'file:///etc/passwd',
  'data:text/html,<script>document.title="taken"</script>',
  'http://example.org/',
  'https://user:secret@example.org/',
  'vbscript:msgbox',
  'ms-msdt:/id',
  'smb://server/share',
  'carrel-unknown:open',
  'chrome://settings/',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://carrel/',
  'app://carrel.evil/',
  'app://other/index.html',
];

for (const target of ['', '_blank', '_top']) {
  test(`hostile links lead nowhere${target === '' ? '' : `, with target ${target}`}`, async ({ desktop, complaints }) => {
    const { page } = desktop;
    const address = desktop.address();
    const pages = page.context().pages().length;
    for (const href of hostile) {
      await clickLink(page, href, target);
      expect(desktop.address(), href).toBe(address);
      expect(page.context().pages().length, `${href} leaves no window`).toBe(pages);
    }
    expect(await page.title()).not.toBe('taken');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await openedOutside(desktop), 'no program was started').toEqual([]);
    complaints.splice(0);
  });
}

test('links to the web and to mail open outside when the person says so, and nothing changes inside', async ({ desktop }) => {
  const { page } = desktop;
  const address = desktop.address();
  const answerNext = (response: number): Promise<void> => desktop.answer('showMessageBox', { response, checkboxChecked: false });
  await answerNext(0);
  await clickLink(page, 'https://example.org/one');
  await answerNext(0);
  await clickLink(page, 'https://example.org/two', '_blank');
  await answerNext(1);
  await page.evaluate(() => void window.open('https://example.org/?words=of-mine'));
  await expect.poll(async () => (await desktop.recorded('dialog.showMessageBox')).length).toBe(3);
  await answerNext(0);
  await clickLink(page, 'mailto:office@example.org');
  await expect.poll(() => openedOutside(desktop)).toEqual(['https://example.org/one', 'https://example.org/two', 'mailto:office@example.org']);
  expect(desktop.address()).toBe(address);
  expect(page.context().pages().length).toBe(1);
});

test('window.open leaves nothing behind: no window, no request, no page', async ({ desktop }) => {
  const { page } = desktop;
  await desktop.evaluate(({ app }) => {
    const seen = ((globalThis as { madeContents?: string[] }).madeContents = []) as string[];
    app.on('web-contents-created', () => void seen.push('made'));
  });
  for (const url of ['about:blank', 'app://carrel/', '/', 'http://example.org/', 'data:text/html,hi']) await page.evaluate((address) => void window.open(address), url);
  await page.waitForTimeout(settleMs);
  expect(page.context().pages().length).toBe(1);
  expect(await openedOutside(desktop)).toEqual([]);
  expect(await desktop.evaluate(() => (globalThis as { madeContents?: string[] }).madeContents)).toEqual([]);
});

test('a redirect is asked about on its way, and out of the application it ends there', async ({ desktop, complaints }) => {
  const { page } = desktop;
  const address = desktop.address();
  await desktop.evaluate(({ protocol, BrowserWindow }) => {
    protocol.unhandle('app');
    protocol.handle('app', (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/out') return new Response(null, { status: 302, headers: { location: 'https://example.org/caught' } });
      if (pathname === '/evil') return new Response(null, { status: 307, headers: { location: 'app://other/index.html' } });
      return new Response(`<!doctype html><title>${pathname}</title><p>inside`, { headers: { 'content-type': 'text/html' } });
    });
    const seen = ((globalThis as { seenEvents?: string[] }).seenEvents = []) as string[];
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('will-frame-navigate', ({ url, isMainFrame }) => void seen.push(`frame ${String(isMainFrame)} ${url}`));
    contents?.on('will-navigate', ({ url }) => void seen.push(`navigate ${url}`));
    contents?.on('will-redirect', ({ url, defaultPrevented }) => void seen.push(`redirect ${url} ${String(defaultPrevented)}`));
    contents?.on('did-navigate', (_event, url) => void seen.push(`done ${url}`));
  });
  for (const path of ['/out', '/evil']) {
    await page.evaluate((to) => void (location.href = to), path);
    await page.waitForTimeout(settleMs);
    expect(desktop.address(), path).toBe(address);
  }
  await page.evaluate(() => void (location.href = '/inside'));
  await expect(page).toHaveTitle('/inside');
  expect(await desktop.evaluate(() => (globalThis as { seenEvents?: string[] }).seenEvents)).toEqual([
    'frame true app://carrel/out', 'navigate app://carrel/out', 'redirect https://example.org/caught true',
    'frame true app://carrel/evil', 'navigate app://carrel/evil', 'redirect app://other/index.html true',
    'frame true app://carrel/inside', 'navigate app://carrel/inside', 'done app://carrel/inside',
  ]);
  complaints.splice(0);
});

test('dropped pages and links are not opened', async ({ desktop, carrel }) => {
  await carrel.begin();
  const { page } = desktop;
  // The last step of beginning goes to the desk, a moment after its button was pressed.
  await expect.poll(() => desktop.address()).toMatch(/\/home$/);
  const address = desktop.address();
  for (const [type, data] of [['text/uri-list', 'https://example.org/'], ['text/uri-list', 'file:///etc/passwd'], ['text/html', '<meta http-equiv=refresh content="0;url=https://example.org">']] as const) {
    const dataTransfer = await page.evaluateHandle(([kind, text]) => {
      const carried = new DataTransfer();
      carried.setData(kind, text);
      return carried;
    }, [type, data] as const);
    for (const event of ['dragenter', 'dragover', 'drop']) await page.locator('body').dispatchEvent(event, { dataTransfer });
    await page.waitForTimeout(settleMs);
    expect(desktop.address(), data).toBe(address);
  }
  await carrel.goTo('Evidence');
  await carrel.evidence.drop([{ name: 'page.html', type: 'text/html', bytes: Buffer.from('<script>parent.document.title="taken"; location="https://example.org/"</script><a href="https://example.org/">out</a>') }]);
  await expect(carrel.evidence.items).toHaveCount(1);
  await page.waitForTimeout(settleMs);
  expect(desktop.address().startsWith('app://carrel/#/p/')).toBe(true);
  expect(page.context().pages().length).toBe(1);
  expect(await page.title()).not.toBe('taken');
  expect(await openedOutside(desktop)).toEqual([]);
});

test('frames may show evidence and go nowhere else', async ({ desktop, complaints }) => {
  const { page } = desktop;
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('iframe'), { id: 'frame' })));
  for (const src of ['https://example.org/', 'app://carrel/', '/index.html', 'data:text/html,taken', '/settings']) {
    await page.locator('#frame').evaluate((frame, to) => void ((frame as HTMLIFrameElement).src = to), src);
    await page.waitForTimeout(settleMs);
    const [, frame] = page.frames();
    const text = (await frame?.evaluate(() => document.body?.innerText ?? '').catch(() => '')) ?? '';
    expect(text, src).not.toMatch(/taken|Carrel/);
  }
  expect(await openedOutside(desktop), 'a frame opens nothing outside').toEqual([]);
  complaints.splice(0);
});

test('paths can\'t climb out of the application', async ({ desktop, complaints }) => {
  const { page } = desktop;
  const sha256 = 'a'.repeat(64);
  const paths = [
    '/../package.json', '/..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/..%252f..%252fpackage.json', '/assets/..%5c..%5cpackage.json', '/..\\..\\package.json', '/assets/%00.js', '/C:/Windows/win.ini', '/C%3A/Windows/win.ini', '//server/share/x.txt', '/%5c%5cserver%5cshare%5cx.txt', '/%2fetc%2fpasswd.txt', '/index.html%00.png', '/%zz.js',
    `/evidence/${sha256}`, `/evidence/${sha256}/../../x`, '/evidence/..%2f..%2fwindow.json', '/evidence/con', '/evidence/', '/opened/..%2f..%2fetc%2fpasswd', '/opened/unknown',
  ];
  const answers = await page.evaluate(async (list) => {
    const found: string[] = [];
    for (const path of list) {
      const response = await fetch(path).catch(() => null);
      const body = response === null ? '' : await response.text();
      const isPage = body.includes('<div id="root">') || body.includes('<title>Carrel');
      if (response !== null && response.ok && !isPage) found.push(`${path}: ${String(response.status)} ${body.slice(0, 40)}`);
    }
    return found;
  }, paths);
  expect(answers, 'refused, or the application itself').toEqual([]);
  complaints.splice(0);
});

test('what main serves keeps its status, its headers and its range', async ({ desktop, complaints }) => {
  const { page } = desktop;
  const input = page.locator('#picked');
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'picked' })));
  await desktop.pick(input, [join(import.meta.dirname, '../../fixtures/evidence/closing-checklist.txt')]);
  const expected = readFileSync(join(import.meta.dirname, '../../fixtures/evidence/closing-checklist.txt'));
  const sha256 = await page.evaluate(async () => {
    const file = document.querySelector<HTMLInputElement>('#picked')?.files?.item(0);
    const host = (window as unknown as { carrelHost: { copyEvidenceFile: (id: string, file: unknown) => Promise<{ value: { value: { sha256: string } } }> } }).carrelHost;
    return (await host.copyEvidenceFile('t-1', file)).value.value.sha256;
  });
  const ask = (method: string, range: string | null) =>
    page.evaluate(
      async ([digest, verb, wanted]) => {
        const response = await fetch(`/evidence/${digest}?type=text/html`, { method: verb, ...(wanted !== '' && { headers: { range: wanted } }) });
        const { status, headers } = response;
        const named = ['content-type', 'content-range', 'content-length', 'accept-ranges', 'x-content-type-options', 'content-security-policy'];
        return { status, headers: Object.fromEntries(named.map((name) => [name, headers.get(name)])), text: await response.text() };
      },
      [sha256, method, range ?? ''] as const,
    );
  const size = String(expected.length);
  expect(await ask('GET', null)).toMatchObject({ status: 200, text: expected.toString(), headers: { 'content-type': 'text/plain; charset=utf-8', 'content-length': size, 'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff' } });
  expect((await ask('GET', null)).headers['content-security-policy']).toContain('sandbox');
  expect(await ask('GET', 'bytes=3-9')).toMatchObject({ status: 206, text: expected.subarray(3, 10).toString(), headers: { 'content-range': `bytes 3-9/${size}` } });
  expect(await ask('HEAD', null)).toMatchObject({ status: 200, text: '', headers: { 'content-length': size } });
  expect(await ask('GET', `bytes=${size}-`)).toMatchObject({ status: 416, headers: { 'content-range': `bytes */${size}` } });
  expect(await ask('POST', null)).toMatchObject({ status: 405 });
  complaints.splice(0);
});

test('nothing is permitted, and nothing is reached', async ({ desktop, complaints }) => {
  const { page } = desktop;
  const reached = await page.evaluate(async () => {
    const outcomes = await Promise.all([
      fetch('https://example.org/').then(() => 'reached', () => 'blocked'),
      fetch('http://127.0.0.1:41573/').then(() => 'reached', () => 'blocked'),
      new Promise((resolve) => {
        const socket = new WebSocket('wss://example.org/');
        socket.onopen = () => resolve('reached');
        socket.onerror = () => resolve('blocked');
      }).catch(() => 'blocked'),
      new Promise((resolve) => Object.assign(new Image(), { src: 'https://example.org/x.png', onload: () => resolve('reached'), onerror: () => resolve('blocked') })),
    ]);
    return outcomes;
  });
  expect(reached).toEqual(['blocked', 'blocked', 'blocked', 'blocked']);
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', () => 'denied'))).toBe('denied');
  complaints.splice(0);
});
