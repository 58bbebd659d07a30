import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveFilesInBrowser } from '../../../../renderer/platform/web-files';
import type { NewFile } from '../../../../shared/platform/documents';

type Entry = Map<string, string | Entry>;

/** As much of a granted folder as saving uses; `failAt` is the file that the disk refuses. */
function aFolder(entries: Entry, failAt = ''): FileSystemDirectoryHandle {
  const folder = {
    async *keys() {
      for (const name of entries.keys()) yield await Promise.resolve(name);
    },
    getDirectoryHandle: (name: string) => {
      const found = entries.get(name) ?? new Map();
      if (typeof found === 'string') return Promise.reject(new DOMException('', 'TypeMismatchError'));
      entries.set(name, found);
      return Promise.resolve(aFolder(found, failAt));
    },
    getFileHandle: (name: string) => {
      entries.set(name, '');
      let text = '';
      const sink = { write: (chunk: Uint8Array) => void entries.set(name, (text += new TextDecoder().decode(chunk))) };
      const failing = { write: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
      return Promise.resolve({ createWritable: () => Promise.resolve(new WritableStream(name === failAt ? failing : sink)) });
    },
    removeEntry: (name: string) => Promise.resolve(void entries.delete(name)),
  };
  return folder as unknown as FileSystemDirectoryHandle;
}

const files: readonly NewFile[] = [{ name: '01-portfolio.pdf', blob: new Blob(['portfolio']) }, { name: '02-e4.pdf', blob: new Blob(['four']) }];
let downloads: { readonly name: string; readonly blob: Blob }[] = [];

beforeEach(() => {
  downloads = [];
  const blobs: Blob[] = [];
  vi.stubGlobal('window', {});
  vi.stubGlobal('document', { createElement: () => ({ href: '', download: '', click(this: { download: string }) { downloads.push({ name: this.download, blob: blobs.at(-1) ?? new Blob([]) }); } }) });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${String(blobs.push(blob as Blob))}`);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const grant = (folder: FileSystemDirectoryHandle) => vi.stubGlobal('window', { showDirectoryPicker: () => Promise.resolve(folder) });

describe('files of the page’s making in a browser', () => {
  it('go into a new folder where one can be asked for', async () => {
    const entries: Entry = new Map();
    grant(aFolder(entries));
    expect(await saveFilesInBrowser('access-r1', files)).toEqual({ ok: true, value: { kind: 'folder', place: 'access-r1', token: '' } });
    expect(entries).toEqual(new Map([['access-r1', new Map([['01-portfolio.pdf', 'portfolio'], ['02-e4.pdf', 'four']])]]));
  });

  it('never go into a folder or a file that was there before, whatever its case', async () => {
    const entries: Entry = new Map<string, string | Entry>([['Access-R1', new Map([['01-portfolio.pdf', 'old']])], ['access-r1 (2)', 'a file']]);
    grant(aFolder(entries));
    expect(await saveFilesInBrowser('access-r1', files)).toMatchObject({ ok: true, value: { place: 'access-r1 (3)' } });
    expect(entries.get('Access-R1')).toEqual(new Map([['01-portfolio.pdf', 'old']]));
  });

  it('leave no folder when the disk is full', async () => {
    const entries: Entry = new Map();
    grant(aFolder(entries, '02-e4.pdf'));
    expect(await saveFilesInBrowser('access-r1', files)).toEqual({ ok: false, problem: { kind: 'disk-full' } });
    expect([...entries.keys()]).toEqual([]);
  });

  it('come as one zip where no folder can be asked for', async () => {
    expect(await saveFilesInBrowser('access-r1', files)).toEqual({ ok: true, value: { kind: 'zip', place: 'access-r1.zip', token: '' } });
    expect(downloads.map(({ name }) => name)).toEqual(['access-r1.zip']);
    const text = new TextDecoder('latin1').decode(await downloads[0]?.blob.arrayBuffer());
    expect(text.startsWith('PK')).toBe(true);
    for (const piece of ['01-portfolio.pdf', '02-e4.pdf', 'portfolio', 'four']) expect(text).toContain(piece);
  });

  it('are a download of their own when there is one', async () => {
    expect(await saveFilesInBrowser('access-r1', files.slice(0, 1))).toMatchObject({ ok: true, value: { kind: 'file', place: '01-portfolio.pdf' } });
    expect(downloads.map(({ name }) => name)).toEqual(['01-portfolio.pdf']);
  });

  it('are not saved when the person turns back, and come as a zip when the browser may not ask', async () => {
    const refuse = (name: string) => vi.stubGlobal('window', { showDirectoryPicker: () => Promise.reject(new DOMException('', name)) });
    refuse('AbortError');
    expect(await saveFilesInBrowser('access-r1', files)).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    refuse('SecurityError');
    expect(await saveFilesInBrowser('access-r1', files)).toMatchObject({ ok: true, value: { kind: 'zip' } });
  });
});
