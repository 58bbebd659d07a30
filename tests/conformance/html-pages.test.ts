import { describe, expect, it } from 'vitest';
import { toPrintDocument } from '../../shared/bundle/pages/print-document';
import { planBundle } from '../../shared/bundle/plan-bundle';
import { toBundleContents } from '../../shared/bundle/to-contents';
import type { SetId } from '../../shared/domain/ids';
import { textsOf } from '../unit/shared/bundle/plan-samples';
import { aSampleBundle, bundleSamples, planOthers } from './bundle-samples';
import { validateHtml } from './html-validator';

describe('the validator', () => {
  it('sees what is wrong with a page', async () => {
    const page = '<!doctype html>\n<html lang="en"><head><title>t</title></head><body><ul><p id="a" id="a">x</p></ul><img src="x"></body></html>';
    const said = (await validateHtml([['page.html', page]])).join('\n');
    for (const rule of ['element-permitted-content', 'no-dup-attr', 'wcag/h37']) expect(said).toContain(rule);
  });
});

describe.each(bundleSamples)('the pages of a bundle of $name', ({ input }) => {
  it('are valid HTML, every one of them', async () => {
    const pages = [...textsOf(planBundle(input))].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(2);
    expect(await validateHtml(pages)).toEqual([]);
  });
});

describe.each(planOthers())('the pages of $name', ({ plan }) => {
  it('are valid HTML, every one of them', async () => {
    const pages = [...textsOf(plan)].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(0);
    expect(await validateHtml(pages)).toEqual([]);
  });
});

describe('a document for printing', () => {
  const print = (ownerId: string | null): string =>
    toPrintDocument(toBundleContents(aSampleBundle('access' as SetId)), {
      ownerId, paper: 'letter', isLargePrint: false, hasOfficialWording: true, hasEvidenceList: true, receiptCode: '', styleSheet: 'p { margin: 0 }', fonts: [],
    }).html;

  it.each([['a whole set', null], ['one response', 'access/07']])('of %s is valid HTML', async (_what, ownerId) => {
    expect(await validateHtml([['print.html', print(ownerId)]])).toEqual([]);
  });
});
