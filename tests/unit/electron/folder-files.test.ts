import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFilesHandlers, type FilesHosting } from '../../../electron/files-handlers';
import { WrittenBundles } from '../../../electron/written-bundles';
import { createElectronDocuments } from '../../../renderer/platform/electron-documents';
import type { HostBridge } from '../../../shared/host/bridge';
import { parseHostArgs } from '../../../shared/host/argument-parsers';
import { maxAppendBytes, type HostCallName } from '../../../shared/host/contract';
import { ok } from '../../../shared/domain/result';
import type { NewFile } from '../../../shared/platform/documents';
import { aHostPage } from '../../builders/a-host-page';
import { makeTemporaryFolder } from './temporary-folder';

let place: string;
let host: FilesHosting;
let written: WrittenBundles;
let folder: string | null;
let target: string | null;

beforeEach(async () => {
  place = await makeTemporaryFolder();
  written = new WrittenBundles();
  host = createFilesHandlers(written);
  folder = place;
  target = null;
});

const page = () => aHostPage({ askForFolder: () => Promise.resolve(folder), askWhereToSave: () => Promise.resolve(target) });

/** The page's adapter over the handlers, with the parsers between. */
function openDocuments(onCall: (name: HostCallName) => Promise<void> = () => Promise.resolve()) {
  const call = (name: 'beginFiles' | 'appendFile' | 'placeFiles') => async (raw: unknown) => {
    await onCall(name);
    const args = parseHostArgs(name, raw);
    if (!args.ok) return args;
    return ok(await (host.handlers[name] as (args: unknown, from: unknown) => unknown)(args.value, page()));
  };
  const cancelTransfer = async ({ transferId }: { readonly transferId: string }) => ok(void (await host.abandon(1, transferId)));
  return createElectronDocuments({ beginFiles: call('beginFiles'), appendFile: call('appendFile'), placeFiles: call('placeFiles'), cancelTransfer } as unknown as HostBridge);
}

const aFile = (name: string, text: string): NewFile => ({ name, blob: new Blob([text]) });
const two = [aFile('01-portfolio.pdf', 'portfolio'), aFile('02-e4.pdf', '')];

describe('files of the page’s making', () => {
  it('go into a new folder, whole and under their names, and can be shown there', async () => {
    const saved = await openDocuments().saveFiles('access-r1', two);
    expect(saved).toMatchObject({ ok: true, value: { kind: 'folder', place: 'access-r1' } });
    expect((await readdir(path.join(place, 'access-r1'))).sort()).toEqual(['01-portfolio.pdf', '02-e4.pdf']);
    expect(await readFile(path.join(place, 'access-r1', '01-portfolio.pdf'), 'utf8')).toBe('portfolio');
    expect(saved.ok && written.toPath(saved.value.token)).toBe(path.join(place, 'access-r1'));
  });

  it('never go into a folder that was there before', async () => {
    await mkdir(path.join(place, 'access-r1'));
    await writeFile(path.join(place, 'access-r1', '01-portfolio.pdf'), 'old');
    expect(await openDocuments().saveFiles('access-r1', two)).toMatchObject({ ok: true, value: { place: 'access-r1 (2)' } });
    expect(await readFile(path.join(place, 'access-r1', '01-portfolio.pdf'), 'utf8')).toBe('old');
  });

  it('cross in pieces and come out as they were', async () => {
    const big = new Uint8Array(2 * maxAppendBytes + 5).map((_, at) => at % 251);
    await openDocuments().saveFiles('big', [{ name: 'a.bin', blob: new Blob([big]) }, aFile('b.txt', 'b')]);
    expect(Buffer.compare(await readFile(path.join(place, 'big', 'a.bin')), big)).toBe(0);
  });

  it('are one file under the chosen name when there is one, which an older file gives way to', async () => {
    target = path.join(place, 'mine.pdf');
    await writeFile(target, 'old');
    expect(await openDocuments().saveFiles('access-r1', two.slice(0, 1))).toMatchObject({ ok: true, value: { kind: 'file', place: 'mine.pdf' } });
    expect(await readFile(target, 'utf8')).toBe('portfolio');
    expect(await readdir(place)).toEqual(['mine.pdf']);
  });

  it('leave nothing when the person turns back', async () => {
    folder = null;
    expect(await openDocuments().saveFiles('access-r1', two)).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(await readdir(place)).toEqual([]);
  });

  it('leave no folder when the page goes away in the middle, or one of them can’t be read', async () => {
    const goneInTheMiddle = openDocuments((name) => (name === 'placeFiles' ? host.forgetPage(1) : Promise.resolve()));
    expect(await goneInTheMiddle.saveFiles('access-r1', two)).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(await readdir(place)).toEqual([]);
    const unreadable = { name: 'x.pdf', blob: { size: 3, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) } as unknown as Blob };
    expect(await openDocuments().saveFiles('access-r1', [...two, unreadable])).toMatchObject({ ok: false, problem: { kind: 'write-failed' } });
    expect(await readdir(place)).toEqual([]);
  });

  it('leave no folder when the disk refuses, and say its code alone', async () => {
    folder = path.join(place, 'not-there');
    expect(await openDocuments().saveFiles('access-r1', two)).toEqual({ ok: false, problem: { kind: 'write-failed', detail: 'ENOENT' } });
    folder = place;
    const handlers = host.handlers;
    await handlers.beginFiles({ transferId: 't', name: 'n', files: ['a', 'b'] }, page());
    expect(await handlers.appendFile({ transferId: 't', index: 1, bytes: new Uint8Array(1) }, page())).toMatchObject({ ok: false });
    expect(await handlers.placeFiles({ transferId: 't' }, page())).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(await readdir(place)).toEqual([]);
  });

  it.each([['a path', ['../a', 'b']], ['names alike but for case', ['A.pdf', 'a.pdf']], ['no file', []]])('are refused with %s', (_, files) => {
    expect(parseHostArgs('beginFiles', { transferId: 't', name: 'n', files }).ok).toBe(false);
  });
});
