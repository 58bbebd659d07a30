import type { BundleContents, Narrative } from '../bundle-contents';
import { isUnwritten, toNarratives } from '../bundle-contents';
import { toGaps } from '../gaps';
import { toCount } from './count-text';
import { toDateText } from '../../text/dates';
import { toSizeText } from '../../text/sizes';
import { toCheckingSection, toMoreSection, toReadingSection } from './front-about';
import { toContentsList, toCoverageSection } from './front-contents';
import type { Markup } from './html';
import { html, nothing } from './html';
import type { NarrativePage } from './narrative-page';
import { toBundleTitle, toPage, toPortfolioLine } from './page-frame';
import { words } from './page-words';

/** index.html: what this is, whose, when, how whole it is, and the way to every page. */
export function toFrontPage(contents: BundleContents, pages: readonly NarrativePage[]): string {
  const title = toBundleTitle(contents);
  const byNarrative: ReadonlyMap<Narrative, NarrativePage> = new Map(pages.map((page) => [page.narrative, page]));
  const body = html`<header class="front">
<h1>${title}</h1>
<p class="by"><bdi>${toPortfolioLine(contents)}</bdi>${toLibrary(contents)}</p>
${toStatement(contents)}${toFacts(contents)}</header>
${toReadingSection()}${toContentsList(contents)}${toGapList(contents)}${toCoverageSection(contents, byNarrative)}${toMoreSection(contents)}${toCheckingSection()}`;
  return toPage(contents, { title: `${title}, ${toPortfolioLine(contents)}`, toRoot: '', trail: nothing, body });
}

function toLibrary({ records }: BundleContents): Markup {
  const library = records.head.profile.library.trim();
  return library === '' ? nothing : html`, <bdi>${library}</bdi>`;
}

function toStatement({ input }: BundleContents): Markup {
  const draft = input.isDraft ? html`<p class="lead strong">${words.aboutDraft}</p>\n` : nothing;
  const whole = input.scope === 'everything' ? ` ${words.aboutEverything}` : '';
  const pdf = input.pdf === null ? nothing : html` ${words.onePdf} <a href="portfolio.pdf">portfolio.pdf</a>, ${toSizeText(input.pdf.size)}.`;
  return html`${draft}<p class="lead">${words.about}${whole}${pdf}</p>\n`;
}

function toFacts(contents: BundleContents): Markup {
  const { input } = contents;
  const { pack } = input;
  const written = toNarratives(contents).filter((narrative) => !isUnwritten(narrative)).length;
  const size = contents.evidence.reduce((sum, entry) => sum + entry.item.size, 0);
  const files = `${toCount(contents.evidence.length, 'file', 'files')} of evidence`;
  const facts: readonly (readonly [string, string])[] = [
    ['Program', `${pack.title}, version ${pack.version}`],
    ['Made for', pack.recipients.find((recipient) => recipient.id === input.recipientId)?.title ?? input.recipientId],
    ['Made on', `${toDateText(input.madeOn)}, with Carrel ${input.softwareVersion}`],
    ['Round', input.isDraft ? `${input.round}, draft` : String(input.round)],
    ['Holds', `${toCount(written, 'response', 'responses')}, ${files}${size === 0 ? '' : `, ${toSizeText(size)}`}`],
    ...contents.chapters.filter((chapter) => chapter.route !== '').map((chapter): readonly [string, string] => [chapter.title, chapter.route]),
    ['Receipt code', words.receiptElsewhere],
    ['Note', pack.status.note],
  ];
  const told = facts.filter(([, value]) => value.trim() !== '');
  return html`<dl class="facts">
${told.map(([label, value]) => html`<div><dt>${label}</dt> <dd>${value}</dd></div>\n`)}</dl>
`;
}

function toGapList(contents: BundleContents): Markup {
  const gaps = toGaps(contents);
  const items = gaps.map(({ text, narrative }) => (narrative === null ? html`<li>${text}</li>\n` : html`<li><a href="narratives/${narrative.fileName}">${text}</a></li>\n`));
  const told = gaps.length === 0 ? html`<p>${words.gapsNone}</p>` : html`<ul>\n${items}</ul>`;
  return html`<section class="gaps" aria-labelledby="gaps"><h2 id="gaps">${words.gaps}</h2>\n${told}</section>\n`;
}
