import type { BundleContents } from './bundle-contents';
import { toStableJson } from './portfolio-json';

/** The text of checks.json: the findings as data and as sentences, in the order in which they were shown. */
export function toChecksText(contents: BundleContents): string {
  const { input } = contents;
  const countOf = (severity: string): number => input.findings.filter((finding) => finding.severity === severity).length;
  return toStableJson({
    format: 'carrel-checks/1',
    scope: input.scope,
    madeOn: input.madeOn,
    software: `Carrel ${input.softwareVersion}`,
    counts: { must: countOf('must'), should: countOf('should'), remark: countOf('remark') },
    findings: input.findings.map((finding) => ({ ...finding, words: input.describeFinding(finding) })),
  });
}
