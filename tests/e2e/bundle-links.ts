import type { Page } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

type LinkedPage = { readonly file: string; readonly ids: ReadonlySet<string>; readonly addresses: readonly string[] };

/** A mention of an item in a text: the page, the place in it, and the item as the pages name it ("e4"). */
export type Mention = { readonly page: string; readonly place: string; readonly item: string };

export type BundleLinks = {
  readonly pages: number;
  /** Links that go to a file or a place that is not there, or out of the bundle. */
  readonly broken: readonly string[];
  readonly mentions: readonly Mention[];
  /** Ways back to a mention, from the items at the foot of its own page and from the list of all evidence. */
  readonly waysBack: { readonly onPage: readonly Mention[]; readonly inList: readonly Mention[] };
};

/** Opens every page of an unpacked bundle over file:// and follows what it links to and loads. */
export async function readBundleLinks(page: Page, folder: string): Promise<BundleLinks> {
  const data = path.join(folder, 'data');
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html') && !file.startsWith('evidence/'));
  const pages: LinkedPage[] = [];
  for (const file of files) pages.push(await readPage(page, path.join(data, file)));
  const byFile = new Map(pages.map((linked) => [linked.file, linked]));
  const narratives = pages.filter(({ file }) => file.includes(`${path.sep}narratives${path.sep}`)).map(({ file }) => file);
  const broken = pages.flatMap(({ file, addresses }) => addresses.filter((address) => !isThere(address, byFile)).map((address) => `${path.basename(file)}: ${address}`));
  const mentions: Mention[] = [];
  const onPage: Mention[] = [];
  for (const file of narratives) {
    await page.goto(pathToFileURL(file).href);
    mentions.push(...(await readMentions(page)));
    onPage.push(...(await readWaysBack(page)));
  }
  await page.goto(pathToFileURL(path.join(data, 'evidence-index.html')).href);
  return { pages: pages.length, broken, mentions, waysBack: { onPage, inList: await readWaysBack(page) } };
}

async function readPage(page: Page, file: string): Promise<LinkedPage> {
  await page.goto(pathToFileURL(file).href);
  const { ids, addresses } = await page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    addresses: [
      ...[...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
      ...[...document.querySelectorAll<HTMLLinkElement>('link[href]')].map(({ href }) => href),
      ...[...document.querySelectorAll<HTMLImageElement>('[src]')].map(({ src }) => src),
    ],
  }));
  return { file, ids: new Set(ids), addresses };
}

function isThere(address: string, byFile: ReadonlyMap<string, LinkedPage>): boolean {
  const url = new URL(address);
  // The candidate's own links may lead out; the bundle's never do.
  if (url.protocol === 'https:' || url.protocol === 'mailto:') return true;
  if (url.protocol !== 'file:') return false;
  const file = fileURLToPath(new URL(url.pathname, 'file://'));
  if (!existsSync(file)) return false;
  const place = decodeURIComponent(url.hash.slice(1));
  return place === '' || byFile.get(file)?.ids.has(place) === true;
}

/** Links of the text to an item that carry a place of their own to come back to. */
function readMentions(page: Page): Promise<Mention[]> {
  return page.locator('a[id][href^="#e"]').evaluateAll((links) =>
    links.map((link) => ({ page: location.pathname.split('/').at(-1) ?? '', place: link.id, item: (link as HTMLAnchorElement).hash.slice(1) })),
  );
}

/** Links inside an item ("e4") to a place in a text. */
function readWaysBack(page: Page): Promise<Mention[]> {
  return page.locator('[id^="e"] a[href*="#r"]').evaluateAll((links) =>
    links.map((link) => {
      const { pathname, hash } = link as HTMLAnchorElement;
      return { page: pathname.split('/').at(-1) ?? '', place: hash.slice(1), item: link.closest('[id^="e"]')?.id ?? '' };
    }),
  );
}
