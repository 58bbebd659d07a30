import type { Sha256 } from '../../domain/ids';
import type { BundleContents, EvidenceEntry, Narrative } from '../bundle-contents';
import type { PrintOptions } from '../pages/print-options';
import type { PrintOutline } from '../pages/print-outline';
import type { DocxCollection } from './docx-collection';
import type { PictureFacts } from './picture-facts';

/** The same choices as for paper, but for what only a browser needs. */
export type DocxOptions = Pick<PrintOptions, 'ownerId' | 'paper' | 'isLargePrint' | 'hasOfficialWording' | 'hasEvidenceList' | 'receiptCode'>;

/** What every part of a document is made from. */
export type DocxContext = {
  readonly contents: BundleContents;
  readonly options: DocxOptions;
  readonly outline: PrintOutline;
  readonly collection: DocxCollection;
  /** Of the pictures that can be shown; every other one stands there by name. */
  readonly pictures: ReadonlyMap<Sha256, PictureFacts>;
};

/** Where a citation in `narrative` leads: names of places are letters, digits and underscores, at most 40 of them. */
export function toUsedPlace(context: DocxContext, narrative: Narrative, entry: EvidenceEntry): string {
  return `${toNarrativePlace(context, narrative)}_e${context.contents.evidence.indexOf(entry) + 1}`;
}

export function toNarrativePlace({ outline }: DocxContext, narrative: Narrative): string {
  return `text_${outline.chapters.flatMap((chapter) => chapter.narratives).indexOf(narrative) + 1}`;
}

export function toEntryPlace({ contents }: DocxContext, entry: EvidenceEntry): string {
  return `evidence_${contents.evidence.indexOf(entry) + 1}`;
}

/** Heading level in Word: the document's own title stands above all of them. */
export function toWordLevel({ outline }: DocxContext): number {
  return outline.only === null ? outline.level - 1 : outline.level;
}
