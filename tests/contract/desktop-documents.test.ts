import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { createDocumentHandlers, type PrintPage } from '../../electron/document-handlers';
import type { HostHandlers } from '../../electron/handler-table';
import type { HostPage } from '../../electron/host-page';
import { answerHostCall } from '../../electron/host-request';
import { Transfers } from '../../electron/transfers';
import { WrittenBundles } from '../../electron/written-bundles';
import { createElectronDocuments } from '../../renderer/platform/electron-documents';
import type { HostBridge } from '../../shared/host/bridge';
import type { HostCallName } from '../../shared/host/contract';
import { aChromiumPdf } from '../unit/shared/pdf/a-chromium-pdf';
import { describeDocuments } from './documents.contract';

/** The desktop's adapter, its parsers and handlers, and the disk; without Electron, whose window gives the document back as it is. */
describeDocuments('on the desktop', async () => {
  const place = await mkdtemp(path.join(tmpdir(), 'carrel-documents-'));
  const printed: string[] = [];
  let [isRefused, isBroken, pages, drawings] = [false, false, 0, 0];
  const openPrintPage = (html: string): Promise<PrintPage> => {
    const wasBroken = isBroken;
    isBroken = false;
    if (wasBroken) return Promise.reject(new Error('broken'));
    // What main would ask for: the picture by its digest, under its type.
    expect(html).toContain(`src="/evidence/${'a'.repeat(64)}?type=image%2Fpng"`);
    return Promise.resolve({ toPdf: () => Promise.resolve(aChromiumPdf({ bookmark: `<${Buffer.from(html).toString('hex')}>`, firstNode: (drawings += 100) })), print: () => Promise.resolve(void printed.push(html)), close: () => undefined });
  };
  const transfers = new Transfers();
  const { handlers } = createDocumentHandlers({ openPrintPage, drawingLimitMs: 5_000 }, transfers, new WrittenBundles());
  const askWhereToSave = (name: string): Promise<string | null> => {
    const chosen = isRefused ? null : path.join(place, name);
    isRefused = false;
    return Promise.resolve(chosen);
  };
  const page: HostPage = { id: 1, send: () => undefined, print: () => Promise.resolve(void (pages += 1)), askWhereToSave, askForFolder: () => Promise.resolve(null) };
  const sender = { origin: 'app://carrel', url: 'app://carrel/', isMainFrame: true };
  const call = (name: HostCallName) => (raw: unknown) => answerHostCall({ call: name, sender, raw, page }, handlers as HostHandlers, () => undefined);
  const bridge = { printPage: call('printPage'), printDocument: call('printDocument'), makePdf: call('makePdf'), drawPdf: call('drawPdf') } as unknown as HostBridge;
  return {
    documents: createElectronDocuments(bridge),
    canMakePdf: true,
    refuseNext: () => void (isRefused = true),
    breakNext: () => void (isBroken = true),
    listPlace: () => readdir(place),
    readPlaced: (name) => readFile(path.join(place, name), 'utf8').catch(() => null),
    printed,
    countPages: () => pages,
    close: () => rm(place, { recursive: true, force: true }),
  };
});
