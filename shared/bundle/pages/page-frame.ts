import type { BundleContents } from '../bundle-contents';
import { toDateText } from '../../text/dates';
import type { Markup } from './html';
import { html, nothing } from './html';
import { words } from './page-words';

/** Nothing runs, nothing is fetched from elsewhere, nothing can be sent: a page shows only what lies beside it. */
export const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'";

export type PageParts = {
  readonly title: string;
  /** From the page to data/: empty, or `../`. */
  readonly toRoot: '' | '../';
  /** Links to other pages of the bundle; empty on the front page. */
  readonly trail: Markup;
  readonly body: Markup;
};

/** A whole page as text. */
export function toPage(contents: BundleContents, parts: PageParts): string {
  const { input } = contents;
  const page = html`<!doctype html>
<html lang="${input.pack.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: pagePolicy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${parts.title}</title>
<link rel="stylesheet" href="${parts.toRoot}assets/pages.css">
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
${parts.trail}<main id="content">
${parts.body}</main>
<footer class="foot"><p>${toFooter(contents)}</p></footer>
</body>
</html>
`;
  return page.markup;
}

function toFooter(contents: BundleContents): Markup {
  const { input } = contents;
  const draft = input.isDraft ? html`. ${words.inDraft}` : nothing;
  return html`<bdi>${toPortfolioLine(contents)}</bdi>. ${toDateText(input.madeOn)}, round ${input.round}${draft}`;
}

/** `Portfolio of Sample Candidate` */
export function toPortfolioLine(contents: BundleContents): string {
  const { name } = contents.records.head.profile;
  return name.trim() === '' ? 'Portfolio' : `Portfolio of ${name.trim()}`;
}

/** What the bundle is about: a set, the program, or the whole portfolio. */
export function toBundleTitle(contents: BundleContents): string {
  const { scope, pack } = contents.input;
  if (scope === 'everything') return contents.records.head.title.trim() || 'Portfolio';
  return pack.sets.find((set) => set.id === scope)?.title ?? pack.title;
}

/** @param where which part of the bundle a page belongs to, for one that is opened on its own */
export function toTrail(toRoot: '' | '../', links: readonly Markup[], where = ''): Markup {
  const items = [html`<a href="${toRoot}index.html">${words.backToFront}</a>`, ...links].map((link) => html`<li>${link}</li>`);
  const place = where === '' ? nothing : html`<p><bdi>${where}</bdi></p>`;
  return html`<header class="trail"><nav aria-label="This bundle"><ul>${items}</ul></nav>${place}</header>
`;
}
