import type { Page } from '@playwright/test';

/**
 * What scrolls sideways, in words: the page itself, or a part of it that is not a region with a name. Regions with a name
 * may (wide tables), for they can be reached and scrolled by keyboard.
 */
export function findSideScroll(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { documentElement: root } = document;
    const found = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide in ${root.clientWidth}`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, visibility } = getComputedStyle(element);
      const mayScroll = overflowX === 'auto' || overflowX === 'scroll';
      const isNamedRegion = (element.getAttribute('role') === 'region' || element.tagName === 'SECTION') && element.hasAttribute('aria-label') && element.tabIndex === 0;
      if (!mayScroll || visibility === 'hidden' || isNamedRegion || element.clientWidth === 0) continue;
      if (element.scrollWidth > element.clientWidth + 1) found.push(`${element.tagName.toLowerCase()}.${element.className} holds ${element.scrollWidth} in ${element.clientWidth}`);
    }
    return found;
  });
}
