import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { FromReader, FromWriter } from '../../renderer/workers/bundle-messages';
import type { BundlePlan } from '../../shared/bundle/bundle-plan';

const assets = path.join(path.resolve(process.env.CARREL_TEST_DIST ?? path.join(import.meta.dirname, '../../dist')), 'renderer', 'assets');

/** The address of a worker of the built application, as its pages start it. */
export function findBuiltWorker(name: 'bundle-reading' | 'bundle-writing' | 'inspect-file'): string {
  const file = readdirSync(assets).find((candidate) => candidate.startsWith(`${name}.worker-`) && candidate.endsWith('.js'));
  if (file === undefined) throw new Error(`The built application has no worker “${name}”.`);
  return `./assets/${file}`;
}

/** A bundle as the browser's worker found it; every digest taken anew of what it handed out. */
export type ReadInBrowser = {
  readonly refusal: string | null;
  readonly receiptCode: string;
  /** Files in the bundle, of all kinds. */
  readonly entries: number;
  readonly portfolioText: string;
  readonly files: readonly { readonly path: string; readonly size: number; readonly storedAt: number | null; readonly sha256: string; readonly digest: string }[];
};

/** Gives the page zips from the disk, which the worker verifies from there and takes the evidence out of. A worker for each, as the application does it. */
export async function readInBrowser(page: Page, zips: readonly string[], { isExtracted = true } = {}): Promise<readonly ReadInBrowser[]> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'bundles-of-this-test' });
    document.body.append(input);
  });
  await page.locator('#bundles-of-this-test').setInputFiles([...zips]);
  return page.evaluate(async ({ address, prefix }) => {
    const input = document.querySelector<HTMLInputElement>('#bundles-of-this-test');
    const read = async (zip: File): Promise<ReadInBrowser> => {
      const worker = new Worker(new URL(address, document.baseURI), { type: 'module' });
      const next = <Kind extends FromReader['kind']>(kind: Kind) => new Promise<Extract<FromReader, { readonly kind: Kind }>>((resolve, reject) => {
        worker.onerror = () => reject(new Error('the worker broke'));
        worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
          if (data.kind === kind) resolve(data as Extract<FromReader, { readonly kind: Kind }>);
        };
      });
      try {
        worker.postMessage({ kind: 'open', blob: zip });
        const { result } = await next('opened');
        if (!result.ok) return { refusal: `${result.problem.code} ${result.problem.where}`, receiptCode: '', entries: 0, portfolioText: '', files: [] };
        const { files, portfolioText, receiptCode } = result.value;
        const found = [];
        for (const file of files.filter((candidate) => prefix !== null && candidate.path.startsWith(prefix))) {
          worker.postMessage({ kind: 'extract', id: 1, path: file.path });
          const extracted = (await next('extracted')).result;
          const bytes = extracted.ok ? await extracted.value.arrayBuffer() : new ArrayBuffer(0);
          const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
          found.push({ ...file, sha256: file.sha256 ?? '', digest });
        }
        return { refusal: null, receiptCode, entries: files.length, portfolioText: portfolioText ?? '', files: found };
      } finally {
        worker.terminate();
      }
    };
    const outcomes: ReadInBrowser[] = [];
    for (const zip of input?.files ?? []) outcomes.push(await read(zip));
    input?.remove();
    return outcomes;
  }, { address: findBuiltWorker('bundle-reading'), prefix: isExtracted ? 'data/evidence/' : null });
}

/** `files` in base 64 by digest. */
export type ToWriteInBrowser = { readonly plan: BundlePlan; readonly files: Readonly<Record<string, string>> };
export type WrittenInBrowser = { readonly refusal: string | null; readonly receiptCode: string; /** In base 64. */ readonly zip: string };

/** Has the browser's worker write bundles, takes them out of its scratch files, and removes those. */
export function writeInBrowser(page: Page, bundles: readonly ToWriteInBrowser[]): Promise<readonly WrittenInBrowser[]> {
  return page.evaluate(
    async ({ address, wanted }) => {
      const write = async ({ plan, files }: ToWriteInBrowser, scratch: string): Promise<WrittenInBrowser> => {
        const worker = new Worker(new URL(address, document.baseURI), { type: 'module' });
        const done = await new Promise<Extract<FromWriter, { readonly kind: 'done' }>>((resolve, reject) => {
          worker.onerror = () => reject(new Error('the worker broke'));
          worker.onmessage = ({ data }: MessageEvent<FromWriter>) => {
            if (data.kind === 'done') resolve(data);
            if (data.kind !== 'need') return;
            const content = files[data.sha256];
            const blob = content === undefined ? null : new Blob([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))]);
            worker.postMessage({ kind: 'evidence', id: data.id, blob });
          };
          worker.postMessage({ kind: 'write', plan, scratch });
        });
        worker.terminate();
        if (!done.result.ok) return { refusal: JSON.stringify(done.result.problem), receiptCode: '', zip: '' };
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('carrel-scratch');
        const zip = await (await folder.getFileHandle(scratch)).getFile();
        const url = await new Promise<string>((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(reader.result as string);
          reader.readAsDataURL(zip);
        });
        await folder.removeEntry(scratch);
        return { refusal: null, receiptCode: done.result.value.receiptCode, zip: url.slice(url.indexOf(',') + 1) };
      };
      const outcomes: WrittenInBrowser[] = [];
      for (const [at, bundle] of wanted.entries()) outcomes.push(await write(bundle, `test-${at}.carrel-part`));
      return outcomes;
    },
    { address: findBuiltWorker('bundle-writing'), wanted: bundles },
  );
}
