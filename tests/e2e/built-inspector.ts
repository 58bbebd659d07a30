import type { Page } from '@playwright/test';
import type { WholeInspection } from '../../shared/inspection/inspect-whole';
import { findBuiltWorker } from './built-workers';

/** `answer` is null where the worker could not look, `text` of it is left out: a long one would have to cross to the test. */
export type InspectedInBrowser = { readonly answer: Pick<WholeInspection, 'inspection'> | null; readonly letters: number; readonly milliseconds: number };

/** Starts the built inspector in the page; it stays for all files, as in the application. */
export async function openBuiltInspector(page: Page): Promise<(path: string) => Promise<InspectedInBrowser>> {
  await page.evaluate((address) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'file-of-this-test' });
    document.body.append(input);
    const worker = new Worker(new URL(address, document.baseURI), { type: 'module' });
    Object.assign(window, { inspectorOfThisTest: worker });
  }, findBuiltWorker('inspect-file'));
  return async (path) => {
    await page.locator('#file-of-this-test').setInputFiles(path);
    return page.evaluate(inspectChosenFile);
  };
}

/** Runs in the page. */
function inspectChosenFile(): Promise<InspectedInBrowser> {
  const worker = (window as unknown as { readonly inspectorOfThisTest: Worker }).inspectorOfThisTest;
  const file = document.querySelector<HTMLInputElement>('#file-of-this-test')?.files?.[0];
  if (file === undefined) return Promise.reject(new Error('no file was chosen'));
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    worker.onerror = () => reject(new Error('the worker broke'));
    worker.onmessage = ({ data }) => {
      const milliseconds = performance.now() - startedAt;
      if (data.kind === 'done') resolve({ answer: { inspection: data.answer.inspection }, letters: data.answer.text.length, milliseconds });
      if (data.kind === 'failed') resolve({ answer: null, letters: 0, milliseconds });
    };
    worker.postMessage({ id: 1, kind: 'run', task: { file, fileName: file.name } });
  });
}
