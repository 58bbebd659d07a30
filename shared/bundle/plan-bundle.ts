import { toBagInfo } from './bag-description';
import type { BundleContents, EvidenceEntry } from './bundle-contents';
import type { BundlePlan, PlannedEvidence, PlannedText } from './bundle-plan';
import { toChecksText } from './checks-json';
import { toCrateText } from './crate';
import { toEvidenceCsv } from './evidence-csv';
import { isCompressible } from './media-types';
import { toChecksPage } from './pages/checks-page';
import { toEvidencePage } from './pages/evidence-page';
import { toFrontPage } from './pages/front-page';
import { toNarrativePage } from './pages/narrative-page';
import { portfolioPdf } from './portfolio-pdf';
import type { PlanInput } from './plan-input';
import { toNarratives } from './bundle-contents';
import { toPortfolioText } from './portfolio-json';
import { toBundleContents } from './to-contents';

/**
 * Everything that goes into a bundle, from records and a pack. Pure: no clock, no chance; the same input gives the same
 * plan, byte for byte, in whatever order storage returned the records.
 * @returns texts first, then the PDF, then evidence by number; paths as in docs/bundle-format.md
 */
export function planBundle(input: PlanInput): BundlePlan {
  const contents = toBundleContents(input);
  const texts = toTexts(contents);
  const crate: PlannedText = { kind: 'text', path: 'data/ro-crate-metadata.json', text: toCrateText(contents, texts) };
  return {
    name: contents.name,
    payload: [...texts, crate, ...toPlannedPdf(input), ...contents.evidence.filter((entry) => entry.part === null).map(toPlannedEvidence)],
    bagInfo: toBagInfo(contents),
  };
}

function toTexts(contents: BundleContents): readonly PlannedText[] {
  const pages = toNarratives(contents).map((narrative) => toNarrativePage(narrative, contents));
  const texts: readonly (readonly [path: string, text: string])[] = [
    ['index.html', toFrontPage(contents, pages)],
    ...pages.map((page) => [`narratives/${page.narrative.fileName}`, page.text] as const),
    ['evidence-index.html', toEvidencePage(contents, pages)],
    ['evidence.csv', toEvidenceCsv(contents)],
    ['checks.html', toChecksPage(contents)],
    ['checks.json', toChecksText(contents)],
    ['portfolio.json', toPortfolioText(contents.records, contents.input.scope)],
    ['assets/pages.css', contents.input.styleSheet],
  ];
  return texts.map(([path, text]) => ({ kind: 'text', path: `data/${path}`, text }));
}

export function toPlannedEvidence({ item, fileName, mediaType }: EvidenceEntry): PlannedEvidence {
  return {
    kind: 'evidence',
    path: `data/evidence/${fileName}`,
    sha256: item.sha256,
    size: item.size,
    compress: isCompressible(mediaType),
    label: `E${item.number} ${item.title || item.originalName}`,
  };
}

/** Text and structure of a tagged PDF are plain in it, so deflating pays. */
function toPlannedPdf({ pdf }: PlanInput): readonly PlannedEvidence[] {
  return pdf === null ? [] : [{ kind: 'evidence', path: `data/${portfolioPdf.fileName}`, ...pdf, compress: true, label: portfolioPdf.label }];
}
