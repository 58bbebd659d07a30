import type { BundleContents, EvidenceEntry } from '../bundle-contents';
import { toCount } from '../pages/count-text';
import { html } from '../pages/html';
import { toBundleTitle, toPage, toPortfolioLine } from '../pages/page-frame';
import { toSizeText } from '../../text/sizes';

/** index.html of the second and later parts: which bundle this belongs to, and what lies here. */
export function toPartPage(contents: BundleContents, part: number, entries: readonly EvidenceEntry[]): string {
  const count = contents.input.parts?.count ?? 1;
  const title = `${toBundleTitle(contents)}, part ${part} of ${count}`;
  const items = entries.map(
    ({ item, fileName }) =>
      html`<li><b>E${item.number}</b> <a href="evidence/${fileName}"><bdi>${item.title || item.originalName}</bdi></a> <span class="st">${toSizeText(item.size)}</span></li>\n`,
  );
  const body = html`<header class="front">
<h1>${title}</h1>
<p class="by"><bdi>${toPortfolioLine(contents)}</bdi></p>
<p class="lead">The bundle “${contents.name}” is in ${toCount(count, 'zip', 'zips')}, because one would be too large for those who get it. This part holds evidence only. What was written, and the list of all evidence, is in part 1: open its front page first.</p>
</header>
<section class="more" aria-labelledby="files"><h2 id="files">Evidence in this part</h2>
<ul>
${items}</ul>
</section>
`;
  return toPage(contents, { title, toRoot: '', trail: html``, body });
}
