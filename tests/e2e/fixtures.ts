import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { Carrel } from './pages/carrel';

export { expect };

type Fixtures = {
  readonly carrel: Carrel;
  /** What pages complained about: a test that expects a complaint takes it out of the list. */
  readonly complaints: string[];
};

/** Every test runs with a watch on the browser's console; the person saves bundles as downloads, for a headless browser can't ask where. */
export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints = watchForComplaints(context);
      await saveByDownload(context);
      await use(complaints);
      expect(complaints, 'console errors, page errors and violations of the Content-Security-Policy').toEqual([]);
    },
    { auto: true },
  ],
  carrel: async ({ page }, use) => use(new Carrel(page)),
});

/** Collects console errors, uncaught errors and violations of the Content-Security-Policy of every page of `context`. */
export function watchForComplaints(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  return complaints;
}

export async function saveByDownload(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} blocked ${event.blockedURI}`));
  });
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that may judge otherwise by night; all others look at nothing that a theme changes. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * axe by day, and by night for what depends on it. Frames hold evidence, which is the person's own.
 * @param options `preload: false` where a page's policy forbids axe to fetch the style sheet again
 */
export async function expectNoAxeFindings(page: Page, name: string, options: { readonly preload?: boolean } = {}): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).options({ ...options }).exclude('iframe');
    const { violations } = await (colorScheme === 'light' ? axe.withTags(wcag) : axe.withRules(colorRules)).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`));
    expect.soft(found, `${name}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
