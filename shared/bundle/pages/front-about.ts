import type { BundleContents } from '../bundle-contents';
import { toCount } from './count-text';
import { toSizeText } from '../../text/sizes';
import type { Markup } from './html';
import { html, nothing } from './html';
import { words } from './page-words';

export function toReadingSection(): Markup {
  return html`<section class="more reading" aria-labelledby="reading"><h2 id="reading">${words.reading}</h2>
<ul>
<li>${words.readingOrder}</li>
<li>${words.readingMarks}</li>
<li>${words.readingZip}</li>
</ul></section>
`;
}

/** The way to everything that is not a response. */
export function toMoreSection({ input, evidence }: BundleContents): Markup {
  const pdf = input.pdf === null ? nothing : html`<li><a href="portfolio.pdf">portfolio.pdf</a>: all of it in one file, with bookmarks, ${toSizeText(input.pdf.size)}</li>\n`;
  return html`<section class="more" aria-labelledby="more"><h2 id="more">Also in this bundle</h2>
<ul>
<li><a href="evidence-index.html">${words.evidence}</a>: ${toCount(evidence.length, 'item', 'items')}, with links both ways</li>
<li><a href="checks.html">${words.rehearsal}</a>: ${toCount(input.findings.length, 'finding', 'findings')} when this bundle was made</li>
${pdf}<li><a href="evidence.csv">evidence.csv</a>: the evidence as a list for a spreadsheet</li>
<li><a href="portfolio.json">portfolio.json</a>: the records, for Carrel</li>
<li><a href="ro-crate-metadata.json">ro-crate-metadata.json</a>: a description of every file, for archives</li>
</ul></section>
`;
}

/** What anyone can check with what an operating system brings, and what only the receipt can show. */
export function toCheckingSection(): Markup {
  const commands: readonly (readonly [system: string, command: string])[] = [
    ['Linux', 'sha256sum -c manifest-sha256.txt'],
    ['Mac', 'shasum -a 256 -c manifest-sha256.txt'],
    ['Windows, for one file', 'certutil -hashfile data\\index.html SHA256'],
  ];
  return html`<section class="more" aria-labelledby="checking"><h2 id="checking">${words.check}</h2>
<p>${words.checkBag}</p>
<ul class="commands">
${commands.map(([system, command]) => html`<li>${system}: <code>${command}</code></li>\n`)}</ul>
<p>${words.checkCode}</p></section>
`;
}
