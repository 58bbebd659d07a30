import type { BundleContents } from './bundle-contents';
import { toCount } from './pages/count-text';
import { toDateText } from '../text/dates';
import { toBundleTitle, toPortfolioLine } from './pages/page-frame';
import { toSha256 } from '../domain/sha256-text';

/** Names docs/bagit-profile.json, which bundles of this form follow. */
export const bagitProfileIdentifier = 'urn:uuid:c0a44e1b-0001-8000-8000-bad600000001';

/** Lines of bag-info.txt but for Payload-Oxum; an unknown organization or name has no line. */
export function toBagInfo(contents: BundleContents): readonly (readonly [label: string, value: string])[] {
  const { input, records } = contents;
  const { profile } = records.head;
  const lines: readonly (readonly [string, string])[] = [
    ['Source-Organization', profile.library],
    ['Contact-Name', profile.name],
    ['External-Description', toDescription(contents)],
    ['External-Identifier', toBundleIdentifier(contents)],
    ['Bagging-Date', input.madeOn],
    ...toBagCount(contents, 1),
    ['Bag-Software-Agent', `Carrel ${input.softwareVersion}`],
    ['BagIt-Profile-Identifier', bagitProfileIdentifier],
  ];
  return lines.map(([label, value]) => [label, toOneLine(value)] as const).filter(([, value]) => value !== '');
}

/** All parts of one bundle are one group, which has the identifier of the bundle. */
export function toBagCount(contents: BundleContents, part: number): readonly (readonly [label: string, value: string])[] {
  const count = contents.input.parts?.count ?? 1;
  if (count === 1) return [['Bag-Count', '1 of 1']];
  return [['Bag-Group-Identifier', toBundleIdentifier(contents)], ['Bag-Count', `${part} of ${count}`]];
}

function toDescription(contents: BundleContents): string {
  const { input } = contents;
  const draft = input.isDraft ? ', draft' : '';
  const made = `round ${input.round}${draft}, ${toDateText(input.madeOn)}`;
  return `${toBundleTitle(contents)}. ${toPortfolioLine(contents)} for ${input.pack.title}, ${made}. Holds ${toCount(contents.evidence.length, 'file', 'files')} of evidence.`;
}

/** A line break would start a new label; other control characters have no place in a tag file. */
function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Surrogate}\u2028\u2029\uFEFF\u00A0\s]+/gu, ' ').trim().slice(0, 1_000);
}

/**
 * Which export this is: the same portfolio, scope, round, date and state give the same identifier, so that two equal
 * exports are equal byte for byte.
 */
export function toBundleIdentifier({ input }: BundleContents): string {
  return toIdentifier(['carrel-bundle', input.records.head.id, input.scope, String(input.round), input.madeOn, input.isDraft ? 'draft' : 'final']);
}

/** A UUID of version 8 (RFC 9562): the first 122 free bits are of a SHA-256 over `facts`. */
export function toIdentifier(facts: readonly string[]): string {
  const digest = toSha256(facts.join('\n'));
  const variant = ((parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const groups = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `${variant}${digest.slice(17, 20)}`, digest.slice(20, 32)];
  return `urn:uuid:${groups.join('-')}`;
}
