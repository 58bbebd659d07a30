import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPortfolioText } from '../../../../shared/bundle/portfolio-json';
import { toPortfolioTextSlowly } from '../../../../shared/bundle/portfolio-text-slowly';
import type { PortfolioRecords } from '../../../../shared/domain/portfolio';
import { aPortfolio } from '../../../builders/a-portfolio';
import { anEvidence } from '../../../builders/an-evidence';

const { records: sample } = JSON.parse(readFileSync('assets/sample/portfolio.json', 'utf8')) as { records: PortfolioRecords };
const noPause = async (): Promise<void> => undefined;

describe('the text of a portfolio, made slowly', () => {
  it('is that of the sample to the letter', async () => {
    expect(await toPortfolioTextSlowly(sample, 'everything', noPause)).toBe(toPortfolioText(sample, 'everything'));
  });

  it('is the same for whatever was written, in whatever order', async () => {
    const written = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(written, fc.nat(4), async (texts, items) => {
        const evidence = Array.from({ length: items }, (_, at) => anEvidence(items - at, { title: texts[at]?.[1] ?? '' }));
        const { records } = texts.reduce((portfolio, [key, text]) => portfolio.writing(`access/${key}`, text), aPortfolio()).with(...evidence);
        expect(await toPortfolioTextSlowly(records, 'everything', noPause)).toBe(toPortfolioText(records, 'everything'));
      }),
    );
  });

  it('gives the thread away again and again while there is much', async () => {
    const versions = Array.from({ length: 3_000 }, (_, at) => ({ key: `access/07/${at}` as never, savedAt: '2026', doc: sample.responses[at % sample.responses.length]?.doc as never }));
    let pauses = 0;
    await toPortfolioTextSlowly({ ...sample, versions }, 'everything', async () => void (pauses += 1));
    expect(pauses).toBeGreaterThan(1);
  });
});
