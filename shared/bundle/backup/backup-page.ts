import { toDateText } from '../../text/dates';
import { toSizeText } from '../../text/sizes';
import { toCount } from '../pages/count-text';
import type { Markup } from '../pages/html';
import { html, nothing } from '../pages/html';
import { pagePolicy } from '../pages/page-frame';
import type { BackedUp, BackupInput } from './backup-input';

const title = 'Everything in Carrel on one computer';

/** data/index.html of a backup: what it is, what is in it, what is not. Valid, without script, readable without its style sheet. */
export function toBackupPage(input: BackupInput, portfolios: readonly BackedUp[]): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: pagePolicy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="stylesheet" href="assets/pages.css">
</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<main id="content">
<header class="front">
<h1>${title}</h1>
<p class="lead">This folder is a backup of ${toCount(portfolios.length, 'portfolio', 'portfolios')}, each with its history. Each opens here in any browser, with no network and no other software, and Carrel can bring back any of them.</p>
${toFacts(input, portfolios)}${toGaps(input, portfolios)}</header>
${toContents(portfolios)}${toMore()}</main>
<footer class="foot"><p>Backup of ${toDateText(input.madeOn)}</p></footer>
</body>
</html>
`.markup;
}

function toFacts({ madeOn, softwareVersion }: BackupInput, portfolios: readonly BackedUp[]): Markup {
  const files = portfolios.flatMap(toFiles);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const facts: readonly (readonly [string, string])[] = [
    ['Made on', `${toDateText(madeOn)}, with Carrel ${softwareVersion}`],
    ['Holds', `${toCount(portfolios.length, 'portfolio', 'portfolios')}, ${toCount(files.length, 'file', 'files')} of evidence${size === 0 ? '' : `, ${toSizeText(size)}`}`],
  ];
  return html`<dl class="facts">
${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
`;
}

function toGaps({ notOpened }: BackupInput, portfolios: readonly BackedUp[]): Markup {
  const gaps = [
    ...notOpened.map((name) => `The portfolio “${name}”: it could not be opened on that computer`),
    ...portfolios.flatMap(({ leftOut, input }) => leftOut.map((item) => `The file of E${item.number}, ${item.title || item.originalName}, in “${input.records.head.title}”`)),
  ];
  if (gaps.length === 0) return nothing;
  return html`<section class="gaps"><h2>Not in this backup</h2>\n<ul>\n${gaps.map((gap) => html`<li>${gap}</li>\n`)}</ul></section>\n`;
}

function toContents(portfolios: readonly BackedUp[]): Markup {
  const lines = portfolios.map((portfolio) => {
    const { head } = portfolio.input.records;
    const program = portfolio.input.pack.title === head.title ? nothing : html`<span class="st">${portfolio.input.pack.title}</span>`;
    return html`<li><a href="${portfolio.folder}/index.html"><bdi>${head.title.trim() || 'Portfolio'}</bdi></a>${program}<span class="dots"></span><span class="st">${toCount(toFiles(portfolio).length, 'file', 'files')}</span></li>\n`;
  });
  return html`<nav class="toc" aria-labelledby="contents"><h2 id="contents">Portfolios</h2>\n<ol>\n${lines}</ol>\n</nav>\n`;
}

function toMore(): Markup {
  return html`<section class="more" aria-labelledby="more"><h2 id="more">Also in this backup</h2>
<ul>
<li><a href="backup.json">backup.json</a>: the same list, for programs</li>
<li><a href="ro-crate-metadata.json">ro-crate-metadata.json</a>: a description, for archives</li>
</ul></section>
`;
}

function toFiles({ plan }: BackedUp): readonly { readonly size: number }[] {
  return plan.payload.flatMap((entry) => (entry.kind === 'evidence' ? [{ size: entry.size }] : []));
}
