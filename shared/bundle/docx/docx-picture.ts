import type { PictureNode } from '../../domain/rich-text';
import type { EvidenceEntry, Narrative } from '../bundle-contents';
import type { Markup } from '../pages/html';
import { html as xml } from '../pages/html';
import { words } from '../pages/page-words';
import { toUsedPlace, type DocxContext } from './docx-context';
import type { PictureFacts } from './picture-facts';
import { toInnerLink, toParagraph, toRun } from './word-markup';

/** A pixel of 96 to the inch, and a millimeter, in the units of drawings. */
const PIXEL = 9_525;
const MILLIMETER = 36_000;
/** In millimeters; beside the words there is room for a caption on the same page. */
const largest = { width: 160, height: 170 };

/** A picture of the text with the number and title of its evidence below it; by name where it can't be shown. */
export function toPicture({ attrs }: PictureNode, narrative: Narrative, context: DocxContext): Markup {
  const entry = context.contents.evidenceById.get(attrs.evidenceId);
  if (entry === undefined) return toParagraph(toRun(`[${words.citationGone}]`, { isItalic: true }));
  const { item } = entry;
  const title = item.title || item.originalName;
  const facts = context.pictures.get(item.sha256);
  const caption = toParagraph(toInnerLink(toUsedPlace(context, narrative, entry), `E${item.number} ${title}`), { style: 'Caption' });
  if (facts === undefined) return xml`${toParagraph(toRun(attrs.alt || title, { isItalic: true }), { isKeptWithNext: true })}${caption}`;
  const drawing = toDrawing({ entry, facts, alt: attrs.alt }, context);
  return xml`${toParagraph(xml`<w:r>${drawing}</w:r>`, { style: 'Picture', isKeptWithNext: true })}${caption}`;
}

type Shown = { readonly entry: EvidenceEntry; readonly facts: PictureFacts; readonly alt: string };

function toDrawing({ entry, facts, alt }: Shown, { collection }: DocxContext): Markup {
  const id = collection.takeId();
  const { width, height, overhang } = toSize(facts);
  const about = xml`id="${id}" name="E${entry.item.number}" descr="${alt || entry.item.title || entry.item.originalName}"`;
  const turn = facts.turn === 0 ? xml`` : xml` rot="${facts.turn * 60_000}"`;
  return xml`<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:effectExtent l="${Math.max(-overhang, 0)}" t="${Math.max(overhang, 0)}" r="${Math.max(-overhang, 0)}" b="${Math.max(overhang, 0)}"/><wp:docPr ${about}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr ${about}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${collection.show(entry.item.sha256)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm${turn}><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}

/** Before turning, as Word has it; what a turned picture needs more above and below is its overhang. */
function toSize({ width, height, turn }: PictureFacts): { readonly width: number; readonly height: number; readonly overhang: number } {
  const isUpright = turn === 90 || turn === 270;
  const [shownWidth, shownHeight] = isUpright ? [height, width] : [width, height];
  const scale = Math.min(1, (largest.width * MILLIMETER) / (shownWidth * PIXEL), (largest.height * MILLIMETER) / (shownHeight * PIXEL));
  const toUnits = (pixels: number): number => Math.max(1, Math.round(pixels * PIXEL * scale));
  const size = { width: toUnits(width), height: toUnits(height) };
  return { ...size, overhang: isUpright ? Math.round((size.width - size.height) / 2) : 0 };
}
