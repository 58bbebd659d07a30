import { toExtension } from '../shared/bundle/names';
import type { BundleSummary } from '../shared/bundle/read-bundle';
import type { OtherReport } from './bundle-report';

/** What is in a bag without a portfolio, as far as a list of files tells. */
export function toOtherReport(file: string, summary: BundleSummary, sentence: string): OtherReport {
  const payload = summary.files.filter(({ path }) => path.startsWith('data/'));
  const counts = new Map<string, number>();
  for (const { path } of payload) counts.set(toExtension(path), (counts.get(toExtension(path)) ?? 0) + 1);
  return {
    file,
    verdict: 'no-portfolio',
    sentence,
    name: summary.topFolder,
    bagVersion: summary.bagVersion,
    receiptCode: summary.receiptCode,
    bagInfo: summary.bagInfo,
    files: payload.length,
    size: payload.reduce((sum, { size }) => sum + size, 0),
    types: [...counts].sort(([a, most], [b, more]) => more - most || a.localeCompare(b)),
  };
}
