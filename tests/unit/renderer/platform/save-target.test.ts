import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseSaveTarget, placeBundle } from '../../../../renderer/platform/save-target';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const named = (name: string) => Object.assign(new Error(name), { name });
const pick = (showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>) => vi.stubGlobal('window', { showSaveFilePicker });

describe('the place for a bundle', () => {
  it('is the browser’s downloads where it can not ask', async () => {
    pick();
    expect(await chooseSaveTarget('mine.zip')).toEqual({ kind: 'download', name: 'mine.zip' });
  });

  it('is what the person chooses, with the bundle’s name suggested', async () => {
    const handle = { name: 'chosen.zip' } as FileSystemFileHandle;
    const asked: string[] = [];
    pick(async ({ suggestedName }) => {
      asked.push(suggestedName);
      return handle;
    });
    expect(await chooseSaveTarget('mine.zip')).toEqual({ kind: 'file', handle });
    expect(asked).toEqual(['mine.zip']);
  });

  it('is nowhere when the person closes the dialog', async () => {
    pick(() => Promise.reject(named('AbortError')));
    expect(await chooseSaveTarget('mine.zip')).toBeNull();
  });

  it('is the downloads when the browser refuses to ask', async () => {
    pick(() => Promise.reject(named('SecurityError')));
    expect(await chooseSaveTarget('mine.zip')).toEqual({ kind: 'download', name: 'mine.zip' });
  });
});

describe('putting a bundle into a chosen file', () => {
  const bundle = new File(['the whole bundle'], 'scratch.carrel-part');
  let kept: string;
  let closed: boolean;
  let isDropped: boolean;
  let handle: FileSystemFileHandle;

  beforeEach(() => {
    [kept, closed, isDropped] = ['the old bundle', false, false];
    // The browser writes beside the file and puts it in place on close; an abort drops what was written.
    const createWritable = async () => {
      let written = '';
      return {
        write: async (bytes: Blob) => void (written += await bytes.text()),
        close: async () => void ([kept, closed] = [written, true]),
        abort: async () => void (isDropped = true),
      };
    };
    handle = { name: 'chosen.zip', createWritable } as unknown as FileSystemFileHandle;
  });

  it('replaces it with the last byte, and gives its own name', async () => {
    expect(await placeBundle(bundle, { kind: 'file', handle })).toBe('chosen.zip');
    expect([kept, closed]).toEqual(['the whole bundle', true]);
  });

  it('leaves the old one when it is cancelled', async () => {
    await expect(placeBundle(bundle, { kind: 'file', handle }, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    expect([kept, closed, isDropped]).toEqual(['the old bundle', false, true]);
  });

  it('leaves the old one when it is cancelled in the middle, before the next piece is written', async () => {
    const controller = new AbortController();
    const written: number[] = [];
    const write = async (bytes: Blob): Promise<void> => {
      written.push(bytes.size);
      controller.abort();
    };
    const abort = async (): Promise<void> => void (isDropped = true);
    const close = async (): Promise<void> => void (closed = true);
    const middle = { name: 'chosen.zip', createWritable: async () => ({ write, abort, close }) } as unknown as FileSystemFileHandle;
    const large = new Blob([new Uint8Array(40_000_000)]);
    await expect(placeBundle(large, { kind: 'file', handle: middle }, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect([written, closed, isDropped]).toEqual([[1 << 25], false, true]);
  });
});

it('gives a bundle to the downloads under its name, and keeps the address while the browser may be reading', async () => {
  vi.useFakeTimers();
  const link = { href: '', download: '', click: vi.fn() };
  vi.stubGlobal('document', { createElement: () => link });
  const bundle = new File(['zip'], 'scratch');
  const revoke = vi.spyOn(URL, 'revokeObjectURL');
  expect(await placeBundle(bundle, { kind: 'download', name: 'mine.zip' })).toBe('mine.zip');
  expect(link.download).toBe('mine.zip');
  expect(link.click).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(30_000);
  expect(revoke).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(revoke).toHaveBeenCalledExactlyOnceWith(link.href);
});
