import { describe, expect, it } from 'vitest';
import { toExternalAddress } from '../../../electron/external-address';
import { toMenuTemplate } from '../../../electron/menu';
import { OpenedBundles, toFileArguments } from '../../../electron/opened-bundles';
import { isRequestAllowed } from '../../../electron/request-rule';
import { toStorageProblem } from '../../../electron/storage-problem';

describe('links that leave the application', () => {
  it.each(['https://example.org/a?b#c', 'mailto:a@example.org'])('%s is opened', (address) => {
    expect(toExternalAddress(address)).toBe(address);
  });

  it.each(['http://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://x/y', 'ms-msdt:/id', 'app://carrel/', 'https://user:pw@example.org/', `https://a/${'x'.repeat(3000)}`, 'nonsense', ''])(
    '%s is not opened',
    (address) => {
      expect(toExternalAddress(address)).toBeNull();
    },
  );
});

describe('requests of the desktop session', () => {
  it.each(['app://carrel/', 'blob:app://carrel/1', 'data:image/png;base64,', 'devtools://devtools/x', 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html'])('%s stays on this computer', (address) => {
    expect(isRequestAllowed(address)).toBe(true);
  });

  it.each(['https://example.org/', 'http://127.0.0.1/', 'ws://localhost/', 'file:///etc/passwd', 'app://carrel.evil/', 'ftp://x/', 'blob:https://x/1', 'chrome-extension://other/'])('%s is blocked', (address) => {
    expect(isRequestAllowed(address)).toBe(false);
  });
});

describe('bundles opened by the system', () => {
  it('are handed over in order, by ticket and name, each once', () => {
    const opened = new OpenedBundles();
    expect([opened.offer('/home/a/one.zip'), opened.offer('/home/a/two.ZIP'), opened.offer('/home/a/x.txt')]).toEqual([true, true, false]);
    const [first, second] = [opened.take(), opened.take()];
    expect([first?.name, second?.name, opened.take()]).toEqual(['one.zip', 'two.ZIP', null]);
    expect(JSON.stringify(first)).not.toContain('/home');
    expect([opened.takePath(first?.token ?? ''), opened.takePath(first?.token ?? ''), opened.takePath('x')]).toEqual(['/home/a/one.zip', null, null]);
  });

  it('come from the arguments that are no switches, relative to where Carrel was started', () => {
    expect(toFileArguments(['/usr/bin/carrel', '--flag', 'b.zip', '/x/c.zip'], '/home/a')).toEqual(['/home/a/b.zip', '/x/c.zip']);
  });
});

describe('what a failed write means', () => {
  it.each([['ENOSPC', 'disk-full'], ['EDQUOT', 'disk-full'], ['EACCES', 'storage-failed']])('%s is %s', (code, kind) => {
    expect(toStorageProblem(Object.assign(new Error('/home/a/secret'), { code })).kind).toBe(kind);
  });

  it('never carries a path', () => {
    const failure = Object.assign(new Error('EIO: /home/a/secret'), { code: 'EIO' });
    expect(toStorageProblem(failure)).toEqual({ kind: 'storage-failed', detail: 'EIO' });
  });
});

describe('the menu', () => {
  it('can always quit and copy, and offers no developer tools', () => {
    for (const platform of ['darwin', 'win32', 'linux'] as const) {
      const text = JSON.stringify(toMenuTemplate(platform, 'Carrel'));
      for (const role of ['quit', 'copy', 'paste', 'undo']) expect(text).toContain(`"role":"${role}"`);
      expect(text).not.toMatch(/devtools/i);
    }
  });
});
