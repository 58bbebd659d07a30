import type { Finding, FindingArea, Place } from '../../checks/finding';
import { toOwner } from '../../domain/ids';
import type { BundleContents } from '../bundle-contents';
import { toHeading, toNarratives } from '../bundle-contents';
import { toEntryAnchor } from './citation-anchors';
import { toCount } from './count-text';
import type { Markup } from './html';
import { html, nothing } from './html';
import { toPage, toTrail } from './page-frame';
import { areaWords, severityWords, words } from './page-words';

const areaOrder: readonly FindingArea[] = ['writing', 'evidence', 'files', 'privacy', 'plan', 'completeness'];

/** checks.html: the rehearsal's findings, by area, each with the way to its place. */
export function toChecksPage(contents: BundleContents): string {
  const { findings } = contents.input;
  const found = new Set(findings.map((finding) => finding.area));
  const areas = areaOrder.filter((area) => found.has(area)).map((area) => toArea(area, contents));
  const lead = findings.length === 0 ? words.checksNone : `${words.checksIntro} ${toTally(findings)}`;
  const body = html`<section class="checks">
<h1>${words.rehearsal}</h1>
<p class="lead">${lead}</p>
${areas}</section>
`;
  const links = [html`<a href="evidence-index.html">${words.evidence}</a>`];
  return toPage(contents, { title: words.rehearsal, toRoot: '', trail: toTrail('', links), body });
}

function toTally(findings: readonly Finding[]): string {
  const must = findings.filter((finding) => finding.severity === 'must').length;
  return `Here: ${toCount(findings.length, 'finding', 'findings')}, ${must === 0 ? 'none' : must} of them to be settled before submission.`;
}

function toArea(area: FindingArea, contents: BundleContents): Markup {
  const items = contents.input.findings.filter((finding) => finding.area === area).map((finding) => toItem(finding, contents));
  return html`<h2>${areaWords[area]}</h2>\n<ul>\n${items}</ul>\n`;
}

function toItem(finding: Finding, contents: BundleContents): Markup {
  const { what, why } = contents.input.describeFinding(finding);
  const place = toPlaceLink(finding.where, contents);
  const said = why === '' ? nothing : html`<p>${why}</p>`;
  return html`<li class="${finding.severity}"><p class="st">${severityWords[finding.severity]}${place === nothing ? nothing : html` · ${place}`}</p><p><strong>${what}</strong></p>${said}</li>\n`;
}

function toPlaceLink(where: Place, contents: BundleContents): Markup {
  if (where.kind === 'evidence') {
    const entry = contents.evidenceById.get(where.evidenceId);
    if (entry === undefined) return nothing;
    return html`<a href="evidence-index.html#${toEntryAnchor(entry.item)}">E${entry.item.number}, <bdi>${entry.item.title || entry.item.originalName}</bdi></a>`;
  }
  const owner = toPlaceOwner(where);
  const narrative = toNarratives(contents).find((candidate) => candidate.ownerId === owner);
  return narrative === undefined ? nothing : html`<a href="narratives/${narrative.fileName}">${toHeading(narrative)}</a>`;
}

function toPlaceOwner(where: Exclude<Place, { readonly kind: 'evidence' }>): string | null {
  switch (where.kind) {
    case 'response':
      return toOwner(where.key);
    case 'requirement':
      return where.requirementId;
    case 'set':
      return where.setId;
    case 'plan':
    case 'profile':
    case 'declarations':
      return null;
  }
}
