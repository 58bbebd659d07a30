import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** `npm run carrel` looks for one and names it in the variable. Empty when nobody named one. */
export function findBrowser({ browser }: Readonly<Record<string, string | undefined>>): string {
  return browser ?? process.env.CARREL_BROWSER ?? '';
}

const LONGEST_MS = 180_000;

export type PdfRun = { readonly page: string; readonly browser: string; readonly signal: AbortSignal };

/**
 * Prints a page with a browser of the Chromium family, with tags and bookmarks, in a profile of its own.
 * @returns null when the browser did not make one, or was stopped
 */
export async function printPdf({ page, browser, signal }: PdfRun): Promise<Uint8Array | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carrel-pdf-'));
  try {
    const [source, target] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')];
    await writeFile(source, page);
    const isDone = await runBrowser({ browser, signal, words: toWords(folder, source, target) });
    const bytes = isDone ? await readFile(target).catch(() => null) : null;
    return bytes?.subarray(0, 5).toString('latin1') === '%PDF-' ? bytes : null;
  } finally {
    // A browser that was stopped may still hold its profile for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function toWords(folder: string, source: string, target: string): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-extensions',
    `--user-data-dir=${path.join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${target}`,
    // As root a Chromium does not start with its sandbox at all; the page has no script and may fetch nothing.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    pathToFileURL(source).href,
  ];
}

type BrowserRun = { readonly browser: string; readonly words: readonly string[]; readonly signal: AbortSignal };

function runBrowser({ browser, words, signal }: BrowserRun): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(browser, [...words], { stdio: 'ignore', signal, timeout: LONGEST_MS });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}
