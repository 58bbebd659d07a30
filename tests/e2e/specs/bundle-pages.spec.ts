import type { Page } from '@playwright/test';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { planBundle } from '../../../shared/bundle/plan-bundle';
import type { SetId } from '../../../shared/domain/ids';
import { aSampleBundle, bundleSamples } from '../../conformance/bundle-samples';
import { writeBundlePages } from '../bundle-pages-folder';
import { expect, expectNoAxeFindings, test } from '../fixtures';
import { findSideScroll } from '../side-scroll';

const inputs = [
  { name: 'the sample’s set', input: aSampleBundle('access' as SetId, { isDraft: true }), pagesOfTexts: 3, mayLookAtColors: true },
  ...bundleSamples.filter(({ name }) => /^(an empty portfolio for blank|a full portfolio for uk)/.test(name)).map((sample) => ({ ...sample, pagesOfTexts: 1, mayLookAtColors: true })),
  // axe looks at every letter of words of ten thousand letters; validity and reflow are what such words endanger.
  ...bundleSamples.filter(({ name }) => name === 'hostile text').map((sample) => ({ ...sample, pagesOfTexts: 1, mayLookAtColors: false })),
];

/** One page of each kind, and so many of those with texts. */
function choose(pages: readonly string[], texts: number): readonly string[] {
  const ofTexts = pages.filter((file) => file.startsWith('narratives/'));
  return [...pages.filter((file) => !ofTexts.includes(file)), ...ofTexts.slice(0, texts)];
}

async function open(page: Page, data: string, file: string): Promise<void> {
  await page.goto(pathToFileURL(path.join(data, file)).href);
  await expect(page.locator('h1')).toHaveCount(1);
}

const sizes = [
  { name: '1366 x 768', width: 1366, height: 768 },
  { name: '960 x 720', width: 960, height: 720 },
  { name: '1366 x 768 at 200 %', width: 683, height: 384 },
  { name: 'a phone', width: 390, height: 844 },
  { name: '320 px', width: 320, height: 640 },
] as const;

for (const { name, input, pagesOfTexts, mayLookAtColors } of inputs) {
  test(`the pages of ${name}: ${mayLookAtColors ? 'axe finds nothing by day and by night, ' : ''}nothing scrolls sideways`, async ({ page }, testInfo) => {
    const { data, pages } = writeBundlePages(planBundle(input), testInfo.outputPath('bundle'));
    for (const file of choose(pages, pagesOfTexts)) {
      await page.setViewportSize(sizes[0]);
      await open(page, data, file);
      if (mayLookAtColors) await expectNoAxeFindings(page, file, { preload: false });
      for (const { name: size, ...viewport } of sizes) {
        await page.setViewportSize(viewport);
        expect.soft(await findSideScroll(page), `${file}, ${size}`).toEqual([]);
      }
    }
  });
}

test('a page keeps its order and its words without the style sheet', async ({ page }, testInfo) => {
  const { data } = writeBundlePages(planBundle(aSampleBundle('access' as SetId)), testInfo.outputPath('bundle'));
  await open(page, data, 'index.html');
  await page.locator('link[rel="stylesheet"]').evaluate((link) => link.remove());
  const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
  expect(text).toContain('1 Arranging collections, 3 items');
  expect(text).toContain('Program Library Support Staff Certification');
  const order = ['Skip to the text', 'Portfolio of Maren Castellow', 'How to read this', 'Contents', 'Not in this bundle', 'Coverage', 'Also in this bundle'].map((words) => text.indexOf(words));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBe(0);
});

test('wide maps can be reached and scrolled with the keyboard on a phone', async ({ page }, testInfo) => {
  const { data } = writeBundlePages(planBundle(aSampleBundle('access' as SetId)), testInfo.outputPath('bundle'));
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, data, 'index.html');
  const map = page.getByRole('region', { name: 'Coverage: Access Services' });
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => map.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
