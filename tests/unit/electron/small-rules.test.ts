import { describe, expect, it } from 'vitest';
import { isDownloadAllowed } from '../../../electron/download-rule';
import { toExternalAddress } from '../../../electron/external-address';
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

describe('what a failed write means', () => {
  it.each([['ENOSPC', 'disk-full'], ['EDQUOT', 'disk-full'], ['EACCES', 'storage-failed']])('%s is %s', (code, kind) => {
    expect(toStorageProblem(Object.assign(new Error('/home/a/secret'), { code })).kind).toBe(kind);
  });

  it('never carries a path', () => {
    const failure = Object.assign(new Error('EIO: /home/a/secret'), { code: 'EIO' });
    expect(toStorageProblem(failure)).toEqual({ kind: 'storage-failed', detail: 'EIO' });
  });
});

describe('downloads', () => {
  it.each([['blob:app://carrel/1-2', true], ['https://example.org/x.exe', false], ['data:text/html,x', false], ['blob:null/1', false], ['blob:app://carrel.evil/1', false], ['app://carrel/evidence/x', false]])('from %s: %s', (address, isAllowed) => {
    expect(isDownloadAllowed(address)).toBe(isAllowed);
  });
});
